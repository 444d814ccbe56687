import { askedView, EMBED_ROOT, embeddedView } from '../address/embed-addresses.ts';
import type { DerivedView } from './derived-view.ts';
import { liveMap } from './live-map.ts';
import { readDerived } from './read-derived.ts';
import { askedScheme } from './scheme.ts';

const WAITING = 'Chargement…';
const FAILED = 'Cette vue n’a pas pu être chargée. Le lien ci-dessous l’ouvre dans la carte entière.';

function show(place: HTMLElement, { title, header, map, beside }: DerivedView): void {
  const main = place.closest('main');
  const before = main?.querySelector('header');
  const siteName = before?.textContent ?? '';
  document.title = `${title} · ${siteName}`;
  main?.setAttribute('aria-label', title);
  if (header) before?.replaceWith(header);
  else before?.remove();
  const section = place.querySelector<HTMLElement>('.static-map');
  place.replaceChildren(...(section && map.length > 0 ? [section] : []), beside);
  if (!section || map.length === 0) return;
  section.prepend(...map);
  section.hidden = false;
  liveMap(section);
}

/** Makes the view of the page of the atlas that the address names. `leave` goes to another view. */
export async function liveDerived(
  place: HTMLElement,
  search: string,
  leave: (address: string) => void,
): Promise<void> {
  const root = place.dataset.root ?? '/';
  const scheme = askedScheme(search);
  const showEverything = () => leave(root + EMBED_ROOT.slice(1) + (scheme ? `?theme=${scheme}` : ''));
  const view = askedView(search);
  if (!view) {
    showEverything();
    return;
  }
  const status = place.querySelector('[role="status"]');
  if (status) status.textContent = WAITING;
  const { address, found, isAbsent } = await readDerived(root, view);
  document.querySelector('footer a')?.setAttribute('href', address);
  if (isAbsent) showEverything();
  else if (!found && status) status.textContent = FAILED;
  if (!found) return;
  document.body.dataset.view = view.kind;
  document.body.dataset.address = embeddedView(view);
  show(place, found);
}
