import { addTo, tally } from '../../core/collections/group-by.ts';
import { fold } from '../../core/text/fold.ts';
import { bare } from './heading-lines.ts';
import { type Aside, blockText, type SourceBlock } from './read-blocks.ts';
import type { PdfLine, PdfPage } from './readers/pdf-lines.ts';
import type { UsualHeadings } from './usual-headings.ts';

/** Share of the height of a page, above and below, where its running lines are. */
const MARGIN = 0.12;

/** Lines of the margins that come back on other pages, numbers apart. */
export function takeRunningLines(pages: readonly PdfPage[]): { kept: PdfPage[]; aside: Aside[] } {
  const times = tally(pages.flatMap((page) => [...new Set(marginLines(page).map(keyOf))]));
  const offsets = tally(
    pages.flatMap((page, at) => [...new Set(marginLines(page).flatMap((line) => offsetOf(line, at)))]),
  );
  const aside: Aside[] = [];
  const isRunning = (line: PdfLine) =>
    (times.get(keyOf(line)) ?? 0) >= Math.max(2, Math.ceil(pages.length / 4));
  const kept = pages.map((page, at) => {
    const margins = new Set(marginLines(page));
    const lines = page.lines.filter((line) => {
      const isNumber =
        offsetOf(line, at).some((offset) => (offsets.get(offset) ?? 0) > 1) || /^page/iu.test(line.text);
      const isTitle = isRunning(line) && !/^\d+$/u.test(line.text.trim());
      if (!margins.has(line) || !(isNumber || isTitle)) return true;
      aside.push({ reason: isNumber ? 'numéro de page' : 'titre courant', text: line.text });
      return false;
    });
    return { ...page, lines };
  });
  return { kept, aside };
}

function marginLines({ lines, height }: PdfPage): PdfLine[] {
  const edges = [...lines].sort((a, b) => a.top - b.top);
  const ends = new Set([...edges.slice(0, 3), ...edges.slice(-3)]);
  return lines.filter(
    (line) => ends.has(line) && (line.top < height * MARGIN || line.top > height * (1 - MARGIN)),
  );
}

/** What a number of a page is above the rank of its page: the same on all pages. */
function offsetOf({ text }: PdfLine, rank: number): number[] {
  return isPageNumber(text) ? [Number(/\d+/u.exec(text)?.[0]) - rank] : [];
}

function keyOf({ text }: Pick<PdfLine, 'text'>): string {
  return fold(text).replace(/\d+/gu, '0');
}

function isPageNumber(text: string): boolean {
  return /^(?:(?:page|p\.?)\s*)?[-–—|·\s]*\d{1,4}(?:\s*(?:\/|sur|de)\s*\d{1,4})?[-–—|·\s]*$/iu.test(
    text.trim(),
  );
}

const LONGEST_RUNNING = 120;
/** In characters: figures that follow each other are nearer than the numbers of two pages. */
const SHORTEST_PAGE = 160;

/** Takes out what the pages left in a text: their numbers, and the running titles beside these. */
export function withoutPageMarks(
  blocks: readonly SourceBlock[],
  usual: UsualHeadings,
): { blocks: SourceBlock[]; aside: Aside[] } {
  const numbers = pageNumbers(blocks);
  const running = new Set<number>();
  for (const indices of repeated(blocks, usual).values()) {
    const beside = indices.filter((index) => [-2, -1, 1, 2].some((step) => numbers.has(index + step)));
    const counts = indices.length >= 2 && (beside.length * 2 >= indices.length || isCounted(blocks, indices));
    if (counts) for (const index of indices) running.add(index);
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
    const last = kept.at(-1);
    const areParagraphs = last?.kind === 'paragraph' && block.kind === 'paragraph';
    if (cut && areParagraphs && isSameSentence(last.text, block.text))
      kept[kept.length - 1] = { ...last, text: `${last.text}\n${block.text}` };
    else kept.push(cut ? { ...block, gap: Math.min(block.gap, 1) } : block);
    cut = false;
  }
  return { blocks: kept, aside };
}

/** Numbers that rise by one from page to page; a year alone on its line is none. */
function pageNumbers(blocks: readonly SourceBlock[]): Set<number> {
  let length = 0;
  const found = blocks.flatMap((block, index) => {
    length += blockText(block).length;
    if (block.kind !== 'paragraph' || !isPageNumber(block.text)) return [];
    const isNamed = /\p{L}/u.test(block.text);
    const page = Number(/\d+/u.exec(block.text)?.[0]);
    return !isNamed && page >= 1900 && page <= 2100 ? [] : [{ index, at: length, page, isNamed }];
  });
  const follows = (before?: (typeof found)[number], after?: (typeof found)[number]) =>
    before !== undefined &&
    after?.page === before.page + 1 &&
    (after.isNamed || after.at - before.at >= SHORTEST_PAGE);
  const inOrder = found.filter((each, at) => follows(found[at - 1], each) || follows(each, found[at + 1]));
  return new Set(inOrder.map(({ index }) => index));
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

const COUNTED = /(?:page|p\.|[-–—|])\s*(\d{1,4})(?:\s*(?:\/|sur|de)\s*\d{1,4})?\s*$|^(\d{1,4})\s*[-–—|]/iu;

/** « Recueil – page 3 », then « Recueil – page 4 ». */
function isCounted(blocks: readonly SourceBlock[], indices: readonly number[]): boolean {
  const pages = indices.map((index) => {
    const block = blocks[index];
    const [, last, first] = block?.kind === 'paragraph' ? (COUNTED.exec(block.text) ?? []) : [];
    return Number(last ?? first);
  });
  return pages.every((page, at) => (at === 0 ? Number.isFinite(page) : page > (pages[at - 1] ?? 0)));
}

function isSameSentence(before: string, after: string): boolean {
  return !/[.!?:…»”]\s*$/u.test(before) && /^\p{Ll}/u.test(after);
}
