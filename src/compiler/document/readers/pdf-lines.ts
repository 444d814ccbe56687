import { mostOf } from '../../../core/collections/group-by.ts';

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

/** A raised number, between two private characters that no document uses. */
const CALL = /\uE000(\d+)\uE001/gu;

/** Joins drop caps with their word, and lowers raised numbers to their line. */
function onTheirLines(pieces: readonly PdfPiece[]): PdfPiece[] {
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

export interface PdfLine extends PdfPiece {
  /** Right edge of its column. */
  readonly edge: number;
}

export interface PdfPage {
  readonly height: number;
  readonly lines: readonly PdfLine[];
}

interface Row {
  readonly top: number;
  readonly size: number;
  readonly segments: readonly PdfPiece[][];
}

/** How many rows side by side make columns. */
const FEWEST_ROWS = 3;
const FEWEST_BESIDE = 5;

/** In reading order, column by column. */
export function pdfLines(pieces: readonly PdfPiece[]): PdfLine[] {
  return regions(rowsOf(onTheirLines(pieces))).flatMap((region) => {
    const edge = Math.max(
      ...region.map(({ segments }) => Math.max(...segments.flat().map(({ right }) => right))),
    );
    return region.map((row) => toLine(row, edge));
  });
}

function rowsOf(pieces: readonly PdfPiece[]): Row[] {
  const sorted = pieces.toSorted((a, b) => a.top - b.top || a.left - b.left);
  const rows: PdfPiece[][] = [];
  for (const piece of sorted) {
    const row = rows.at(-1);
    if (row !== undefined && isOnRow(piece, row)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => rowOf(segmentsOf(row.toSorted((a, b) => a.left - b.left))));
}

/** As high as its first piece of the main size. */
function rowOf(segments: readonly PdfPiece[][]): Row {
  const size = mainSize(segments.flat());
  const top = segments.flat().find((piece) => piece.size === size)?.top ?? 0;
  return { top, size, segments };
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

/** Splits a row where a space is wider than those between words. */
function segmentsOf(row: readonly PdfPiece[]): PdfPiece[][] {
  const segments: PdfPiece[][] = [];
  for (const piece of row) {
    const last = segments.at(-1)?.at(-1);
    const isBullet = last !== undefined && /^[^\p{L}\p{N}]$|^\d+[.)]$/u.test(last.text.trim());
    const isApart = last !== undefined && piece.left - last.right > Math.min(piece.size, last.size) * 1.4;
    if (last === undefined || (isApart && !isBullet)) segments.push([piece]);
    else segments.at(-1)?.push(piece);
  }
  return segments;
}

/** Rows that a gutter crosses, one after the other, are columns; the others are read across. */
function regions(rows: readonly Row[]): Row[][] {
  const gutter = widestGutter(rows);
  if (gutter === null) return rows.length === 0 ? [] : [[...rows]];
  const { from, to, at } = gutter;
  const inside = rows.slice(from, to);
  const left = inside.flatMap((row) => part(row, (piece) => piece.left < at));
  const right = inside.flatMap((row) => part(row, (piece) => piece.left >= at));
  return [...regions(rows.slice(0, from)), ...regions(left), ...regions(right), ...regions(rows.slice(to))];
}

function part(row: Row, keeps: (piece: PdfPiece) => boolean): Row[] {
  const segments = row.segments
    .map((segment) => segment.filter(keeps))
    .filter((segment) => segment.length > 0);
  return segments.length === 0 ? [] : [rowOf(segments)];
}

function widestGutter(rows: readonly Row[]): { from: number; to: number; at: number } | null {
  let best: { from: number; to: number; at: number; both: number } | null = null;
  const candidates = new Set(
    rows.flatMap(({ segments }) => segments.map(([piece]) => Math.floor(piece?.left ?? 0))),
  );
  for (const start of candidates) {
    const at = start - 2;
    for (const run of runsAround(rows, at)) {
      if (run.both >= FEWEST_ROWS && (best === null || run.both > best.both)) best = { ...run, at };
    }
  }
  return best;
}

/** Runs of rows in which no segment lies across `at`, cut to those with both sides. */
function* runsAround(rows: readonly Row[], at: number): Iterable<{ from: number; to: number; both: number }> {
  let from = 0;
  for (let to = 0; to <= rows.length; to++) {
    const row = rows[to];
    if (row !== undefined && !crosses(row, at)) continue;
    const run = rows.slice(from, to);
    const sides = run.map((each) => [hasSide(each, at, true), hasSide(each, at, false)] as const);
    const lefts = sides.filter(([left]) => left).length;
    const rights = sides.filter(([, right]) => right).length;
    const both = Math.max(sides.filter(([left, right]) => left && right).length, besides(sides));
    const first = sides.findIndex(([, right]) => right);
    const last = sides.findLastIndex(([, right]) => right);
    if (Math.min(lefts, rights) >= FEWEST_ROWS && both > 0 && isText(run.slice(first, last + 1), at)) {
      yield { from: from + first, to: from + endOfLeft(run, last) + 1, both };
    }
    from = to + 1;
  }
}

/** The left column may continue, line under line, below the end of the right one. */
function endOfLeft(run: readonly Row[], last: number): number {
  let end = last;
  for (let next = run[end + 1]; next !== undefined; next = run[end + 1]) {
    const above = run[end];
    if (above === undefined || next.size !== above.size || next.top - above.top > next.size * 2) break;
    end += 1;
  }
  return end;
}

/** How many rows the shorter side has beside the other, whose lines may be at other heights. */
function besides(sides: readonly (readonly [left: boolean, right: boolean])[]): number {
  const from = Math.max(...[0, 1].map((side) => sides.findIndex((row) => row[side === 0 ? 0 : 1])));
  const to = Math.min(...[0, 1].map((side) => sides.findLastIndex((row) => row[side === 0 ? 0 : 1])));
  const shared = sides.slice(from, to + 1);
  const fewest = Math.min(shared.filter(([left]) => left).length, shared.filter(([, right]) => right).length);
  return fewest >= FEWEST_BESIDE ? fewest : 0;
}

function crosses({ segments }: Row, at: number): boolean {
  return segments.some((segment) => {
    const left = segment[0]?.left ?? 0;
    const right = segment.at(-1)?.right ?? 0;
    return left < at && right > at;
  });
}

function hasSide({ segments }: Row, at: number, isLeft: boolean): boolean {
  return segments.flat().some((piece) => piece.left < at === isLeft);
}

/** Bullets and figures before a text are no column. */
function isText(rows: readonly Row[], at: number): boolean {
  const lefts = rows
    .map(({ segments }) => segments.flat().filter((piece) => piece.left < at))
    .filter((pieces) => pieces.length > 0);
  const worded = lefts.filter((pieces) => pieces.some(({ text }) => /\p{L}{4}/u.test(text)));
  return worded.length * 2 > lefts.length;
}

/** The size that most letters have. */
export function mainSize(pieces: readonly Pick<PdfPiece, 'size' | 'text'>[]): number {
  return mostOf(pieces.map(({ size, text }) => [size, text.trim().length])) ?? 0;
}

function toLine({ top, size, segments }: Row, edge: number): PdfLine {
  const pieces = segments.flat();
  let text = '';
  let end = Number.POSITIVE_INFINITY;
  for (const piece of pieces) {
    const isApart = piece.left - end > piece.size * 0.15;
    const spaced = isApart && !/\s$/u.test(text) && !/^[\s\uE000]/u.test(piece.text);
    text += `${spaced ? ' ' : ''}${piece.text}`;
    end = piece.right;
  }
  const letters = (of: readonly PdfPiece[]) => of.reduce((sum, piece) => sum + piece.text.trim().length, 0);
  const bold = letters(pieces.filter((piece) => piece.bold)) >= letters(pieces) * 0.9;
  return {
    text: text.replace(/\s+/gu, ' ').trim(),
    left: pieces[0]?.left ?? 0,
    right: end,
    top,
    size,
    bold,
    edge,
  };
}
