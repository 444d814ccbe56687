import { linesToBlocks, type PrintedLine } from '../lines-to-blocks.ts';
import {
  type Aside,
  addItem,
  blockText,
  type DocumentReading,
  mapText,
  type SourceBlock,
} from '../read-blocks.ts';
import { boxedLooks, isRule } from './boxed-lines.ts';
import { escapeStart, escapeWords } from './mdast-blocks.ts';

interface IndentedLine {
  readonly depth: number;
  readonly cells: readonly string[];
  /** In the document, from 1. */
  readonly line: number;
  readonly afterRule: boolean;
}

const TITLE_DEPTH = 2;
const FEWEST = 2;

/** An export of a database: titles at the margin, parts one tabulation further, their texts two. Else null. */
function readIndented(lines: readonly string[]): Pick<DocumentReading, 'title' | 'blocks' | 'aside'> | null {
  const read = indentedLines(lines);
  const isTitle = (at: number) => read[at]?.depth === 0 && read[at + 1]?.depth === 1;
  const isPart = (at: number) =>
    read[at]?.depth === 1 && read[at].cells.length === 1 && read[at + 1]?.depth === 2;
  const count = (test: (at: number) => boolean) => read.filter((_, at) => test(at)).length;
  if (count(isTitle) < FEWEST || count(isPart) < count(isTitle)) return null;
  const last = read.findLastIndex(({ depth }) => depth > 0) + 1;
  const end = read[last]?.afterRule === true ? last : read.length;
  const blocks: SourceBlock[] = [];
  for (let at = 0; at < end; at++) {
    const { cells, line, depth } = read[at] ?? { cells: [], line: 1, depth: 0 };
    const text = written(cells.join(depth < 2 && (isTitle(at) || depth === 1) ? ' : ' : ' '));
    const height = tableHeight(read, at);
    const item = /^[-–—•*]$/u.test(cells[0] ?? '') && cells.length > 1;
    if (isTitle(at) || isPart(at))
      blocks.push({ kind: 'heading', depth: TITLE_DEPTH + depth, text, line, gap: 1 });
    else if (height > 1) {
      const rows = read.slice(at, at + height).map((row) => row.cells.map(written));
      blocks.push({ kind: 'table', rows, line, gap: 1 });
      at += height - 1;
    } else if (item) addItem(blocks, written(cells.slice(1).join(' ')), line);
    else blocks.push({ kind: 'paragraph', text, line, gap: 1 });
  }
  const aside = read
    .slice(end)
    .map(({ cells }): Aside => ({ reason: 'hors des fiches', text: cells.join(' ') }));
  const title = isTitle(0) || read[0]?.depth !== 0 ? undefined : read[0].cells[0];
  return { blocks, aside, ...(title !== undefined && { title }) };
}

function indentedLines(lines: readonly string[]): IndentedLine[] {
  const read: IndentedLine[] = [];
  let afterRule = false;
  for (const [index, raw] of lines.entries()) {
    const depth = /^\t*/u.exec(raw)?.[0].length ?? 0;
    const cells = raw
      .split('\t')
      .map((cell) => cell.replace(/\s+/gu, ' ').trim())
      .filter((cell) => cell !== '');
    if (isRule(raw)) afterRule = true;
    if (cells.length === 0 || isRule(raw)) continue;
    read.push({ depth, cells, line: index + 1, afterRule });
    afterRule = false;
  }
  return read;
}

/** How many lines from `at` have as many cells; a line with a cell of a sign alone is no row. */
function tableHeight(read: readonly IndentedLine[], at: number): number {
  const first = read[at];
  if (first === undefined || first.depth < 2 || first.cells.length < 2) return 1;
  const isRow = ({ depth, cells }: IndentedLine) =>
    depth === first.depth &&
    cells.length === first.cells.length &&
    cells.every((cell) => /[\p{L}\p{N}]/u.test(cell));
  let end = at;
  for (let next = read[end]; next !== undefined && isRow(next); next = read[end]) end += 1;
  return end - at;
}

/** Characters of a column of text; in a file with longer lines, each line is a paragraph. */
const WIDEST = 130;

/** Form feeds are ends of pages. */
export function readPlainText(
  text: string,
  facts: readonly string[],
  isHeading: (text: string) => boolean,
): DocumentReading {
  const lines = text.replace(/\f/gu, '\n\n').split('\n');
  const indented = readIndented(lines);
  if (indented !== null)
    return { ...indented, notes: new Map(), held: text, inserted: [], isMarkdown: false, facts };
  const width = columnWidth(lines);
  const printed: PrintedLine[] = [];
  const boxes = boxedLooks(lines);
  let gap = 0;
  for (const [index, raw] of lines.entries()) {
    const line = raw.replace(/\s+/gu, ' ').trim();
    if (line === '' || isRule(line)) {
      gap += 1;
      continue;
    }
    const free = width === null ? Number.POSITIVE_INFINITY : width - raw.trimEnd().length;
    const looks = boxes.get(index);
    printed.push({ text: written(line), line: index + 1, gap, free, ...(looks && { looks }) });
    gap = 0;
  }
  const blocks = linesToBlocks(width === null ? apart(printed) : printed, isHeading);
  return { ...withNotes(blocks), held: text, inserted: [], isMarkdown: false, facts };
}

const NOTE = /^\[(\d{1,3})\]\s+(\S[\s\S]*)$/u;

/** « [1] » after a word calls the paragraph that begins with it, further down. */
function withNotes(blocks: readonly SourceBlock[]): Pick<DocumentReading, 'blocks' | 'notes' | 'aside'> {
  const notes = new Map<string, string>();
  const kept = blocks.filter((block, at) => {
    const [, label = '', words = ''] = block.kind === 'paragraph' ? (NOTE.exec(block.text) ?? []) : [];
    const isCalled = label !== '' && blocks.slice(0, at).some((above) => calls(above, label));
    if (isCalled) notes.set(label, words.replace(/\s*\n\s*/gu, ' '));
    return !isCalled;
  });
  const aside = [...notes.keys()].map((text): Aside => ({ reason: 'balisage', text }));
  const marked = (text: string) =>
    text.replace(CALL, (call, label: string) => {
      if (!notes.has(label)) return call;
      aside.push({ reason: 'balisage', text: label });
      return `[^${label}]`;
    });
  return { blocks: kept.map((block) => mapText(block, marked)), notes, aside };
}

const CALL = /(?<=[^\s\\])\[(\d{1,3})\]/gu;

const calls = (block: SourceBlock, label: string) =>
  [...blockText(block).matchAll(CALL)].some(([, called]) => called === label);

function written(line: string): string {
  const [marker = ''] = /^[-*+]\s+/u.exec(line) ?? [];
  const words = escapeWords(line.slice(marker.length));
  return marker === '' ? escapeStart(words).replace(/^\\(?=[-+*] )/u, '') : `- ${words}`;
}

/** Makes each line a paragraph. */
function apart(lines: readonly PrintedLine[]): PrintedLine[] {
  return lines.map((line) => (line.gap === 0 && !/^[-•]/u.test(line.text) ? { ...line, gap: 1 } : line));
}

function columnWidth(lines: readonly string[]): number | null {
  const lengths = lines
    .map((line) => line.trimEnd().length)
    .filter((length) => length > 0)
    .sort((a, b) => a - b);
  const widest = lengths[Math.floor((lengths.length - 1) * 0.98)] ?? 0;
  return widest > WIDEST ? null : widest;
}
