import { getDocumentProxy } from 'unpdf';
import type { Doubt } from '../doubts.ts';
import { withoutHyphenation } from '../hyphenation.ts';
import { linesToBlocks, type PrintedLine } from '../lines-to-blocks.ts';
import { takeRunningLines } from '../page-marks.ts';
import { type Aside, blockText, type DocumentReading, type SourceBlock } from '../read-blocks.ts';
import { escapeStart, escapeWords } from './mdast-blocks.ts';
import {
  callsIn,
  joinedPieces,
  mainSize,
  type PdfLine,
  type PdfPage,
  type PdfPiece,
  pdfLines,
  withCalls,
} from './pdf-lines.ts';

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

async function readPage(
  document: PdfDocument,
  number: number,
): Promise<{ pieces: PdfPiece[]; height: number }> {
  const page = await document.getPage(number);
  const { height } = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  await page.getOperatorList();
  const isBold = (font: string): boolean => {
    const name = page.commonObjs.has(font) ? String(page.commonObjs.get(font)?.name ?? '') : '';
    return /bold|black|heavy|semi|demi|gras/iu.test(name);
  };
  const pieces = content.items.flatMap((item, order): PdfPiece[] => {
    if (!('str' in item)) return [];
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform;
    const size = Math.round(Math.hypot(a, b) * 10) / 10 || item.height;
    return [
      {
        ...{ text: item.str, left: x, right: x + item.width, top: height - y, size },
        ...{ bold: isBold(item.fontName), order },
      },
    ];
  });
  return { pieces, height };
}

/** Node 20 has none, without which pdf.js hands out no font, hence no weight. */
function withFixedLengths(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length: number = this.byteLength): ArrayBuffer {
      const copy = new Uint8Array(length);
      copy.set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
      return copy.buffer;
    },
  });
}

/** Null when the file is damaged or locked. */
export async function readPdf(
  bytes: Uint8Array,
  isHeading: (text: string) => boolean,
): Promise<DocumentReading | null> {
  withFixedLengths();
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch(() => null);
  if (document === null) return null;
  const pages: PdfPage<PdfPiece>[] = [];
  let held = '';
  for (let number = 1; number <= document.numPages; number++) {
    const { pieces, height } = await readPage(document, number);
    held += pieces.map(({ text }) => text).join('\n');
    pages.push({ height, lines: joinedPieces(pieces) });
  }
  await document.destroy();
  const { kept, aside } = takeRunningLines(pages);
  const doubts: Doubt[] = [];
  const ordered = kept.map(({ height, lines }, at) => ({
    height,
    lines: pdfLines(lines, (first, done) => doubts.push(doubtOf(at + 1, first, done))),
  }));
  const noted = takeNotes(ordered);
  const { blocks, aside: hyphens } = blocksOfPages(noted, isHeading);
  const images = imagesIn(bytes);
  const facts = [`PDF, ${counted(pages.length, 'page')}`];
  if (images > 0) facts.push(`${counted(images, 'image')} mise${images > 1 ? 's' : ''} à l’écart`);
  return {
    ...{ blocks, notes: noted.notes, aside: [...aside, ...noted.aside, ...hyphens], doubts },
    ...{ held, inserted: [], isMarkdown: false, facts },
  };
}

const counted = (number: number, word: string) => `${number} ${word}${number > 1 ? 's' : ''}`;

/** Their dictionaries are always written in clear; an image that masks another is a part of it. */
function imagesIn(bytes: Uint8Array): number {
  const text = Buffer.from(bytes).toString('latin1');
  const objects = text.split(/\b(?:stream|endobj)\b/u);
  const images = objects.filter((object) => /\/Subtype\s*\/Image\b/u.test(object));
  const names = new Set(images.map((object) => /(\d{1,10} \d{1,5})\s+obj\b/u.exec(object)?.[1] ?? object));
  for (const [, number, revision] of text.matchAll(/\/S?Mask\s+(\d+)\s+(\d+)\s+R/gu))
    names.delete(`${number} ${revision}`);
  return names.size;
}

function doubtOf(page: number, first: PdfPiece | undefined, done: string): Doubt {
  return {
    ...{ kind: 'ordre douteux', line: page, place: `page ${page}`, words: first?.text ?? '' },
    done: `${done} ; s’il est faux, enregistrez le document en Word (.docx) et importez-le`,
  };
}

function blocksOfPages(noted: ReturnType<typeof takeNotes>, isHeading: (text: string) => boolean) {
  const blocks: SourceBlock[] = [];
  const aside: Aside[] = [];
  let printed: PrintedLine[] = [];
  for (const [page, at] of noted.pages.map((each, index) => [each, index + 1] as const)) {
    const texts = printedLines(page, at, noted.labelled);
    for (const [index, { rows }] of page.lines.entries()) {
      const line = texts[index];
      if (line === undefined) continue;
      if (rows === undefined) {
        printed.push(line);
        continue;
      }
      blocks.push(...linesToBlocks(printed, isHeading));
      printed = [];
      const cellText = (lines: readonly PdfPiece[]) => {
        const whole = wholeWords(lines.map(({ text }) => text));
        aside.push(...whole.aside);
        return noted.labelled(escapeWords(whole.text), page);
      };
      blocks.push({ kind: 'table', rows: rows.map((row) => row.map(cellText)), line: at, gap: line.gap });
    }
  }
  blocks.push(...linesToBlocks(printed, isHeading));
  return { blocks, aside };
}

