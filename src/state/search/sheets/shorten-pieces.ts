import type { TextPiece } from './sheet-answer.ts';

const lengthOf = (pieces: readonly TextPiece[]) => pieces.reduce((sum, { text }) => sum + text.length, 0);

/** About `most` characters around the first match, cut between words; what matches is never cut. */
export function shortenPieces(pieces: readonly TextPiece[], most: number): readonly TextPiece[] {
  const whole = lengthOf(pieces);
  if (whole <= most) return pieces;
  const first = Math.max(
    0,
    pieces.findIndex(({ isMatch }) => isMatch),
  );
  const before = lengthOf(pieces.slice(0, first));
  // A match near the beginning or the end of the sentence leaves room on its other side, yet stays in view.
  const from = Math.max(
    0,
    before - Math.floor(most / 2),
    Math.min(before - Math.floor(most / 4), whole - most),
  );
  const to = from + most;
  let start = 0;
  return pieces.flatMap((piece): TextPiece[] => {
    const { text, isMatch } = piece;
    const end = start + text.length;
    const inside = isMatch ? (start < to && end > from ? text : '') : cut(text, from - start, to - start);
    start = end;
    return inside === '' ? [] : [{ text: inside, isMatch }];
  });
}

function cut(text: string, from: number, to: number): string {
  if (to <= 0 || from >= text.length) return '';
  const head = from > 0 ? text.slice(from).replace(/^\S*\s*/u, '') : text;
  const kept = to < text.length ? head.slice(0, Math.max(0, to - Math.max(0, from))) : head;
  const tail = to < text.length ? kept.replace(/[\s,;:(«–-]*\S*$/u, '') : kept;
  return `${from > 0 ? '…' : ''}${tail}${to < text.length ? '…' : ''}`;
}
