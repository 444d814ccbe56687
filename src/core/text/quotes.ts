const OPENING = new Map([
  ['«', '»'],
  ['“', '”'],
]);
const CLOSING = new Set(OPENING.values());

/** Or nothing, where the text begins; so below, where it ends. */
const MAY_PRECEDE_OPENING = /^$|[\s([{«“'’\-–—/*]/u;
const MAY_FOLLOW_CLOSING = /^$|[\s)\]}»”.,;:!?…\-–—/*]/u;

/**
 * Each kind pairs with its own; straight marks by the spaces and signs around them. `partner`: index of the other mark of the
 * pair, or null without one. Linear time.
 */
export function pairQuotes(text: string) {
  const partners = new Map<number, number | null>();
  const stack: { readonly index: number; readonly closes: string }[] = [];
  for (const match of text.matchAll(/[«»“”"]/gu)) {
    const index = match.index;
    const mark = match[0];
    partners.set(index, null);
    const opening = stack.at(-1);
    if (opening?.closes === mark && closes(text, index, mark)) {
      stack.pop();
      partners.set(index, opening.index);
      partners.set(opening.index, index);
    } else if (opens(text, index, mark)) {
      stack.push({ index, closes: OPENING.get(mark) ?? '"' });
    }
  }
  return [...partners].map(([index, partner]) => ({ index, mark: text.charAt(index), partner }));
}

function opens(text: string, index: number, mark: string): boolean {
  if (mark !== '"') return OPENING.has(mark);
  return MAY_PRECEDE_OPENING.test(text.charAt(index - 1)) && /\S/u.test(text.charAt(index + 1));
}

function closes(text: string, index: number, mark: string): boolean {
  if (mark !== '"') return CLOSING.has(mark);
  return /\S/u.test(text.charAt(index - 1)) && MAY_FOLLOW_CLOSING.test(text.charAt(index + 1));
}
