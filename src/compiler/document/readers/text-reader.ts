import { linesToBlocks, type PrintedLine } from '../lines-to-blocks.ts';
import { blockText, type SourceBlock } from '../read-blocks.ts';
import { boxedLooks, isRule } from './boxed-lines.ts';
import { readIndented } from './indented-text.ts';
import type { Aside, DocumentReading } from './reading.ts';
import { escapeStart, escapeWords } from './write-inline.ts';

/** Of a column of text; what is longer is a text whose paragraphs are lines. */
const WIDEST = 130;

/** Form feeds are ends of pages. */
export function readPlainText(
  text: string,
  facts: readonly string[],
  isHeading: (text: string) => boolean,
): DocumentReading {
  const lines = text.replace(/\f/gu, '\n\n').split('\n');
  const indented = readIndented(lines, written);
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

function calls(block: SourceBlock, label: string): boolean {
  return [...blockText(block).matchAll(CALL)].some(([, called]) => called === label);
}

function mapText(block: SourceBlock, change: (text: string) => string): SourceBlock {
  if (block.kind === 'list')
    return { ...block, items: block.items.map((item) => ({ ...item, text: change(item.text) })) };
  return 'text' in block ? { ...block, text: change(block.text) } : block;
}

function written(line: string): string {
  const [marker = ''] = /^[-*+]\s+/u.exec(line) ?? [];
  const words = escapeWords(line.slice(marker.length));
  return marker === '' ? escapeStart(words).replace(/^\\(?=[-+*] )/u, '') : `- ${words}`;
}

/** A paragraph a line. */
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
