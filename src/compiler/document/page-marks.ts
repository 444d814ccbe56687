import { addTo, tally } from '../../core/collections/group-by.ts';
import { fold } from '../../core/text/fold.ts';
import { bare } from './heading-lines.ts';
import type { Aside, SourceBlock } from './read-blocks.ts';
import type { PdfLine, PdfPage } from './readers/pdf-lines.ts';
import type { UsualHeadings } from './usual-headings.ts';

/** Share of the height of a page, above and below, where its running lines are. */
const MARGIN = 0.12;

/** Lines of the margins that come back on other pages, numbers apart. */
export function takeRunningLines(pages: readonly PdfPage[]): { kept: PdfPage[]; aside: Aside[] } {
  const times = tally(pages.flatMap((page) => [...new Set(marginLines(page).map(keyOf))]));
  const aside: Aside[] = [];
  const isRunning = (line: PdfLine) =>
    (times.get(keyOf(line)) ?? 0) >= Math.max(2, Math.ceil(pages.length / 4));
  const kept = pages.map((page) => {
    const margins = new Set(marginLines(page));
    const lines = page.lines.filter((line) => {
      if (!margins.has(line) || !(isRunning(line) || isPageNumber(line.text))) return true;
      aside.push({ reason: isPageNumber(line.text) ? 'numéro de page' : 'titre courant', text: line.text });
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

function keyOf({ text }: Pick<PdfLine, 'text'>): string {
  return fold(text).replace(/\d+/gu, '0');
}

function isPageNumber(text: string): boolean {
  return /^(?:(?:page|p\.?)\s*)?[-–—|·\s]*\d{1,4}(?:\s*(?:\/|sur|de)\s*\d{1,4})?[-–—|·\s]*$/iu.test(
    text.trim(),
  );
}

const LONGEST_RUNNING = 120;
/** How far apart two numbers that follow each other in the text may be. */
const MOST_PAGES_APART = 4;

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

function pageNumbers(blocks: readonly SourceBlock[]): Set<number> {
  const found = blocks.flatMap((block, index) => {
    const isNumber = block.kind === 'paragraph' && isPageNumber(block.text);
    return isNumber ? [{ index, page: Number(/\d+/u.exec(block.text)?.[0]) }] : [];
  });
  const inOrder = found.filter(({ page }, at) => {
    const before = found[at - 1];
    const after = found[at + 1];
    const follows = (a: number, b: number) => b > a && b - a <= MOST_PAGES_APART;
    return (
      (before !== undefined && follows(before.page, page)) ||
      (after !== undefined && follows(page, after.page))
    );
  });
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
