import { addTo, groupBy } from '../../core/collections/group-by.ts';
import { fold } from '../../core/text/fold.ts';
import { bare } from './heading-lines.ts';
import { type Aside, blockText, type SourceBlock } from './read-blocks.ts';
import type { PdfPage, PdfPiece } from './readers/pdf-lines.ts';
import type { UsualHeadings } from './usual-headings.ts';

/** Share of the height of a page, above and below, where its running lines are. */
const MARGIN = 0.12;

/** The outermost lines that come back at one place of the margins: their numbers are the same, or rise with the pages. */
export function takeRunningLines(pages: readonly PdfPage<PdfPiece>[]) {
  const found = pages.flatMap((page, at) => marginLines(page).map((line) => ({ line, at })));
  const repeated = new Set<PdfPiece>();
  for (const places of groupBy(found, ({ line }) => `${keyOf(line)} ${Math.round(line.top / 3)}`).values()) {
    for (const [index, { line, at }] of places.entries()) {
      const follows = [places[index - 1], places[index + 1]].some(
        (other) => other !== undefined && areCounted(line.text, other.line.text, other.at - at),
      );
      if (follows && places.length >= pages.length / 4) repeated.add(line);
    }
  }
  const aside: Aside[] = [];
  const kept = pages.map((page) => {
    const tops = page.lines.flatMap((line) => (repeated.has(line) ? [] : [line.top]));
    const [first, last] = [Math.min(...tops), Math.max(...tops)];
    const isRunning = (line: PdfPiece) => repeated.has(line) && (line.top <= first || line.top >= last);
    for (const { text } of page.lines.filter(isRunning))
      aside.push({ reason: isPageNumber(text) ? 'numéro de page' : 'titre courant', text });
    return { ...page, lines: page.lines.filter((line) => !isRunning(line)) };
  });
  return { kept, aside };
}

function areCounted(text: string, other: string, pages: number): boolean {
  const [a, b] = [text, other].map((each) => (each.match(/\d+/gu) ?? []).map(Number));
  return pages !== 0 && (a ?? []).every((number, at) => [0, pages].includes((b?.[at] ?? 0) - number));
}

function marginLines({ lines, height }: PdfPage<PdfPiece>): PdfPiece[] {
  return lines.filter(({ top }) => top < height * MARGIN || top > height * (1 - MARGIN));
}

function keyOf({ text }: Pick<PdfPiece, 'text'>): string {
  return fold(text).replace(/\d+/gu, '0');
}

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
): { blocks: SourceBlock[]; aside: Aside[] } {
  const numbers = pageNumbers(blocks);
  const running = new Set<number>();
  for (const indices of repeated(blocks, usual).values()) {
    const beside = indices.filter((index) => [-2, -1, 1, 2].some((step) => numbers.has(index + step)));
    if (indices.length >= 2 && beside.length * 2 >= indices.length)
      for (const index of indices) running.add(index);
  }
  const aside: Aside[] = [];
  const kept: SourceBlock[] = [];
  let cut = false;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'paragraph' && (numbers.has(index) || running.has(index))) {
      aside.push({ reason: numbers.has(index) ? 'numéro de page' : 'titre courant', text: block.text });
      cut = true;
      continue;
    }
    kept.push(cut ? { ...block, gap: Math.min(block.gap, 1) } : block);
    cut = false;
  }
  return { blocks: kept, aside };
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
  const found = new Map<string, number[]>();
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'paragraph' || block.text.length > LONGEST_RUNNING || isPageNumber(block.text))
      continue;
    if (usual.isHeading(bare(block.text))) continue;
    addTo(found, keyOf(block), index);
  }
  return found;
}
