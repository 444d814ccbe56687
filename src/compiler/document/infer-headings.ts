import { addTo, mostOf } from '../../core/collections/group-by.ts';
import { fold, foldedWords } from '../../core/text/fold.ts';
import {
  bare,
  bodyLooks,
  heading,
  isBold,
  isLine,
  isNumberAlone,
  isTitleLike,
  type Line,
  LONGEST_TITLE,
  titleNumber,
} from './heading-lines.ts';
import { type Looks, type SourceBlock, sameLooks, type TextBlock } from './read-blocks.ts';
import { withTitles } from './round-titles.ts';
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
  const depths = headings.flatMap((block) => (block.kind === 'heading' ? [[block.depth, 1] as const] : []));
  return mostOf(depths) ?? SECTION_DEPTH;
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

interface Known {
  /** Where the sections that are known begin. */
  readonly sections: ReadonlySet<number>;
  readonly looks: Looks | null;
  readonly body: Looks;
}

/** The same for a title in two runs, on two lines, with its number or without. */
function titleKey(text: string): string {
  const words = bare(text);
  return foldedWords(words.slice(titleNumber(words).length)).join(' ');
}

/** Where the titles of sheets are that the table of contents announces, or that their size tells from sections. */
function titleLines(blocks: readonly SourceBlock[], entries: readonly string[], known: Known): Set<number> {
  const announced = announcedTitles(blocks, entries, known);
  const looks = looksOf(blocks, announced) ?? largerLooks(blocks, known);
  const larger = looks === null || !isLargerThanText(looks, known) ? [] : linesLike(blocks, looks, known);
  return new Set([...announced, ...larger]);
}

function isParagraph(block: SourceBlock | undefined): block is TextBlock & { kind: 'paragraph' } {
  return block?.kind === 'paragraph' && block.text.length <= LONGEST_TITLE;
}

function announcedTitles(blocks: readonly SourceBlock[], entries: readonly string[], known: Known): number[] {
  const keys = entries.map(titleKey);
  const said = new Set(blocks.flatMap((block) => (block.kind === 'heading' ? [titleKey(block.text)] : [])));
  const asked = new Set(
    keys.filter((key) => key !== '' && !said.has(key) && keys.indexOf(key) === keys.lastIndexOf(key)),
  );
  const found = new Map<string, number[]>();
  for (const [index, block] of blocks.entries()) {
    if (!isParagraph(block) || known.sections.has(index)) continue;
    if (known.looks !== null && sameLooks(block.looks, known.looks)) continue;
    const key = titleKey(block.text);
    if (asked.has(key)) addTo(found, key, index);
  }
  const all = new Set([...found.values()].flat());
  return [...found.values()].flatMap((indices) => {
    const leading = indices.find((index) => leadsToSection(index, all, known.sections, blocks.length));
    return leading ?? indices[0] ?? [];
  });
}

function leadsToSection(
  index: number,
  titles: ReadonlySet<number>,
  sections: ReadonlySet<number>,
  end: number,
): boolean {
  for (let at = index + 1; at < end; at++) {
    if (sections.has(at)) return true;
    if (titles.has(at)) return false;
  }
  return false;
}

function looksOf(blocks: readonly SourceBlock[], indices: readonly number[]): Looks | null {
  const looks = indices.flatMap((index) => blocks[index]?.looks ?? []);
  const [first] = looks;
  return first !== undefined && looks.every((each) => sameLooks(each, first)) ? first : null;
}

function isLargerThanText({ size = 0 }: Looks, { looks, body }: Known): boolean {
  const text = Math.max(looks?.size ?? 0, body.size ?? 0);
  return text > 0 && size > text * 1.1;
}

function linesLike(blocks: readonly SourceBlock[], looks: Looks, { sections }: Known): number[] {
  return blocks.flatMap((block, index) => {
    const isLike = isParagraph(block) && !sections.has(index) && sameLooks(block.looks, looks);
    return isLike && isTitleLike(bare(block.text)) ? [index] : [];
  });
}

/** Of the lines that come back before sections; chapters are fewer than sheets, and what stands below a title smaller. */
function largerLooks(blocks: readonly SourceBlock[], known: Known): Looks | null {
  let best: { looks: Looks; count: number } | null = null;
  for (const { looks } of blocks) {
    if (looks === undefined || !isLargerThanText(looks, known)) continue;
    const lines = linesLike(blocks, looks, known);
    const all = new Set(lines);
    const leads = lines.every((index) => leadsToSection(index, all, known.sections, blocks.length));
    const isMore = best === null || lines.length > best.count;
    const isSame = lines.length === best?.count && (looks.size ?? 0) > (best.looks.size ?? 0);
    if (leads && lines.length >= 2 && (isMore || isSame)) best = { looks, count: lines.length };
  }
  return best?.looks ?? null;
}
