import { linesToBlocks, type PrintedLine } from '../blocks/lines-to-blocks.ts';
import { type DocumentReading, refuseEndless } from '../blocks/read-blocks.ts';
import { escapeStart, escapeWords } from './mdast-blocks.ts';

/** Characters of a column of text; in a file with longer lines, each line is a paragraph. */
const WIDEST = 130;

const RULE = /^[-=_*~+#|:\s]{3,}$/u;

/** Form feeds are ends of pages. */
export function readPlainText(
  text: string,
  facts: readonly string[],
  isHeading: (text: string) => boolean,
): DocumentReading {
  refuseEndless(text);
  const lines = text.replace(/\f/gu, '\n\n').split('\n');
  const width = columnWidth(lines);
  const printed: PrintedLine[] = [];
  let gap = 0;
  for (const [index, raw] of lines.entries()) {
    const line = raw.replace(/\s+/gu, ' ').trim();
    if (line === '' || RULE.test(line)) {
      gap += 1;
      continue;
    }
    const free = width === null ? Number.POSITIVE_INFINITY : width - raw.trimEnd().length;
    printed.push({ text: written(line), line: index + 1, gap, free });
    gap = 0;
  }
  const isApart = ({ gap, text }: PrintedLine) => width === null && gap === 0 && !/^[-•]/u.test(text);
  const apart = printed.map((line) => (isApart(line) ? { ...line, gap: 1 } : line));
  const blocks = linesToBlocks(apart, isHeading);
  return { blocks, notes: new Map(), aside: [], held: text, inserted: [], isMarkdown: false, facts };
}

function written(line: string): string {
  const [marker = ''] = /^[-*+]\s+/u.exec(line) ?? [];
  const words = escapeWords(line.slice(marker.length));
  return marker === '' ? escapeStart(words).replace(/^\\(?=[-+*] )/u, '') : `- ${words}`;
}

function columnWidth(lines: readonly string[]): number | null {
  const lengths = lines
    .map((line) => line.trimEnd().length)
    .filter((length) => length > 0)
    .sort((a, b) => a - b);
  const widest = lengths[Math.floor((lengths.length - 1) * 0.98)] ?? 0;
  return widest > WIDEST ? null : widest;
}
