import { coalesce, runsOf } from '../../core/collections/group-by.ts';
import { isNumeral } from '../blocks/figure-lines.ts';
import { GUTTER, isLabel, joined, type PdfLine, type PdfPiece, type Row, rowsOf } from './pdf-lines.ts';

const FEWEST_ROWS = 3;

/** What may be in another order, from its first piece on. */
type DoubtAt = (first: Partial<PdfPiece> | undefined, done: string) => void;

export const pdfLines = (pieces: readonly PdfPiece[], doubtAt: DoubtAt): PdfLine[] =>
  withLabelledValues(inOrder(rowsOf(pieces), doubtAt));

/** Where a gutter has the most rows beside each other, a page is cut, then each part. */
function inOrder(rows: readonly Row[], doubtAt: DoubtAt): PdfLine[] {
  const band = labelledBand(rows);
  if (band !== null)
    return [
      ...inOrder(rows.slice(0, band.from), doubtAt),
      tableLine(band.pairs),
      ...inOrder(rows.slice(band.to), doubtAt),
    ];
  const run = tableAlone(rows) ?? widestRun(rows);
  if (run === null) return acrossPage(rows, doubtAt);
  const strips = stripsOf(rows.slice(run.from, run.end).flat());
  return [
    ...inOrder(rows.slice(0, run.from), doubtAt),
    ...beside(rows.slice(run.from, run.to).flat(), strips, doubtAt),
    ...inOrder(rows.slice(run.to), doubtAt),
  ];
}

const isBelow = (cell: PdfPiece, above: PdfPiece | undefined): boolean =>
  above !== undefined && Math.abs(cell.left - above.left) < 2;

/** A row of labels over their values, each with its own; null where a table goes on below. */
function labelledBand(rows: readonly Row[]) {
  for (const [from, labels] of rows.entries()) {
    if (labels.length < 3 || !areLabels(labels)) continue;
    const isOf = (row: Row = []) =>
      row.filter((cell) => labels.some((label) => isBelow(cell, label))).length * 2 > row.length;
    const end = rows.findIndex((row, at) => {
      const [above, cell] = [rows[at - 1]?.[0], row[0]];
      const most = at === from + 1 ? 3 : 1.5;
      return at > from && (!isOf(row) || !above || !cell || cell.top - above.top > cell.size * most);
    });
    const to = end < 0 ? rows.length : end;
    const isTable = (rows[to]?.length ?? 0) > 1 && isOf(rows[to]);
    if (to === from + 1 || isTable || (rows[from + 1]?.length ?? 0) < labels.length - 1) continue;
    const labelOf = (cell: PdfPiece) => labels.findLast(({ left }) => left < cell.left + 2) ?? labels[0];
    const values = rows.slice(from + 1, to).flat();
    const pairs = labels.map((label) => [[label], values.filter((cell) => labelOf(cell) === label)]);
    return { from, to, pairs };
  }
  return null;
}

/** Tables, boxes and columns between white gutters: a file mostly draws each of them whole. */
function beside(pieces: readonly PdfPiece[], strips: readonly Strip[], doubtAt: DoubtAt): PdfLine[] {
  const all = cellsOf(pieces, strips);
  if (new Set(all.map(({ strip }) => strip)).size < 2) return inOrder(rowsOf(pieces), doubtAt);
  const inSides = (cells: readonly Cell[]): PdfLine[] => {
    const { left, right, crossings } = sidesOf(cells, strips);
    if (areLabels(left) && stripsOf(right).length === 1) return [tableLine(valuesBeside(left, right))];
    const isDoubtful = crossings > MOST_CROSSINGS || (crossings === 2 && isLineApart(left, right));
    if (isDoubtful) doubtAt(cells[0]?.pieces[0], 'lu colonne par colonne');
    const [before = [], after = []] = [left, right].map((side) =>
      withLabelledValues(beside(side, strips, doubtAt)),
    );
    const first = after.every(isEntry) ? after.length : before.some(isEntry) ? titleOf(after, before) : 0;
    return [...after.slice(0, first), ...before, ...after.slice(first)];
  };
  // One of the sides is drawn in one go.
  if (sidesOf(all, strips).crossings < MOST_CROSSINGS) return inSides(all);
  const bands = bandsOf(all);
  const parts = tablesAndBoxes(bands);
  const isSorted = parts.some((part) => areLinesOfColumns(part, strips));
  const alone = isSorted || parts.length === 1 ? undefined : parts.find(isLineAlone);
  if (alone) doubtAt(alone[0]?.[0]?.pieces[0], 'lu ligne par ligne');
  return (isSorted ? [[bands.flat()]] : parts).flatMap((part) =>
    part.length > 1 ? [tableOf(part)] : inSides(part[0] ?? []),
  );
}

