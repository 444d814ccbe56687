import { coalesce, mostOf, runsOf } from '../../core/collections/group-by.ts';
import { isIdentityLabel } from '../identity/identity-labels.ts';

/** A piece of text on a page, in points, from the top left. */
export interface PdfPiece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the baseline. */
  readonly top: number;
  readonly size: number;
  readonly bold: boolean;
  /** Its rank in the file, which mostly draws texts in the order in which they are read. */
  readonly order: number;
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Lowers a raised number to its line. */
function lowered(piece: PdfPiece, pieces: readonly PdfPiece[]): PdfPiece {
  const number = piece.text.trim();
  const isRaised = ({ top, size }: PdfPiece) => {
    const by = (top - piece.top) / size;
    return piece.size <= size * 0.85 && by > 0.12 && by < 0.7;
  };
  const near = pieces.filter(isRaised);
  const called = near.find(({ right, size }) => Math.abs(piece.left - right) < size * 0.4);
  if (called !== undefined)
    return {
      ...piece,
      top: called.top,
      text: number.replace(/\d/gu, (digit) => RAISED[Number(digit)] ?? digit),
    };
  const noted = near.find(({ left, size }) => Math.abs(left - piece.right) < size * 0.6);
  return noted === undefined ? piece : { ...piece, top: noted.top, text: `${number} ` };
}

/** A large first letter and the rest of its word, which the file draws next. */
function withDropCaps(pieces: readonly PdfPiece[]): PdfPiece[] {
  return coalesce(pieces, (cap, rest) => {
    const isCap = /^\s*\p{Lu}\s*$/u.test(cap.text) && cap.size >= rest.size * 1.6;
    const isBeside = rest.left > cap.right - 2 && rest.left - cap.right < cap.size * 0.5;
    if (!isCap || !isBeside || rest.top <= cap.top - cap.size) return null;
    const text = `${cap.text.trim()}${rest.text}`.replace(/^(?:[ÀÔ]|\p{Lu}(?=\p{Lu}\p{Ll}))(?=\S)/u, '$& ');
    return { ...rest, left: cap.left, text };
  });
}

/** A line of a column, or a table. */
export interface PdfLine extends PdfPiece {
  /** Right edge of its column. */
  readonly edge: number;
  /** Rows of a table, each cell with its lines. */
  readonly rows?: readonly (readonly (readonly PdfPiece[])[])[];
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PdfPiece[];
}

export const isSlide = ({ width, height }: PdfPage): boolean => width > height * 1.2;

export type Row = readonly PdfPiece[];

/** A gutter is wider than the spaces between words, from 8 pt. */
export const GUTTER = 7;

/** The pieces of a line, joined where no gutter may part them. */
export function joinedPieces(pieces: readonly PdfPiece[]): PdfPiece[] {
  const whole = withDropCaps(pieces.filter(({ text }) => text.trim() !== ''));
  const onLines = whole.map((piece) =>
    /^\d{1,3}$/u.test(piece.text.trim()) ? lowered(piece, whole) : piece,
  );
  return rowsOf(onLines).flatMap((row) => segmentsOf(row).map(joined));
}

export function rowsOf(pieces: readonly PdfPiece[]): Row[] {
  const sorted = pieces.toSorted((a, b) => a.top - b.top || a.left - b.left);
  return runsOf(sorted, isOnRow).map((row) => row.toSorted((a, b) => a.left - b.left));
}

/** A larger piece joins only the pieces that it touches, so that a large numeral keeps out of the next column. */
function isOnRow(piece: PdfPiece, row: readonly PdfPiece[]): boolean {
  const [base] = row;
  if (base === undefined) return false;
  const distance = Math.abs(piece.top - base.top);
  if (distance < Math.min(base.size, piece.size) * 0.45) return true;
  if (distance >= Math.max(base.size, piece.size) * 0.45) return false;
  return row.some((other) => {
    const space = Math.max(piece.left - other.right, other.left - piece.right);
    return space < Math.min(other.size, piece.size);
  });
}

const BULLET = /^(?:[^\p{L}\p{N}:;,.!?»)]|\d+[.)])$/u;

function segmentsOf(row: Row): PdfPiece[][] {
  return runsOf(row, (piece, segment) => {
    const last = segment.at(-1) ?? piece;
    const widest = Math.min(piece.size, last.size) * 0.5;
    const most = isLabel(last) && !/^\s*:/u.test(piece.text) ? widest : Math.max(GUTTER, widest);
    return piece.left - last.right <= most || (segment.length === 1 && BULLET.test(last.text.trim()));
  });
}

/** As high as its first piece of the main size. */
export function joined(pieces: readonly PdfPiece[]): PdfPiece {
  let text = '';
  let end = Number.POSITIVE_INFINITY;
  for (const piece of pieces) {
    const isApart = piece.left - end > piece.size * 0.15;
    const spaced = isApart && !/\s$/u.test(text) && !/^[\s⁰-⁹¹²³]/u.test(piece.text);
    text += `${spaced ? ' ' : ''}${piece.text}`;
    end = piece.right;
  }
  const size = mainSize(pieces);
  const letters = (of: readonly PdfPiece[]) => of.reduce((sum, piece) => sum + piece.text.trim().length, 0);
  return {
    text: text.replace(/\s+/gu, ' ').trim(),
    left: pieces[0]?.left ?? 0,
    right: end,
    top: pieces.find((piece) => piece.size === size)?.top ?? 0,
    size,
    bold: letters(pieces.filter((piece) => piece.bold)) >= letters(pieces) * 0.9,
    order: pieces[0]?.order ?? 0,
  };
}

export const mainSize = (pieces: readonly Pick<PdfPiece, 'size' | 'text'>[]): number =>
  mostOf(pieces.map(({ size, text }) => [size, text.trim().length])) ?? 0;

export const isLabel = (piece: PdfPiece | undefined): boolean =>
  piece !== undefined && isIdentityLabel(piece.text);
