import type { TextPiece } from '../../search/sheets/sheet-answer.ts';

/** A text with the words that were looked for marked. */
export function MarkedText({ pieces }: { readonly pieces: readonly TextPiece[] }) {
  return pieces.map(({ text, isMatch }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name, and the list is made anew with the query
    isMatch ? <mark key={index}>{text}</mark> : text,
  );
}
