import { getDocumentProxy } from 'unpdf';
import { linesToBlocks, type PrintedLine } from '../lines-to-blocks.ts';
import { takeRunningLines } from '../page-marks.ts';
import type { DocumentReading } from '../read-blocks.ts';
import { type PdfLine, type PdfPage, type PdfPiece, pdfLines } from './pdf-lines.ts';
import { type NotedPages, takeNotes } from './pdf-notes.ts';
import { escapeStart, escapeWords } from './write-inline.ts';

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Null when the file is damaged or locked. */
async function openPdf(bytes: Uint8Array): Promise<PdfDocument | null> {
  withFixedLengths();
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch {
    return null;
  }
}

async function readPage(
  document: PdfDocument,
  number: number,
): Promise<{ pieces: PdfPiece[]; height: number }> {
  const page = await document.getPage(number);
  const { height } = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  await page.getOperatorList();
  const fonts = new Map<string, boolean>();
  const isBold = (font: string): boolean => {
    const known = fonts.get(font);
    if (known !== undefined) return known;
    const name = page.commonObjs.has(font) ? String(page.commonObjs.get(font)?.name ?? '') : '';
    const bold = /bold|black|heavy|semi|demi|gras/iu.test(name);
    fonts.set(font, bold);
    return bold;
  };
  const pieces = content.items.flatMap((item): PdfPiece[] => {
    if (!('str' in item)) return [];
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform;
    const size = Math.round(Math.hypot(a, b) * 10) / 10 || item.height;
    return [
      { text: item.str, left: x, right: x + item.width, top: height - y, size, bold: isBold(item.fontName) },
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
  const document = await openPdf(bytes);
  if (document === null) return null;
  const pages: PdfPage[] = [];
  let held = '';
  for (let number = 1; number <= document.numPages; number++) {
    const { pieces, height } = await readPage(document, number);
    held += pieces.map(({ text }) => text).join('\n');
    pages.push({ height, lines: pdfLines(pieces) });
  }
  await document.destroy();
  const { kept, aside } = takeRunningLines(pages);
  const noted = takeNotes(kept);
  const blocks = linesToBlocks(printedLines(noted), isHeading);
  const facts = [`PDF, ${counted(pages.length, 'page')}`, ...notTaken(imagesIn(bytes))];
  return {
    ...{ blocks, notes: noted.notes, aside: [...aside, ...noted.aside] },
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

function notTaken(images: number): string[] {
  return images === 0 ? [] : [`${counted(images, 'image')} mise${images > 1 ? 's' : ''} à l’écart`];
}

/** Spaces between lines are told as blank lines, by what is usual in the page. */
function printedLines({ pages, labelled }: NotedPages): PrintedLine[] {
  return pages.flatMap((printed, page) => {
    const { lines } = printed;
    const usual = usualLeading(lines);
    return lines.map((line, index): PrintedLine => {
      const before = lines[index - 1];
      const words = escapeWords(line.text);
      return {
        text: labelled(
          /^[-+*] /u.test(line.text) ? `- ${escapeWords(line.text.slice(2))}` : escapeStart(words),
          printed,
        ),
        line: page + 1,
        gap: before === undefined ? (page === 0 ? 1 : 0) : blankLines(before, line, usual),
        free: line.size === 0 ? 0 : (line.edge - line.right) / (line.size * 0.5),
        looks: { size: line.size, ...(line.bold && { bold: true }) },
      };
    });
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
