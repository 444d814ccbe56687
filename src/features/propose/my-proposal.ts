import { deviceStore } from '../../state/reader/device-store.ts';

const fields = deviceStore('ma-proposition', (text) => new URLSearchParams(text ?? ''));

/** What the form for a new sheet holds, by field. Empty while prerendering. */
export const useMyProposal = fields.use;

/** Null forgets. False when the device refuses. */
export function keepMyProposal(form: FormData | null): boolean {
  const written = [...(form ?? [])].map(([name, value]): [string, string] => [name, String(value)]);
  return fields.put(new URLSearchParams(written.filter(([, value]) => value !== '')).toString() || null);
}
