import { type DerivableView, wholeView } from '../address/embed-addresses.ts';
import { type DerivedView, derivedFrom } from './derived-view.ts';

/** Milliseconds. */
const LONGEST = 8000;

export interface ReadView {
  /** Of the page of the atlas that shows the same in full. */
  readonly address: string;
  readonly found: DerivedView | null;
  /** Whether the host knows that there is no such page, or the page has nothing to show. */
  readonly isAbsent: boolean;
}

/** `root`: base path, with both slashes. */
export async function readDerived(root: string, view: DerivableView): Promise<ReadView> {
  const address = root + wholeView(view).slice(1);
  const failed = { address, found: null, isAbsent: false };
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), LONGEST);
  try {
    const response = await fetch(address, { signal: stop.signal });
    if (response.status === 404 || response.status === 410) return { ...failed, isAbsent: true };
    if (!response.ok) return failed;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const found = derivedFrom(page, view, address);
    return { address, found, isAbsent: found === null };
  } catch {
    // Without network, or in a sandbox, whose pages have no origin and read none of the atlas.
    return failed;
  } finally {
    clearTimeout(timer);
  }
}
