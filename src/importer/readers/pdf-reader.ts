import { getDocumentProxy } from 'unpdf';
import { runsOf } from '../../core/collections/group-by.ts';
import type { Doubt } from '../blocks/doubts.ts';
import { withoutHyphenation } from '../blocks/hyphenation.ts';
import { linesToBlocks, type PrintedLine } from '../blocks/lines-to-blocks.ts';
import { type Aside, blockText, type DocumentReading, type SourceBlock } from '../blocks/read-blocks.ts';
import { escapeStart, escapeWords } from './mdast-blocks.ts';
import { isSlide, joinedPieces, mainSize, type PdfLine, type PdfPage, type PdfPiece } from './pdf-lines.ts';
import { pdfLines } from './pdf-order.ts';
import { withoutRunningLines } from './pdf-running-lines.ts';
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
        text: item.str,
        left: x,
        right: x + item.width,
        top: height - y,
        size,
        bold: isBold(item.fontName),
        order,
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
  const better = 's’il est faux, enregistrez le document en Word (.docx) et importez-le';
  const ordered = withoutRunningLines(pages, aside).map((lines, at) =>
    pdfLines(lines, ({ text: words = '' } = {}, done) => {
      const place = { line: at + 1, place: `page ${at + 1}` };
      doubts.push({ kind: 'ordre douteux', ...place, words, done: `${done} ; ${better}` });
    }),
  );
  const areSlides = pages.every(isSlide) && held.length < MOST_ON_SLIDE * pages.length;
  const read = areSlides
    ? ordered.map((page, at) => blocksOfPages([page], isHeading, aside, at))
    : [blocksOfPages(ordered, isHeading, aside)];
  const body = mainSize(ordered.flat());
  const blocks = areSlides ? slideBlocks(read, body, isHeading, { aside, doubts }) : read.flat();
  const images = imagesIn(bytes);
  const facts = [`PDF, ${counted(pages.length, 'page')}`];
  if (images > 0) facts.push(`${counted(images, 'image')} mise${images > 1 ? 's' : ''} à l’écart`);
  return { blocks, notes: new Map(), aside, doubts, held, inserted: [], isMarkdown: false, facts };
}

/** Letters: a wide page with more is one of a magazine. */
const MOST_ON_SLIDE = 1700;

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
  pages: readonly (readonly PdfLine[])[],
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
            .map((words) => escapeWords(wholeWords(words, aside)))
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

/** Lines of a cell as one. */
function wholeWords(text: string, aside: Aside[]): string {
  const blocks = withoutHyphenation([{ kind: 'paragraph', text, line: 1, gap: 0 }], aside);
  return blocks.map(blockText).join(' ').replace(/\s+/gu, ' ');
}

/** Spaces between lines are given as blank lines, compared with the usual space of the page. */
function printedLines(lines: readonly PdfLine[], at: number) {
  const usual = usualLeading(lines);
  return lines.map((line, index): PrintedLine & Pick<PdfLine, 'rows'> => {
    const before = lines[index - 1];
    const { text, rows, size, bold } = line;
    return {
      text: /^[-+*] /u.test(text) ? `- ${escapeWords(text.slice(2))}` : escapeStart(escapeWords(text)),
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
