import { fold } from '../../text/fold.ts';
import {
  bare,
  bodyLooks,
  heading,
  isBold,
  isLine,
  isNumberAlone,
  isTitleLike,
  type Line,
} from './heading-lines.ts';
import { type Looks, type SourceBlock, sameLooks } from './read-blocks.ts';
import { withTitles } from './round-titles.ts';
import { titleLines } from './title-lines.ts';
import type { UsualHeadings } from './usual-headings.ts';

const TITLE_DEPTH = 2;
const SECTION_DEPTH = 3;
/** Of the size of the text: letters of another font look as large. */
const SMALLEST_BOLD = 0.85;

/** For documents whose headings are only lines, bold or larger at best. `entries` are those of the table of contents. */
export function inferHeadings(
  blocks: readonly SourceBlock[],
  usual: UsualHeadings,
  entries: readonly string[],
): SourceBlock[] {
  const marked = blocks.filter((block) => block.kind === 'heading' && usual.isHeading(block.text));
  if (marked.length >= 2) return withTitles([...blocks], depthOf(marked), usual, entries);
  const body = bodyLooks(blocks);
  const sections = new Set(
    blocks.flatMap((block, index) => (isLine(block) && usual.isHeading(bare(block.text)) ? [index] : [])),
  );
  if (sections.size === 0) return withoutUsual(blocks, body);
  const depth = blocks.some((block) => block.kind === 'heading') ? deepest(blocks) + 1 : SECTION_DEPTH;
  const looks = looksOfSections(blocks, sections, body);
  const isAlike = (block: SourceBlock | undefined): block is Line =>
    looks !== null &&
    block !== undefined &&
    isLine(block) &&
    sameLooks(block.looks, looks) &&
    isTitleLike(block.text);
  const titles = new Set([
    ...numberedTitles(blocks),
    ...titleLines(blocks, entries, { sections, looks, body }),
  ]);
  const firstTitle = Math.min(...titles);
  const comesBack = repeatedTexts(blocks.filter(isAlike));
  const isSection = (block: Line, index: number) =>
    isAlike(block) &&
    !isNumberAlone(bare(block.text)) &&
    (index > firstTitle || comesBack.has(keyOf(block)) || !isTop(blocks, index, sections));
  const promoted = blocks.map((block, index): SourceBlock => {
    if (titles.has(index) && block.kind === 'paragraph') return heading(block, Math.max(1, depth - 1));
    if (!isLine(block)) return block;
    return sections.has(index) || isSection(block, index) ? heading(block, depth) : block;
  });
  return withTitles(promoted, depth, usual, entries);
}

/** Below « Fiche 1 », alone on its line. */
function numberedTitles(blocks: readonly SourceBlock[]): Set<number> {
  const found = blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    const isTitle = next !== undefined && isLine(next) && isTitleLike(bare(next.text));
    return isTitle && isLine(block) && isNumberAlone(bare(block.text)) ? [index + 1] : [];
  });
  return new Set(found);
}

/** The parts that one sheet has after another. */
function repeatedTexts(lines: readonly Line[]): Set<string> {
  const seen = new Set<string>();
  return new Set(lines.map(keyOf).filter((key) => seen.size === seen.add(key).size));
}

function keyOf(line: Line): string {
  return fold(bare(line.text));
}

function depthOf(headings: readonly SourceBlock[]): number {
  const counts = new Map<number, number>();
  for (const block of headings)
    if (block.kind === 'heading') counts.set(block.depth, (counts.get(block.depth) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? SECTION_DEPTH;
}

function deepest(blocks: readonly SourceBlock[]): number {
  return blocks.reduce(
    (depth, block) => (block.kind === 'heading' ? Math.max(depth, block.depth) : depth),
    1,
  );
}

/** Null when sections look like the text. */
function looksOfSections(
  blocks: readonly SourceBlock[],
  sections: ReadonlySet<number>,
  body: Looks,
): Looks | null {
  const looks = [...sections].flatMap((index) => blocks[index]?.looks ?? []);
  const alike = (one: Looks) => looks.filter((each) => sameLooks(each, one)).length;
  const [usual] = looks.toSorted((a, b) => alike(b) - alike(a));
  if (usual === undefined || sameLooks(usual, body) || alike(usual) < looks.length / 2) return null;
  const smallest = (body.size ?? 0) * (usual.bold ? SMALLEST_BOLD : 1);
  return (usual.size ?? 0) >= smallest ? usual : null;
}

/** Before every section: the title of the document, or of the first sheet. */
function isTop(blocks: readonly SourceBlock[], index: number, sections: ReadonlySet<number>): boolean {
  const next = blocks.findIndex((block, at) => at > index && (sections.has(at) || block.kind === 'heading'));
  return sections.has(next) && index >= next - 3 && ![...sections].some((at) => at < index && at > index - 3);
}

/** No usual heading at all: what looks larger than the text is a title, the largest first. */
function withoutUsual(blocks: readonly SourceBlock[], body: Looks): SourceBlock[] {
  if (blocks.some((block) => block.kind === 'heading')) return [...blocks];
  const larger = blocks.filter((block): block is Line => isLine(block) && isLarger(block, body));
  const sizes = [...new Set(larger.map((block) => block.looks?.size ?? body.size ?? 0))].sort(
    (a, b) => b - a,
  );
  const repeated = sizes.find(
    (size) => larger.filter((block) => (block.looks?.size ?? body.size) === size).length >= 2,
  );
  return blocks.map((block) => {
    if (!isLine(block) || !isLarger(block, body)) return block;
    const size = block.looks?.size ?? body.size ?? 0;
    const rank = repeated === undefined ? 0 : sizes.indexOf(size) - sizes.indexOf(repeated);
    return heading(block, Math.min(6, Math.max(1, TITLE_DEPTH + rank)));
  });
}

function isLarger(block: Line, body: Looks): boolean {
  const size = block.looks?.size ?? 0;
  return isTitleLike(block.text) && (body.size ? size > body.size * 1.1 || isBold(block) : isBold(block));
}
