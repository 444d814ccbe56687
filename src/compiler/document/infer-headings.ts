import { fold } from '../../text/fold.ts';
import { type Looks, type SourceBlock, sameLooks, type TextBlock } from './read-blocks.ts';
import { type Round, roundsOf } from './rounds.ts';
import { isNumberAlone, startsLikeTerritory, titleNumber } from './title-number.ts';
import type { UsualHeadings } from './usual-headings.ts';

const TITLE_DEPTH = 2;
const SECTION_DEPTH = 3;
const LONGEST_TITLE = 220;

type Line = TextBlock & { readonly kind: 'paragraph' };

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
  const titles = numberedTitles(blocks);
  const comesBack = repeatedTexts(blocks.filter(isAlike));
  const isSection = (block: Line, index: number) =>
    isAlike(block) &&
    !isNumberAlone(bare(block.text)) &&
    (titles.size > 0 || comesBack.has(keyOf(block)) || !isTop(blocks, index, sections));
  const promoted = blocks.map((block, index): SourceBlock => {
    if (!isLine(block)) return block;
    if (titles.has(index)) return heading(block, Math.max(1, depth - 1));
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

function isLine(block: SourceBlock): block is Line {
  return block.kind === 'paragraph' && block.text.length <= LONGEST_TITLE && !/ {2}\n|\\\n/u.test(block.text);
}

export function bare(text: string): string {
  return text
    .replace(/\*\*|__|^[*_]|[*_]$/gu, '')
    .replace(/\\(?=[^\p{L}\p{N}\s])/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

function heading(block: Line, depth: number): SourceBlock {
  return {
    kind: 'heading',
    depth: Math.min(6, depth),
    text: bare(block.text),
    line: block.line,
    gap: block.gap,
  };
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

function bodyLooks(blocks: readonly SourceBlock[]): Looks {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const key = `${block.looks?.size ?? 0}`;
    counts.set(key, (counts.get(key) ?? 0) + block.text.length);
  }
  return { size: Number([...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0) };
}

function isBold(block: Line): boolean {
  return block.looks?.bold === true || /^\*\*[^*]+\*\*$/u.test(block.text.trim());
}

/** Null when sections look like the text. */
function looksOfSections(
  blocks: readonly SourceBlock[],
  sections: ReadonlySet<number>,
  body: Looks,
): Looks | null {
  const looks = [...sections].flatMap((index) => blocks[index]?.looks ?? []);
  const [first] = looks;
  if (first === undefined || sameLooks(first, body)) return null;
  return looks.filter((each) => sameLooks(each, first)).length >= looks.length * 0.6 &&
    (first.size ?? 0) >= (body.size ?? 0)
    ? first
    : null;
}

function isTitleLike(text: string): boolean {
  return (
    /\p{L}/u.test(text) &&
    !/^[«“"]/u.test(text) &&
    !/[.;,]$/u.test(text) &&
    text.length <= 120 &&
    !/^[+\d]/u.test(text)
  );
}

/** Before every section: the title of the document, or of the first sheet. */
function isTop(blocks: readonly SourceBlock[], index: number, sections: ReadonlySet<number>): boolean {
  const next = blocks.findIndex((block, at) => at > index && (sections.has(at) || block.kind === 'heading'));
  return sections.has(next) && index >= next - 3 && ![...sections].some((at) => at < index && at > index - 3);
}

/** Where a round of sections begins without a heading above it, the line that reads most like a title. */
function withTitles(
  blocks: SourceBlock[],
  depth: number,
  usual: UsualHeadings,
  entries: readonly string[],
): SourceBlock[] {
  const body = bodyLooks(blocks);
  const known = new Set(entries.map((entry) => fold(bare(entry))));
  const rounds = roundsOf(blocks, depth, usual);
  const untitled = rounds.filter(({ start, after }) => {
    return !blocks.slice(after, start).some((block) => block.kind === 'heading' && block.depth < depth);
  });
  // Where most sheets have their heading, one that has none lost it.
  if (untitled.length * 2 < rounds.length) return blocks;
  const looks = looksOfTitles(blocks, untitled, body, known);
  for (const { start, after } of untitled) {
    const best = bestTitle(blocks, after, start, body, known, looks);
    const block = best === null ? undefined : blocks[best];
    if (best !== null && block !== undefined && isLine(block))
      blocks[best] = heading(block, Math.max(1, depth - 1));
  }
  return blocks;
}

/** Of most titles but the first, above which the document has its own. */
function looksOfTitles(
  blocks: readonly SourceBlock[],
  rounds: readonly Round[],
  body: Looks,
  known: ReadonlySet<string>,
): Looks | null {
  const found = rounds.slice(1).flatMap(({ start, after }) => {
    const best = bestTitle(blocks, after, start, body, known, null);
    return best === null ? [] : [blocks[best]?.looks ?? {}];
  });
  const [first] = found;
  return first !== undefined && found.every((looks) => sameLooks(looks, first)) ? first : null;
}

function bestTitle(
  blocks: readonly SourceBlock[],
  from: number,
  to: number,
  body: Looks,
  known: ReadonlySet<string>,
  looks: Looks | null,
): number | null {
  let best: { at: number; score: number } | null = null;
  for (let at = to - 1; at >= from; at--) {
    const block = blocks[at];
    if (block === undefined || !isLine(block)) continue;
    const isAlike =
      looks !== null && sameLooks(block.looks, looks) && (block.looks !== undefined || isBold(block));
    const score = titleScore(block, to - at, body, known) + (isAlike ? 8 : 0);
    if (score > 0 && (best === null || score > best.score)) best = { at, score };
  }
  return best?.at ?? null;
}

const PICTURE = /^\[?(?:photo|image|figure|illustration|l[ée]gende|cr[ée]dit|©)/iu;

function titleScore(block: Line, distance: number, body: Looks, known: ReadonlySet<string>): number {
  const text = bare(block.text);
  if (!/\p{L}/u.test(text) || /^[«“"]/u.test(text) || PICTURE.test(text)) return 0;
  let score = 2 - distance;
  if (known.has(fold(text))) score += 12;
  if (titleNumber(text) !== '') score += 5;
  const size = block.looks?.size ?? 0;
  if (body.size && size > body.size * 1.1) score += 4 + (size / body.size) * 2;
  if (isBold(block)) score += 3;
  if (startsLikeTerritory(text)) score += 3;
  if (text === text.toUpperCase()) score += 2;
  if (block.gap >= 2) score += 1;
  if (/[.;,!]$/u.test(text)) score -= 4;
  return score - Math.max(0, text.length - 140) / 20;
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