/** How many lines of a column are the title that a box beside it is about: the first ones, larger than all others of both. */
function titleOf(column: readonly PdfLine[], box: readonly PdfLine[]): number {
  const [size = 0] = column.map((line) => line.size);
  const lines = runsOf(column, (line, run) => line.size === size && run[0]?.size === size)[0]?.length ?? 0;
  const others = [...column.slice(lines), ...box].filter(({ text }) => !isNumeral(text));
  return others.every((line) => line.size * 1.2 < size) ? lines : 0;
}

const MOST_CROSSINGS = 3;

/** At the gutter that the file crosses least often, and not after labels; of equal ones, at the widest. */
function sidesOf(cells: readonly Cell[], strips: readonly Strip[]) {
  const drawn = cells.toSorted((a, b) => (a.pieces[0]?.order ?? 0) - (b.pieces[0]?.order ?? 0));
  const side = (test: (strip: number) => boolean) =>
    drawn.flatMap(({ strip, pieces }) => (test(strip) ? pieces : []));
  const cuts = strips.flatMap((strip, at) => {
    const [left, right] = [side((each) => each < at), side((each) => each >= at)];
    if (left.length === 0 || right.length === 0) return [];
    const crossings = drawn.filter(
      (cell, index) => cell.strip < at !== (drawn[index - 1] ?? cell).strip < at,
    ).length;
    const isAfterLabels = areLabels(side((each) => each === at - 1));
    return [{ left, right, crossings, isAfterLabels, width: strip.left - (strips[at - 1]?.right ?? 0) }];
  });
  const ranked = cuts.sort(
    (a, b) =>
      Number(a.isAfterLabels) - Number(b.isAfterLabels) || a.crossings - b.crossings || b.width - a.width,
  );
  return ranked[0] ?? { left: [], right: side(() => true), crossings: 0 };
}

/** Of two sides, one drawn around the other: a line alone, or cells of a line below all of the inner one, may be of both. */
function isLineApart(left: readonly PdfPiece[], right: readonly PdfPiece[]): boolean {
  const orderOf = ([piece]: readonly PdfPiece[]) => piece?.order ?? 0;
  const [outer, inner] = orderOf(left) < orderOf(right) ? [left, right] : [right, left];
  const after = outer.flatMap(({ order, top }) => (order > orderOf(inner) ? top : []));
  const isLine = after.length > 1 && new Set(after).size === 1;
  return inner.length === 1 || (isLine && inner.every(({ top }) => top < Math.max(...after)));
}

const areLabels = (pieces: readonly PdfPiece[]): boolean =>
  pieces.length > 1 && pieces.filter(isLabel).length * 2 > pieces.length;

/** Each label with what is beside it, and above the next. */
function valuesBeside(labels: readonly PdfPiece[], values: readonly PdfPiece[]): PdfPiece[][][] {
  const sorted = labels.toSorted((a, b) => a.top - b.top);
  const topOf = (label: PdfPiece | undefined) =>
    label === undefined ? Infinity : label.top - label.size * 0.6;
  return sorted.map((label, at) => {
    const [from, to] = [at === 0 ? -Infinity : topOf(label), topOf(sorted[at + 1])];
    return [[label], values.filter(({ top }) => top >= from && top < to)];
  });
}

const LABELLED = /^\p{Lu}[^:]{1,38}:/u;

/** In sizes of a line, between two of a paragraph. */
const FARTHEST = 1.9;

