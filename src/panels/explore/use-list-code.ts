import { loadedOnce } from '../../state/loaded-once.ts';

/** What narrows the list, tells it and takes it away: comes once it is used, or when the address asks for it. */
const code = loadedOnce(async () => (await import('./list-code.ts')).listCode);

export const { use: useListCode, want: wantListCode, ask: askListCode } = code;

/** Never fails: the list itself does without, and says so. */
export async function loadListCode(): Promise<void> {
  code.want();
  await code.settled();
}
