import type { UsualHeadings } from '../../compiler/sources/usual-headings.ts';
import { groupBy } from '../../core/collections/group-by.ts';
import { fold } from '../../core/text/fold.ts';
import { bare } from './heading-lines.ts';
import { type Aside, blockText, type SourceBlock } from './read-blocks.ts';

/** Running lines of two pages have the same key: their numbers don't count. */
export const runningKey = ({ text }: { readonly text: string }): string => fold(text).replace(/\d+/gu, '0');

export function isPageNumber(text: string): boolean {
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
    return isPageNumber(block.text) || usual.isHeading(bare(block.text)) ? undefined : runningKey(block);
  });
}
