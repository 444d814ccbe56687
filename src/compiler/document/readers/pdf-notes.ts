import { withoutHyphenation } from '../hyphenation.ts';
import type { Aside, DocumentReading } from '../read-blocks.ts';
import { callsIn, mainSize, type PdfLine, type PdfPage, withCalls } from './pdf-lines.ts';
import { escapeWords } from './write-inline.ts';

/** Of the size of the text. */
const LARGEST = 0.88;
const NOTE = /^[[(]?(\d{1,3})[\])]?[.:]?\s+(?=\S)/u;

interface PageNotes {
  readonly page: PdfPage;
  /** By the number that calls it in this page. */
  readonly notes: ReadonlyMap<string, string>;
}

export interface NotedPages extends Pick<DocumentReading, 'notes' | 'aside'> {
  readonly pages: readonly PdfPage[];
  /** Of the words of a line of a page, in the sheet format. */
  readonly labelled: (words: string, page: PdfPage) => string;
}

export function takeNotes(pages: readonly PdfPage[]): NotedPages {
  const notes = new Map<string, string>();
  const labels = new Map<PdfPage, Map<string, string>>();
  const aside: Aside[] = [];
  const kept = pages.map((each) => {
    const taken = takePageNotes(each);
    const own = new Map<string, string>();
    for (const [number, text] of taken.notes) {
      const block = { kind: 'paragraph', text, line: 1, gap: 0 } as const;
      const whole = withoutHyphenation([block]);
      const words = whole.blocks.flatMap((mended) => ('text' in mended ? [mended.text] : [])).join(' ');
      const label = `note-${notes.size + 1}`;
      own.set(number, label);
      notes.set(label, escapeWords(words.replace(/\s+/gu, ' ')));
      aside.push({ reason: 'numéro de note', text: number }, ...whole.aside);
    }
    for (const number of taken.page.lines.flatMap(({ text }) => callsIn(text)))
      if (own.has(number)) aside.push({ reason: 'numéro de note', text: number });
    labels.set(taken.page, own);
    return taken.page;
  });
  const labelled = (words: string, page: PdfPage) =>
    withCalls(words, (number) => {
      const label = labels.get(page)?.get(number);
      return label === undefined ? number : `[^${label}]`;
    });
  return { pages: kept, notes, aside, labelled };
}

/** Small lines at the foot of a page or of its column, under the number that the text calls. */
function takePageNotes(page: PdfPage): PageNotes {
  const called = new Set(page.lines.flatMap(({ text }) => callsIn(text)));
  if (called.size === 0) return { page, notes: new Map() };
  const body = mainSize(page.lines);
  const notes = new Map<string, string>();
  const taken = new Set<PdfLine>();
  for (const [at, line] of page.lines.entries()) {
    const number = line.size <= body * LARGEST ? noteNumber(line, called) : null;
    if (number === null || notes.has(number) || !isAtFoot(line, page.lines, body)) continue;
    const lines = [line, ...goingOn(page.lines.slice(at + 1), line, called)];
    for (const each of lines) taken.add(each);
    notes.set(number, wordsOf(lines).replace(NOTE, ''));
  }
  return { page: { ...page, lines: page.lines.filter((line) => !taken.has(line)) }, notes };
}

function noteNumber(line: PdfLine, called: ReadonlySet<string>): string | null {
  const number = NOTE.exec(wordsOf([line]))?.[1];
  return number !== undefined && called.has(number) ? number : null;
}

function goingOn(lines: readonly PdfLine[], first: PdfLine, called: ReadonlySet<string>): PdfLine[] {
  const found: PdfLine[] = [];
  let last = first;
  for (const line of lines) {
    const isBelow = line.top > last.top && line.top - last.top < last.size * 1.8;
    if (!isBelow || Math.abs(line.size - first.size) > 0.3 || noteNumber(line, called) !== null) break;
    found.push(line);
    last = line;
  }
  return found;
}

/** No line of the text is below, in its column. */
function isAtFoot(line: PdfLine, lines: readonly PdfLine[], body: number): boolean {
  return !lines.some(
    ({ top, size, left, right }) =>
      top > line.top && size > body * LARGEST && left < line.edge && right > line.left,
  );
}

function wordsOf(lines: readonly PdfLine[]): string {
  return lines.map(({ text }) => text.replace(/[\uE000\uE001]/gu, ' ').trim()).join('\n');
}