/** Lines of a cell or a note as one. */
function wholeWords(lines: readonly string[]): { text: string; aside: readonly Aside[] } {
  const { blocks, aside } = withoutHyphenation([
    { kind: 'paragraph', text: lines.join('\n'), line: 1, gap: 0 },
  ]);
  return { text: blocks.map(blockText).join(' ').replace(/\s+/gu, ' '), aside };
}

/** Spaces between lines are given as blank lines, compared with the usual space of the page. */
function printedLines(
  page: PdfPage,
  at: number,
  labelled: ReturnType<typeof takeNotes>['labelled'],
): PrintedLine[] {
  const { lines } = page;
  const usual = usualLeading(lines);
  return lines.map((line, index): PrintedLine => {
    const before = lines[index - 1];
    const words = escapeWords(line.text);
    return {
      text: labelled(
        /^[-+*] /u.test(line.text) ? `- ${escapeWords(line.text.slice(2))}` : escapeStart(words),
        page,
      ),
      line: at,
      gap: before === undefined ? (at === 1 ? 1 : 0) : blankLines(before, line, usual),
      free: line.size === 0 ? 0 : (line.edge - line.right) / (line.size * 0.5),
      looks: { size: line.size, ...(line.bold && { bold: true }) },
    };
  });
}

function usualLeading(lines: readonly PdfLine[]): number {
  const leadings = lines
    .slice(1)
    .map((line, index) => (line.top - (lines[index]?.top ?? 0)) / Math.max(1, line.size))
    .filter((leading) => leading > 0.8 && leading < 2.2)
    .sort((a, b) => a - b);
  return leadings[Math.floor(leadings.length / 2)] ?? 1.2;
}

function blankLines(before: PdfLine, line: PdfLine, usual: number): number {
  const leading = (line.top - before.top) / Math.max(1, Math.min(line.size, before.size));
  if (leading < 0) return 0;
  if (leading < usual * 1.3) return 0;
  return leading > usual * 2.6 ? 2 : 1;
}

/** Share of the size of the text. */
const LARGEST = 0.88;
const NOTE = /^[[(]?(\d{1,3})[\])]?[.:]?\s+(?=\S)/u;

/** `labelled`: the words of a line of a page, its calls written in the sheet format. */
function takeNotes(pages: readonly PdfPage[]) {
  const notes = new Map<string, string>();
  const labels = new Map<PdfPage, Map<string, string>>();
  const aside: Aside[] = [];
  const kept = pages.map((each) => {
    const taken = takePageNotes(each);
    const labelOf = new Map<string, string>();
    for (const [number, text] of taken.notes) {
      const whole = wholeWords([text]);
      const label = `note-${notes.size + 1}`;
      labelOf.set(number, label);
      notes.set(label, escapeWords(whole.text));
      aside.push({ reason: 'numéro de note', text: number }, ...whole.aside);
    }
    for (const number of taken.page.lines.flatMap(({ text }) => callsIn(text)))
      if (labelOf.has(number)) aside.push({ reason: 'numéro de note', text: number });
    labels.set(taken.page, labelOf);
    return taken.page;
  });
  const labelled = (words: string, page: PdfPage) =>
    withCalls(words, (number) => {
      const label = labels.get(page)?.get(number);
      return label === undefined ? number : `[^${label}]`;
    });
  return { pages: kept, notes, aside, labelled };
}

/** Small lines at the foot of a page or of its column, by the number that calls them in this page. */
function takePageNotes(page: PdfPage): { page: PdfPage; notes: ReadonlyMap<string, string> } {
  const called = new Set(page.lines.flatMap(({ text }) => callsIn(text)));
  if (called.size === 0) return { page, notes: new Map() };
  const body = mainSize(page.lines);
  const notes = new Map<string, string>();
  const taken = new Set<PdfLine>();
  for (const [at, line] of page.lines.entries()) {
    const number = line.size <= body * LARGEST ? noteNumber(line, called) : null;
    if (number === null || notes.has(number) || !isAtFoot(line, page.lines, body)) continue;
    const lines = [line, ...continuing(page.lines.slice(at + 1), line, called)];
    for (const each of lines) taken.add(each);
    notes.set(number, wordsOf(lines).replace(NOTE, ''));
  }
  return { page: { ...page, lines: page.lines.filter((line) => !taken.has(line)) }, notes };
}

function noteNumber(line: PdfLine, called: ReadonlySet<string>): string | null {
  const number = NOTE.exec(wordsOf([line]))?.[1];
  return number !== undefined && called.has(number) ? number : null;
}

function continuing(lines: readonly PdfLine[], first: PdfLine, called: ReadonlySet<string>): PdfLine[] {
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
