type Step = (index: number, last: number) => number;

const forward: Step = (index, last) => (index === last ? 0 : index + 1);
const backward: Step = (index, last) => (index === 0 ? last : index - 1);

const STEPS: ReadonlyMap<string, Step> = new Map([
  ['ArrowRight', forward],
  ['ArrowDown', forward],
  ['ArrowLeft', backward],
  ['ArrowUp', backward],
  ['Home', () => 0],
  ['End', (_: number, last: number) => last],
]);

type PressedKey = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** Items share one tab stop. Null for another key, or one that the browser needs (Alt and an arrow go back). */
export function nextStop(pressed: PressedKey, index: number, count: number): number | null {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = pressed;
  if (altKey || ctrlKey || metaKey || shiftKey || count === 0) return null;
  return STEPS.get(key)?.(index, count - 1) ?? null;
}
