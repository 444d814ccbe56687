const OPENING = new Map([
  ['«', '»'],
  ['“', '”'],
]);
const CLOSING = new Set(OPENING.values());

const MAY_PRECEDE_OPENING = /[\s([{«“'’\-–—/*]/u;
const MAY_FOLLOW_CLOSING = /[\s)\]}»”.,;:!?…\-–—/*]/u;

export interface QuoteMark {
  readonly index: number;
  readonly mark: string;
  /** Index of the other mark of the pair, or null without one. */
  readonly partner: number | null;
}

interface Pending {
  readonly index: number;
  readonly closes: string;
}

/** Each kind pairs with its own; straight marks by the spaces and signs around them. Linear time. */
export function pairQuotes(text: string): QuoteMark[] {
  const partners = new Map<number, number | null>();
  const stack: Pending[] = [];
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
  const before = text[index - 1];
  const after = text[index + 1];
  return (
    (before === undefined || MAY_PRECEDE_OPENING.test(before)) && after !== undefined && !/\s/u.test(after)
  );
}

function closes(text: string, index: number, mark: string): boolean {
  if (mark !== '"') return CLOSING.has(mark);
  const before = text[index - 1];
  const after = text[index + 1];
  return (
    before !== undefined && !/\s/u.test(before) && (after === undefined || MAY_FOLLOW_CLOSING.test(after))
  );
}