/** What lies beside a line of a paragraph comes after it. */
function acrossPage(rows: readonly Row[], doubtAt: DoubtAt): PdfLine[] {
  const edge = Math.max(...rows.flat().map(({ right }) => right));
  const areNear = (a: PdfPiece, b: PdfPiece) => Math.abs(a.top - b.top) < b.size * FARTHEST;
  const isOfParagraph = (piece: PdfPiece, at: number) =>
    /\S \S+ \S/u.test(piece.text) &&
    [rows[at - 1], rows[at + 1]].some((row) =>
      row?.some((other) => Math.abs(other.left - piece.left) < 2 && areNear(other, piece)),
    );
  const lineOf = (row: Row): PdfLine =>
    row.length === 2 && isLabel(row[0]) && !isLabel(row[1])
      ? tableLine([row.map((piece) => [piece])])
      : { ...joined(row), edge };
  const lines: PdfLine[] = [];
  const waiting: PdfLine[] = [];
  const apart: (PdfPiece | undefined)[] = [];
  for (const [at, row] of rows.entries()) {
    const [first] = row;
    const last = lines.at(-1);
    if (first && !(last && areNear(last, first))) lines.push(...waiting.splice(0));
    const inText = row.filter((piece) => isOfParagraph(piece, at));
    const beside = row.filter((piece) => !inText.includes(piece));
    // « Territoire : Carmaux   Année : 2018 » is one line.
    const own = beside.every(({ text }) => LABELLED.test(text)) ? [] : inText;
    const line = lineOf(own.length === 0 ? row : own);
    lines.push(line);
    if (own.length > 0 && beside.length > 0) waiting.push(lineOf(beside));
    if (row.length > 1 && line.rows === undefined) apart.push(first, ...own.slice(0, 1));
  }
  if (apart.length > 1) doubtAt(apart[0], 'lu ligne par ligne');
  return [...lines, ...waiting];
}

/** Rows of three cells or more, drawn one by one, each cell below that of the row above, where no other row has one that is. */
function tableAlone(rows: readonly Row[]) {
  const isOf = (row: Row, [, ...cells]: Row) =>
    row.some((piece) => cells.some((cell) => isBelow(piece, cell)));
  for (const [from, row] of rows.entries()) {
    const isNext = (each: Row) =>
      each.length === row.length && each.every((cell, at) => isBelow(cell, row[at]));
    const count = runsOf(rows.slice(from), isNext)[0]?.length ?? 0;
    const to = from + count;
    const isAlone = [...rows.slice(0, from), ...rows.slice(to)].every((other) => !isOf(other, row));
    const cells = rows.slice(from, to).flat();
    const isDrawn = cells.every(({ order }, at) => order >= (cells[at - 1]?.order ?? 0));
    if (count >= FEWEST_ROWS && isAlone && isDrawn && stripsOf(cells).length > 2)
      return { from, end: to, to };
  }
  return null;
}

function widestRun(rows: readonly Row[]) {
  const gutters = new Set(rows.flat().map(({ left }) => Math.floor(left)));
  const runs = [...gutters].flatMap((at) => [...runsAround(rows, at)]);
  return runs.sort((a, b) => b.both - a.both || a.end - a.from - (b.end - b.from))[0] ?? null;
}

/** Runs of rows in which no piece lies across the gutter that ends at `at`, from the first with a right side to the last, `end`. */
function* runsAround(rows: readonly Row[], at: number) {
  const crosses = (row: Row) => row.some(({ left, right }) => left < at && right > at - GUTTER);
  let from = 0;
  for (let next = 0; next <= rows.length; next++) {
    const row = rows[next];
    if (row !== undefined && !crosses(row)) continue;
    // Figures are of what counts below them, unless they go on from those above.
    const [above = [], last = []] = rows.slice(Math.max(0, next - 2), next);
    const isOfNext = areFigures(last) && !last.every((cell) => above.some((each) => isBelow(cell, each)));
    const to = row !== undefined && isOfNext ? next - 1 : next;
    const start = from + firstBeside(rows.slice(from, to), at);
    const run = rows.slice(start, to);
    const isRight = (row: Row) => row.some(({ left }) => left >= at);
    const isLeft = (row: Row) => row.some(({ left }) => left < at);
    const end = start + 1 + run.findLastIndex(isRight);
    const isBeside = rows.slice(start, end).some(isLeft);
    const both = isBeside ? Math.min(run.filter(isLeft).length, run.filter(isRight).length) : 0;
    const isHead = (row: Row) =>
      row.length > 1 && (row.every(({ text }) => isNumeral(text)) || row.filter(isLabel).length > 1);
    const fewest = run.some(isHead) ? 2 : FEWEST_ROWS;
    // Below large numbers and what they count, what follows is of the page.
    const isOfFigures = areFigures(run[0]);
    if (both >= fewest && isGutter(run, at))
      yield { from: start, end, both, to: (isOfFigures ? afterWrap : beforeKicker)(rows, end, to) };
    from = next + 1;
  }
}

