import { groupBy } from '../../core/collections/group-by.ts';
import { isPageNumber, runningKey } from '../blocks/page-marks.ts';
import type { Aside } from '../blocks/read-blocks.ts';
import { isLabel, isSlide, mainSize, type PdfPage, type PdfPiece } from './pdf-lines.ts';
import { isLargeTitle } from './pdf-slides.ts';

/** Share of the height of a page, above and below, where its running lines are. */
const MARGIN = 0.12;

/** The outermost lines that come back at one place of the margins: their numbers are the same, or rise with the pages. */
export function withoutRunningLines(pages: readonly PdfPage[], aside: Aside[]): PdfPiece[][] {
  const body = mainSize(pages.flatMap(({ lines }) => lines));
  const found = pages.flatMap((page, at) =>
    marginLines(page)
      // Slides of one sheet repeat its title, and boxes their labels.
      .filter((line) => !(isSlide(page) && isLargeTitle(line.size, body)) && !isLabel(line))
      .map((line) => ({ line, at })),
  );
  const repeated = new Set<PdfPiece>();
  for (const places of groupBy(
    found,
    ({ line }) => `${runningKey(line)} ${Math.round(line.top / 3)}`,
  ).values()) {
    for (const [index, { line, at }] of places.entries()) {
      const follows = [places[index - 1], places[index + 1]].some(
        (other) => other !== undefined && areCounted(line.text, other.line.text, other.at - at),
      );
      if (follows && places.length >= pages.length / 4) repeated.add(line);
    }
  }
  return pages.map(({ lines }) => {
    const tops = lines.flatMap((line) => (repeated.has(line) ? [] : [line.top]));
    const [first, last] = [Math.min(...tops), Math.max(...tops)];
    const isRunning = (line: PdfPiece) => repeated.has(line) && (line.top <= first || line.top >= last);
    for (const { text } of lines.filter(isRunning))
      aside.push({ reason: isPageNumber(text) ? 'numéro de page' : 'titre courant', text });
    return lines.filter((line) => !isRunning(line));
  });
}

function areCounted(text: string, other: string, pages: number): boolean {
  const [a, b] = [text, other].map((each) => (each.match(/\d+/gu) ?? []).map(Number));
  return pages !== 0 && (a ?? []).every((number, at) => [0, pages].includes((b?.[at] ?? 0) - number));
}

const marginLines = ({ lines, height }: PdfPage): PdfPiece[] =>
  lines.filter(({ top }) => top < height * MARGIN || top > height * (1 - MARGIN));
