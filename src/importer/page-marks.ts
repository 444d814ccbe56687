import type { UsualHeadings } from '../compiler/sources/usual-headings.ts';
import { groupBy } from '../core/collections/group-by.ts';
import { fold } from '../core/text/fold.ts';
import { bare } from './heading-lines.ts';
import { type Aside, blockText, type SourceBlock } from './read-blocks.ts';
import { isLabel, isSlide, mainSize, type PdfPage, type PdfPiece } from './readers/pdf-lines.ts';
import { isLargeTitle } from './readers/pdf-slides.ts';

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
  for (const places of groupBy(found, ({ line }) => `${keyOf(line)} ${Math.round(line.top / 3)}`).values()) {
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

const keyOf = ({ text }: Pick<PdfPiece, 'text'>): string => fold(text).replace(/\d+/gu, '0');

function isPageNumber(text: string): boolean {
  return /^(?:(?:page|p\.?)\s*)?[-–—|·\s]*\d{1,4}(?:\s*(?:\/|sur|de)\s*\d{1,4})?[-–—|·\s]*$/iu.test(
    text.trim(),
  );
}

const LONGEST_RUNNING = 120;
const FIRST_YEAR = 1000;
/** In letters. */
const SHORTEST_PAGE = 200;

/** Takes out what the pages left in a text: their numbers, and the running titles beside these. */
export function withoutPageMarks(
  blocks: readonly SourceBlock[],
  usual: UsualHeadings,
  aside: Aside[],
): SourceBlock[] {
  const numbers = pageNumbers(blocks);
  const isBeside = (index: number) => [-2, -1, 1, 2].some((step) => numbers.has(index + step));
  const running = [...repeated(blocks, usual).values()].filter(
    (indices) => indices.length >= 2 && indices.filter(isBeside).length * 2 >= indices.length,
  );
  const marks = new Set([...numbers, ...running.flat()]);
  return blocks.flatMap((block, index) => {
    if (!marks.has(index))
      return marks.has(index - 1) ? [{ ...block, gap: Math.min(block.gap, 1) }] : [block];
    aside.push({ reason: numbers.has(index) ? 'numéro de page' : 'titre courant', text: blockText(block) });
    return [];
  });
}

/** They rise by one from page to page; a year is none. */
function pageNumbers(blocks: readonly SourceBlock[]): Set<number> {
  let letters = 0;
  const found = blocks.flatMap((block, index) => {
    const isNumber = block.kind === 'paragraph' && isPageNumber(block.text);
    letters += blockText(block).length;
    const page = isNumber ? Number(/\d+/u.exec(block.text)?.[0]) : FIRST_YEAR;
    return page < FIRST_YEAR ? [{ index, page, letters }] : [];
  });
  const follow = (a?: (typeof found)[0], b?: (typeof found)[0]) =>
    a && b && b.page === a.page + 1 && b.letters - a.letters >= SHORTEST_PAGE;
  const counted = found.filter((each, at) => follow(found[at - 1], each) || follow(each, found[at + 1]));
  return new Set(counted.map(({ index }) => index));
}

function repeated(blocks: readonly SourceBlock[], usual: UsualHeadings): Map<string, number[]> {
  return groupBy(blocks.keys(), (index) => {
    const block = blocks[index];
    if (block?.kind !== 'paragraph' || block.text.length > LONGEST_RUNNING) return undefined;
    return isPageNumber(block.text) || usual.isHeading(bare(block.text)) ? undefined : keyOf(block);
  });
}
