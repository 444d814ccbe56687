import { coalesce, mostOf, runsOf } from '../../../core/collections/group-by.ts';

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

/** A raised number, between two private characters that no document uses. */
export const CALL = /\uE000(\d+)\uE001/gu;

/** Lowers a raised number to its line. */
function lowered(piece: PdfPiece, pieces: readonly PdfPiece[]): PdfPiece {
  const number = piece.text.trim();
  const isRaised = ({ top, size }: PdfPiece) => {
    const by = (top - piece.top) / size;
    return piece.size <= size * 0.85 && by > 0.12 && by < 0.7;
  };
  const near = pieces.filter(isRaised);
  const called = near.find(({ right, size }) => Math.abs(piece.left - right) < size * 0.4);
  if (called !== undefined) return { ...piece, top: called.top, text: `\uE000${number}\uE001` };
  const noted = near.find(({ left, size }) => Math.abs(left - piece.right) < size * 0.6);
  return noted === undefined ? piece : { ...piece, top: noted.top, text: `${number} ` };
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

/** A line of a column, or a table. */
export interface PdfLine extends PdfPiece {
  /** Right edge of its column. */
  readonly edge: number;
  /** Rows of a table, each cell with its lines. */
  readonly rows?: readonly (readonly (readonly PdfPiece[])[])[];
}

export interface PdfPage {
  readonly height: number;
  readonly lines: readonly PdfPiece[];
}

type Row = readonly PdfPiece[];

/** A gutter is wider than the spaces between words, from 8 pt. */
const GUTTER = 7;
const FEWEST_ROWS = 3;

/** The pieces of a line, joined where no gutter may part them. */
export function joinedPieces(pieces: readonly PdfPiece[]): PdfPiece[] {
  const whole = withDropCaps(pieces.filter(({ text }) => text.trim() !== ''));
  const onLines = whole.map((piece) =>
    /^\d{1,3}$/u.test(piece.text.trim()) ? lowered(piece, whole) : piece,
  );
  return rowsOf(onLines).flatMap((row) => segmentsOf(row).map(joined));
}

function rowsOf(pieces: readonly PdfPiece[]): Row[] {
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

const BULLET = /^(?:[^\p{L}\p{N}]|\d+[.)])$/u;

function segmentsOf(row: Row): PdfPiece[][] {
  return runsOf(row, (piece, segment) => {
    const last = segment.at(-1) ?? piece;
    const most = Math.max(GUTTER, Math.min(piece.size, last.size) * 0.5);
    return piece.left - last.right <= most || BULLET.test(last.text.trim());
  });
}

/** As high as its first piece of the main size. */
function joined(pieces: readonly PdfPiece[]): PdfPiece {
  let text = '';
  let end = Number.POSITIVE_INFINITY;
  for (const piece of pieces) {
    const isApart = piece.left - end > piece.size * 0.15;
    const spaced = isApart && !/\s$/u.test(text) && !/^[\s\uE000]/u.test(piece.text);
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

/** What may be in another order, from its first piece on. */
type DoubtAt = (first: Partial<PdfPiece> | undefined, done: string) => void;

export const pdfLines = (pieces: readonly PdfPiece[], doubtAt: DoubtAt): PdfLine[] =>
  inOrder(rowsOf(pieces), doubtAt);

/** Where a gutter has the most rows beside each other, a page is cut, then each part. */
function inOrder(rows: readonly Row[], doubtAt: DoubtAt): PdfLine[] {
  const run = widestRun(rows);
  if (run === null) return acrossPage(rows, doubtAt);
  const inside = rows.slice(run.from, run.to).flat();
  const strips = stripsOf(rows.slice(run.from, run.end).flat());
  const columns = (cells: readonly Cell[]) =>
    strips.flatMap((_, strip) =>
      inOrder(rowsOf(cells.flatMap((cell) => (cell.strip === strip ? cell.pieces : []))), doubtAt),
    );
  const bands = bandsOf(cellsOf(inside, strips));
  const parts = tablesAndBoxes(bands);
  const isSorted = parts.some((part) => areLinesOfColumns(part, strips));
  return [
    ...inOrder(rows.slice(0, run.from), doubtAt),
    ...(isSorted ? [[bands.flat()]] : parts).flatMap((part) => {
      const [cells = []] = part;
      if (part.length > 1) return [tableOf(part, strips.length)];
      if (cells.length > strips.length * 2) doubtAt(cells[0]?.pieces[0], 'lu colonne par colonne');
      return columns(cells);
    }),
    ...inOrder(rows.slice(run.to), doubtAt),
  ];
}

function acrossPage(rows: readonly Row[], doubtAt: DoubtAt): PdfLine[] {
  const apart = rows.filter(({ length }) => length > 1);
  if (apart.length > 1) doubtAt(apart[0]?.[0], 'lu ligne par ligne');
  const edge = Math.max(...rows.flat().map(({ right }) => right));
  return rows.map((row) => ({ ...joined(row), edge }));
}

function widestRun(rows: readonly Row[]) {
  const gutters = new Set(rows.flat().map(({ left }) => Math.floor(left)));
  const runs = [...gutters].flatMap((at) => [...runsAround(rows, at)]);
  return runs.sort((a, b) => b.both - a.both)[0] ?? null;
}

/** Runs of rows in which no piece lies across the gutter that ends at `at`, from the first with a right side to the last, `end`. */
function* runsAround(rows: readonly Row[], at: number) {
  const crosses = (row: Row) => row.some(({ left, right }) => left < at && right > at - GUTTER);
  let from = 0;
  for (let to = 0; to <= rows.length; to++) {
    const next = rows[to];
    if (next !== undefined && !crosses(next)) continue;
    const start = from + firstBeside(rows.slice(from, to), at);
    const run = rows.slice(start, to);
    const isRight = (row: Row) => row.some(({ left }) => left >= at);
    const lefts = run.filter((row) => row.some(({ left }) => left < at)).length;
    const both = Math.min(lefts, run.filter(isRight).length);
    const end = start + 1 + run.findLastIndex(isRight);
    if (both >= FEWEST_ROWS && isGutter(run, at)) yield { from: start, end, to, both };
    from = to + 1;
  }
}

/** The first row with a right side, or the one just above it, as cells may be centred beside each other. */
function firstBeside(rows: readonly Row[], at: number): number {
  const right = rows.findIndex((row) => row.some(({ left }) => left >= at));
  const [above, below] = [rows[right - 1]?.[0], rows[right]?.[0]];
  const isBeside = above && below && below.top - above.top < above.size;
  return right < 0 ? rows.length : right - (isBeside ? 1 : 0);
}

/** Wider than any space between words, or with lines that begin just after it. */
function isGutter(run: readonly Row[], at: number): boolean {
  const sides = run.map((row) => [row.findLast(({ left }) => left < at), row.find(({ left }) => left >= at)]);
  const isWide = sides.every(([a, b]) => !a || !b || b.left - a.right > Math.min(a.size, b.size) * 1.4);
  return isWide || sides.filter(([, right]) => right && right.left < at + 2).length >= FEWEST_ROWS;
}

/** A part of the width between white gutters. */
type Strip = Pick<PdfPiece, 'left' | 'right'>;

function stripsOf(pieces: readonly PdfPiece[]): Strip[] {
  const sorted: Strip[] = pieces.toSorted((a, b) => a.left - b.left);
  return coalesce(sorted, (strip, { left, right }) =>
    left - strip.right < GUTTER ? { left: strip.left, right: Math.max(strip.right, right) } : null,
  );
}

interface Cell {
  readonly strip: number;
  readonly pieces: PdfPiece[];
}

/** What the file draws in a strip before it goes on in another. */
function cellsOf(pieces: readonly PdfPiece[], strips: readonly Strip[]): Cell[] {
  const cells: Cell[] = [];
  for (const piece of pieces.toSorted((a, b) => a.order - b.order)) {
    const strip = strips.findIndex(({ right }) => piece.left < right);
    const last = cells.at(-1);
    if (last?.strip === strip) last.pieces.push(piece);
    else cells.push({ strip, pieces: [piece] });
  }
  return cells;
}

/** Cells beside each other, from top to bottom: one band for columns, one for each row of a table or of boxes. */
function bandsOf(cells: readonly Cell[]): Cell[][] {
  const placed = cells.map((cell) => ({
    cell,
    top: Math.min(...cell.pieces.map(({ top, size }) => top - size * 0.6)),
    bottom: Math.max(...cell.pieces.map(({ top }) => top)),
  }));
  const sorted = placed.toSorted((a, b) => a.top - b.top);
  const bands = runsOf(sorted, ({ top }, band) => top < Math.max(...band.map(({ bottom }) => bottom)));
  return bands.map((band) => band.map(({ cell }) => cell));
}

const MOST_LINES_OF_CELL = 10;

/** Bands that follow each other and have short cells without titles are a table; each other one is alone. */
const tablesAndBoxes = (bands: readonly Cell[][]): Cell[][][] =>
  runsOf(bands, (band, part) => isRowOfTable(band) && isRowOfTable(part.at(-1) ?? []));

function isRowOfTable(cells: readonly Cell[]): boolean {
  const isCell = ({ pieces }: Cell) => {
    const sizes = pieces.map(({ size }) => size);
    return pieces.length <= MOST_LINES_OF_CELL && Math.max(...sizes) <= Math.min(...sizes) * 1.15;
  };
  return new Set(cells.map(({ strip }) => strip)).size > 1 && cells.every(isCell);
}

const FEWEST_SORTED = 5;
const FEWEST_LETTERS = 20;

/** Lines that fill their column, which some programs write from the top of the page to its foot. */
function areLinesOfColumns(bands: readonly (readonly Cell[])[], strips: readonly Strip[]): boolean {
  return (
    bands.length >= FEWEST_SORTED &&
    strips.every(({ left, right }, strip) => {
      const own = bands.flat().filter((cell) => cell.strip === strip);
      const full = own.filter(
        ({ pieces: [line, more] }) =>
          more === undefined &&
          line !== undefined &&
          line.text.length >= FEWEST_LETTERS &&
          line.right > right - (right - left) * 0.15,
      );
      return full.length * 2 >= own.length;
    })
  );
}

function tableOf(bands: readonly (readonly Cell[])[], width: number): PdfLine {
  const rows = bands.map((cells) =>
    Array.from({ length: width }, (_, strip) =>
      cells.flatMap((cell) => (cell.strip === strip ? cell.pieces : [])),
    ),
  );
  const pieces = rows.flat(2);
  return {
    ...joined(pieces.slice(0, 1)),
    text: '',
    edge: Math.max(...pieces.map(({ right }) => right)),
    rows,
  };
}
