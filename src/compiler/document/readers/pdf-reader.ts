import { linesToBlocks, type PrintedLine } from '../lines-to-blocks.ts';
import { type PdfLine, type PdfPage, pdfLines } from './pdf-lines.ts';
import { type NotedPages, takeNotes } from './pdf-notes.ts';
import { openPdf, readPage } from './pdf-pages.ts';
import { takeRunningLines } from './pdf-running-lines.ts';
import type { DocumentReading } from './reading.ts';
import { escapeStart, escapeWords } from './write-inline.ts';

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
