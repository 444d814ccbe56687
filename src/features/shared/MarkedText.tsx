import type { TextPiece } from '../../state/search/sheets/sheet-answer.ts';

export function MarkedText({ pieces }: { readonly pieces: readonly TextPiece[] }) {
  return pieces.map(({ text, isMatch }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name, and the list is made anew with the query
    isMatch ? <mark key={index}>{text}</mark> : text,
  );
}