/** Of the rows up to `to`, those from `end` on that wrap a line of the row above. */
function afterWrap(rows: readonly Row[], end: number, to: number): number {
  const isWrap = (at: number) => {
    const [above, row] = [rows[at - 1]?.[0], rows[at]?.[0]];
    return above !== undefined && row?.size === above.size && row.top - above.top < row.size * 1.5;
  };
  const after = rows.slice(end, to).findIndex((_, at) => !isWrap(end + at));
  return after < 0 ? to : end + after;
}

const areFigures = (row: Row = []): boolean => row.length > 0 && row.every(({ text }) => isNumeral(text));

/** Of the rows up to `to`, those below a gap are of the wide one that they lead to, as the kicker of a title is. */
function beforeKicker(rows: readonly Row[], end: number, to: number): number {
  const gapAbove = (at: number) => (rows[at]?.[0]?.top ?? 0) - (rows[at - 1]?.[0]?.top ?? 0);
  const kicker = rows.slice(end, to).findLastIndex((_, at) => gapAbove(end + at) > gapAbove(to) * 1.5);
  return kicker === -1 || to === rows.length ? to : end + kicker;
}

/** The first row with a right side, or the one just above it, as cells may be centred beside each other; a caption is of the page. */
function firstBeside(rows: readonly Row[], at: number): number {
  const isOfRight = ({ left }: PdfPiece, row: Row) => left >= at && (left < at + 2 || row[0] !== row.at(-1));
  const right = rows.findIndex((row) => row.some((piece) => isOfRight(piece, row)));
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
  const isBox = ({ pieces: [label, value] }: Cell) => value !== undefined && isLabel(label);
  return new Set(cells.map(({ strip }) => strip)).size > 1 && cells.every(isCell) && !cells.every(isBox);
}

/** A line across strips, which may as well be the first of each. */
const isLineAlone = ([band = [], ...others]: readonly (readonly Cell[])[]): boolean =>
  others.length === 0 &&
  new Set(band.map(({ strip }) => strip)).size > 1 &&
  new Set(band.flatMap(({ pieces }) => pieces.map(({ top }) => top))).size === 1;

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

function tableOf(bands: readonly (readonly Cell[])[]): PdfLine {
  const strips = [...new Set(bands.flat().map(({ strip }) => strip))].sort((a, b) => a - b);
  return tableLine(
    bands.map((cells) =>
      strips.map((strip) => cells.flatMap((cell) => (cell.strip === strip ? cell.pieces : []))),
    ),
  );
}

function tableLine(rows: readonly (readonly (readonly PdfPiece[])[])[]): PdfLine {
  const pieces = rows.flat(2);
  const edge = Math.max(...pieces.map(({ right }) => right));
  return { ...joined(pieces.slice(0, 1)), text: '', edge, rows };
}

const MOST_LINES_OF_VALUE = 4;

/** Labels above their values become the rows of a table, as those beside them. */
function withLabelledValues(lines: readonly PdfLine[]): PdfLine[] {
  const groups = runsOf(lines, (line, [label, ...values]) => {
    const last = values.at(-1) ?? label;
    if (!isLabel(label) || isLabel(line) || last === undefined || line.rows !== undefined) return false;
    const leading = values.length === 0 ? line.size * 2.5 : ((values[0]?.top ?? 0) - (label?.top ?? 0)) * 1.4;
    return (
      line.top > last.top && line.top - last.top < leading && line.left < last.edge && line.right > last.left
    );
  });
  const isValued = ([label, ...values]: readonly PdfLine[]) =>
    (label !== undefined && isEntry(label)) ||
    (values.length > 0 &&
      values.length <= MOST_LINES_OF_VALUE &&
      !/[.!?;]$/u.test(values.at(-1)?.text ?? ''));
  return runsOf(groups, (group, [first = []]) => isValued(group) && isValued(first)).flatMap((run) => {
    if (run.length < 2) return run.flat();
    return [
      tableLine(
        run.flatMap(([label, ...values]) => label?.rows ?? [[label === undefined ? [] : [label], values]]),
      ),
    ];
  });
}

/** A row or more of labels and values. */
const isEntry = ({ rows }: PdfLine): boolean => rows !== undefined && isLabel(rows[0]?.[0]?.[0]);
