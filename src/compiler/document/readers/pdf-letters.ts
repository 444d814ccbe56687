/** A piece of text on a page, in points, from the top left. */
export interface PdfPiece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the baseline. */
  readonly top: number;
  readonly size: number;
  readonly bold: boolean;
}

/** Around a raised number, as no document writes it. */
const CALL = /\uE000(\d+)\uE001/gu;

/** Drop caps go back to their word, and raised numbers to the height of their line. */
export function onTheirLines(pieces: readonly PdfPiece[]): PdfPiece[] {
  const words = pieces.filter(({ text }) => text.trim() !== '');
  const whole = withDropCaps(words);
  return whole.map((piece) => (/^\d{1,3}$/u.test(piece.text.trim()) ? lowered(piece, whole) : piece));
}

export function withCalls(text: string, write: (number: string) => string): string {
  return text.replace(CALL, (_, number: string) => write(number));
}

export function callsIn(text: string): string[] {
  return [...text.matchAll(CALL)].map(([, number = '']) => number);
}

function lowered(piece: PdfPiece, pieces: readonly PdfPiece[]): PdfPiece {
  const number = piece.text.trim();
  const isRaised = ({ top, size }: PdfPiece) => {
    const by = (top - piece.top) / size;
    return piece.size <= size * 0.85 && by > 0.12 && by < 0.7;
  };
  const near = pieces.filter(isRaised);
  const called = near.find(({ right, size }) => Math.abs(piece.left - right) < size * 0.4);
  if (called !== undefined) return { ...piece, top: called.top, text: `\uE000${number}\uE001` };
  const told = near.find(({ left, size }) => Math.abs(left - piece.right) < size * 0.6);
  return told === undefined ? piece : { ...piece, top: told.top, text: `${number} ` };
}

function withDropCaps(pieces: readonly PdfPiece[]): PdfPiece[] {
  const joined = new Map<PdfPiece, PdfPiece | null>();
  for (const cap of pieces) {
    const first = /^\p{Lu}$/u.test(cap.text.trim()) ? besideCap(cap, pieces) : null;
    if (first === null) continue;
    joined.set(cap, null);
    joined.set(first, { ...first, left: cap.left, text: capWord(cap.text.trim(), first.text) });
  }
  return pieces.flatMap((piece) => joined.get(piece) ?? (joined.has(piece) ? [] : [piece]));
}

/** The first of the lines that go around it. */
function besideCap(cap: PdfPiece, pieces: readonly PdfPiece[]): PdfPiece | null {
  const beside = pieces.filter(({ left, top, size }) => {
    const isNear = left > cap.right - 2 && left - cap.right < cap.size * 0.5;
    return isNear && size * 1.6 <= cap.size && top > cap.top - cap.size && top < cap.top + size * 0.5;
  });
  const [first, second] = beside.toSorted((a, b) => a.top - b.top);
  if (first === undefined || second === undefined || second.top - first.top < first.size * 0.8) return null;
  return /^(?:\s|\p{Ll}|\p{Lu}{2}|['’])/u.test(first.text) || /^[ÀÔAY]$/u.test(cap.text.trim())
    ? first
    : null;
}

function capWord(cap: string, rest: string): string {
  const isWord = /^[ÀÔ]$/u.test(cap) || (/^[AY]$/u.test(cap) && /^\p{Lu}\p{Ll}/u.test(rest));
  return `${cap}${isWord && !/^\s/u.test(rest) ? ' ' : ''}${rest}`;
}
