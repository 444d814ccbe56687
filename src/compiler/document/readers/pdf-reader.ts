import { getDocumentProxy } from 'unpdf';
import { runsOf } from '../../../core/collections/group-by.ts';
import type { Doubt } from '../doubts.ts';
import { withoutHyphenation } from '../hyphenation.ts';
import { linesToBlocks, type PrintedLine } from '../lines-to-blocks.ts';
import { withoutRunningLines } from '../page-marks.ts';
import { type Aside, blockText, type DocumentReading, type SourceBlock } from '../read-blocks.ts';
import { escapeStart, escapeWords } from './mdast-blocks.ts';
import {
  CALL,
  isSlide,
  joinedPieces,
  mainSize,
  type PdfLine,
  type PdfPage,
  type PdfPiece,
} from './pdf-lines.ts';
import { pdfLines } from './pdf-order.ts';
import { slideBlocks } from './pdf-slides.ts';

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

async function readPage(document: PdfDocument, number: number) {
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
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
  return { pieces, width, height };
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
  const pages: PdfPage[] = [];
  let held = '';
  for (let number = 1; number <= document.numPages; number++) {
    const { pieces, ...sides } = await readPage(document, number);
    held += pieces.map(({ text }) => text).join('\n');
    pages.push({ ...sides, lines: joinedPieces(pieces) });
  }
  await document.destroy();
  const aside: Aside[] = [];
  const doubts: Doubt[] = [];
  const notes = new Map<string, string>();
  const better = 's’il est faux, enregistrez le document en Word (.docx) et importez-le';
  const ordered = withoutRunningLines(pages, aside).map((lines, at) =>
    pdfLines(lines, ({ text: words = '' } = {}, done) => {
      const place = { line: at + 1, place: `page ${at + 1}` };
      doubts.push({ kind: 'ordre douteux', ...place, words, done: `${done} ; ${better}` });
    }),
  );
  const noted = ordered.map((lines) => takeNotes(lines, notes, aside));
  const areSlides = pages.every(isSlide);
  const read = areSlides
    ? noted.map((page, at) => blocksOfPages([page], isHeading, aside, at))
    : [blocksOfPages(noted, isHeading, aside)];
  const body = mainSize(noted.flatMap(({ lines }) => lines));
  const blocks = areSlides ? slideBlocks(read, body, isHeading, { aside, doubts }) : read.flat();
  const images = imagesIn(bytes);
  const facts = [`PDF, ${counted(pages.length, 'page')}`];
  if (images > 0) facts.push(`${counted(images, 'image')} mise${images > 1 ? 's' : ''} à l’écart`);
  return { blocks, notes, aside, doubts, held, inserted: [], isMarkdown: false, facts };
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

function blocksOfPages(
  pages: readonly NotedPage[],
  isHeading: (text: string) => boolean,
  aside: Aside[],
  before = 0,
): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let printed: PrintedLine[] = [];
  for (const [index, page] of pages.entries()) {
    const at = index + before;
    for (const { rows, ...line } of printedLines(page, at + 1)) {
      if (rows === undefined) {
        printed.push(line);
        continue;
      }
      blocks.push(...linesToBlocks(printed, isHeading));
      printed = [];
      const cells = rows.map((row) =>
        row.map((lines, column) =>
          linesOfCell(
            lines,
            rows.flatMap((each) => each[column] ?? []),
          )
            .map((words) => page.labelled(escapeWords(wholeWords(words, aside))))
            .join('<br>'),
        ),
      );
      blocks.push({ kind: 'table', rows: cells, line: at + 1, gap: line.gap });
    }
  }
  blocks.push(...linesToBlocks(printed, isHeading));
  return blocks;
}

/** A line that left room for the first word of the next, in its column, ended there. */
function linesOfCell(lines: readonly PdfPiece[], column: readonly PdfPiece[]): string[] {
  const widthOf = ({ left, right }: PdfPiece) => right - left;
  const widest = Math.max(...column.map(widthOf));
  const whole = runsOf(lines, ({ text }, above) => {
    const last = above.at(-1);
    if (last === undefined) return false;
    const word = /^\S+/u.exec(text)?.[0] ?? '';
    return widthOf(last) * (1 + (word.length + 1) / last.text.length) > widest;
  });
  return whole.map((each) => each.map(({ text }) => text).join('\n'));
}

/** Lines of a cell or a note as one. */
function wholeWords(text: string, aside: Aside[]): string {
  const blocks = withoutHyphenation([{ kind: 'paragraph', text, line: 1, gap: 0 }], aside);
  return blocks.map(blockText).join(' ').replace(/\s+/gu, ' ');
}

/** Spaces between lines are given as blank lines, compared with the usual space of the page. */
function printedLines({ lines, labelled }: NotedPage, at: number) {
  const usual = usualLeading(lines);
  return lines.map((line, index): PrintedLine & Pick<PdfLine, 'rows'> => {
    const before = lines[index - 1];
    const { text, rows, size, bold } = line;
    return {
      text: labelled(
        /^[-+*] /u.test(text) ? `- ${escapeWords(text.slice(2))}` : escapeStart(escapeWords(text)),
      ),
      line: at,
      gap: before === undefined ? (at === 1 ? 1 : 0) : blankLines(before, line, usual),
      free: size === 0 ? 0 : (line.edge - line.right) / (size * 0.5),
      looks: { size, ...(bold && { bold }) },
      ...(rows && { rows }),
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

interface NotedPage {
  readonly lines: readonly PdfLine[];
  /** The words of a line, its calls written in the sheet format. */
  readonly labelled: (words: string) => string;
}

/** Small lines at the foot of a page or of its column, by the number that calls them in this page. */
function takeNotes(lines: readonly PdfLine[], notes: Map<string, string>, aside: Aside[]): NotedPage {
  const callsIn = (some: typeof lines) =>
    some.flatMap(({ text }) => [...text.matchAll(CALL)].map(([, number = '']) => number));
  const called = new Set(callsIn(lines));
  const body = mainSize(lines);
  const labels = new Map<string, string>();
  const taken = new Set<PdfLine>();
  for (const [at, line] of lines.entries()) {
    const number = line.size <= body * LARGEST ? noteNumber(line, called) : null;
    if (number === null || labels.has(number) || !isAtFoot(line, lines, body)) continue;
    const own = [line, ...continuing(lines.slice(at + 1), line, called)];
    for (const each of own) taken.add(each);
    aside.push({ reason: 'numéro de note', text: number });
    const label = `note-${notes.size + 1}`;
    labels.set(number, `[^${label}]`);
    notes.set(label, escapeWords(wholeWords(wordsOf(own).replace(NOTE, ''), aside)));
  }
  const left = lines.filter((line) => !taken.has(line));
  for (const number of callsIn(left))
    if (labels.has(number)) aside.push({ reason: 'numéro de note', text: number });
  const written = (_: string, number: string) => labels.get(number) ?? number;
  return { lines: left, labelled: (words) => words.replace(CALL, written) };
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

const wordsOf = (lines: readonly PdfLine[]): string =>
  lines.map(({ text }) => text.replace(/[\uE000\uE001]/gu, ' ').trim()).join('\n');
