import type { UsualHeadings } from '../../compiler/sources/usual-headings.ts';
import { groupBy, mostOf, tally } from '../../core/collections/group-by.ts';
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
  startsLikeTerritory,
  titleNumber,
  withoutNumber,
} from '../blocks/heading-lines.ts';
import { blockText, type Looks, type SourceBlock, sameLooks, type TextBlock } from '../blocks/read-blocks.ts';
import { areIdentity, saysContact } from '../identity/identity.ts';
import { inOneLine, namesWhom } from '../identity/identity-values.ts';

const SECTION_DEPTH = 3;
/** Share of the size of the text: bold letters of another font may be smaller. */
const SMALLEST_BOLD = 0.85;

/** For documents whose headings are only lines, bold or larger at best. `entries` are those of the table of contents. */
export function inferHeadings(
  blocks: readonly SourceBlock[],
  usual: UsualHeadings,
  entries: readonly string[],
  deepest: number,
): SourceBlock[] {
  const outlined = deepest === 0 ? outlineOf(blocks) : null;
  if (outlined !== null) return outlined;
  const marked = blocks.filter((block) => block.kind === 'heading' && usual.isHeading(block.text));
  const depths = marked.flatMap((block) => (block.kind === 'heading' ? [[block.depth, 1] as const] : []));
  const body = bodyLooks(blocks);
  const sizes = blocks.map(({ looks }) => looks?.size ?? 0);
  // « Paroles d’élus » on a cover is the document's title.
  const isCover = (index: number) => index === 0 && Math.max(...sizes.slice(1)) < (sizes[0] ?? 0);
  const named = blocks.flatMap((block, index) =>
    isLine(block) && usual.isHeading(bare(block.text)) && !isCover(index) ? [index] : [],
  );
  const parts = named.length > 0 || marked.length > 1 ? named : repeatedParts(blocks, body);
  const isUnknown = parts.length === 0 && blocks.filter(({ kind }) => kind === 'heading').length < 2;
  const unknown: Known = { sections: new Set(), looks: null, body, end: blocks.length, usual };
  const owned = isUnknown ? [...titleLines(blocks, entries, unknown)] : [];
  const sections = new Set(owned.length > 0 ? partsBelow(blocks, owned, body) : parts);
  const numbered = numberedTitles(blocks, (block, index) => sections.has(index) || marked.includes(block));
  if (marked.length >= 2) {
    const depth = mostOf(depths) ?? SECTION_DEPTH;
    const titled = blocks.map((block, index) =>
      numbered.has(index) && isLine(block) ? heading(block, Math.max(1, depth - 1)) : block,
    );
    return withTitles(titled, depth, usual, entries);
  }
  if (sections.size + owned.length + numbered.size === 0) return [...blocks];
  const depth = deepest === 0 ? SECTION_DEPTH : deepest + 1;
  const looks = looksOfSections(blocks, sections, body);
  const isAlike = (block: SourceBlock): block is Line =>
    looks !== null && isLine(block) && sameLooks(block.looks, looks) && isTitleLike(block.text);
  const larger = titleLines(blocks, entries, { ...unknown, sections, looks });
  const titles = new Set([...numbered, ...owned, ...larger]);
  const own = [...titles].filter(
    (at) => !blocks.slice(at, at + 1).some((block) => usual.isOutside(blockText(block))),
  );
  const kickers = kickersOf(blocks, own, body);
  const firstTitle = Math.min(...titles);
  const comesBack = repeatedTexts(blocks.filter(isAlike));
  const isSection = (block: Line, index: number) =>
    isAlike(block) &&
    !kickers.has(index) &&
    !isNumberAlone(bare(block.text)) &&
    !(startsLikeTerritory(bare(block.text)) && blocks[index - 1]?.kind === 'heading') &&
    (index > firstTitle || titles.size === 0 || comesBack.has(keyOf(block)));
  const promoted = blocks.map((block, index): SourceBlock => {
    if (titles.has(index) && block.kind === 'paragraph') return heading(block, Math.max(1, depth - 1));
    if (!isLine(block)) return block;
    return sections.has(index) || isSection(block, index) ? heading(block, depth) : block;
  });
  for (const index of kickers) promoted.splice(index, 2, ...promoted.slice(index, index + 2).reverse());
  return withTitles(promoted, depth, usual, entries);
}

const OUTLINE = /^\**(\d{1,2})\\?\.(?:(\d{1,2})\\?\.?)?\s+(?=\p{Lu})/u;

/** Minutes: « 2. Retours d’expérience », « 2.1. Un four », « 2.2. Un puits » as headings; null without two such numbers in a row. */
function outlineOf(blocks: readonly SourceBlock[]): SourceBlock[] | null {
  const numbered = [...blocks.entries()].flatMap(([index, block]) => {
    const [number = '', major, minor] = (isLine(block) && OUTLINE.exec(block.text)) || [];
    const isTitle = major !== undefined && isTitleLike(bare(blockText(block).slice(number.length)));
    return isTitle ? [{ index, major: Number(major), minor: Number(minor ?? 0) }] : [];
  });
  // An agenda has them too, before.
  const last = new Map(numbered.flatMap(({ index, major, minor }) => (minor === 0 ? [[major, index]] : [])));
  const kept = numbered.filter(({ index, major, minor }) => minor > 0 || last.get(major) === index);
  const depths = new Map(kept.map(({ index, minor }) => [index, minor === 0 ? 1 : 2]));
  const isRow = kept.some(({ major, minor }, at) => {
    const [next, after] = [kept[at + 1], kept[at + 2]];
    return minor === 0 && [next, after].every((each, of) => each?.major === major && each.minor === of + 1);
  });
  if (!isRow) return null;
  return blocks.map((block, index) => {
    const depth = depths.get(index);
    return depth !== undefined && isLine(block) ? heading(block, depth) : block;
  });
}

/** Lines just above each title, all alike: a place or a theme, which goes below its title. */
function kickersOf(blocks: readonly SourceBlock[], titles: readonly number[], body: Looks): Set<number> {
  const above = titles.flatMap((at) => {
    const block = blocks[at - 1];
    if (!block || !isLine(block) || titles.includes(at - 1) || sameLooks(block.looks, body)) return [];
    const text = bare(block.text);
    const isKicker =
      text.length <= LONGEST_KICKER &&
      isTitleLike(text) &&
      !/[:@©]|\d/u.test(text.replace(/ \(\d[\dAB]\d?\)$/u, ''));
    return isKicker ? [[at - 1, block.looks] as const] : [];
  });
  const areAlike = above.every(([, looks]) => sameLooks(looks, above[0]?.[1]));
  return new Set(
    areAlike && above.length > 1 && above.length === titles.length ? above.map(([at]) => at) : [],
  );
}

const LONGEST_KICKER = 60;

/** The lines below « Fiche 1 » alone on its line, those that begin so, and « 1) », « 2) »… where sections or an owner follow each. */
function numberedTitles(
  blocks: readonly SourceBlock[],
  isSection: (block: SourceBlock, index: number) => boolean,
): Set<number> {
  const opening = blocks.flatMap((block, index) =>
    isLine(block) && opensWithNumber(bare(block.text)) ? [index] : [],
  );
  const below = blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    const isTitle = next !== undefined && isLine(next) && isTitleLike(bare(next.text));
    return isTitle && isLine(block) && isNumberAlone(bare(block.text)) ? [index + 1] : [];
  });
  const rising: number[] = [];
  for (const [index, block] of blocks.entries()) {
    const number = isLine(block) ? /^\**(\d{1,2})(?:\\?[.)/]|°\)?)\s/u.exec(block.text)?.[1] : undefined;
    if (Number(number) === rising.length + 1) rising.push(index);
  }
  const areTitles = rising.every((from, at) => {
    const to = rising[at + 1] ?? blocks.length;
    const isParted = blocks.some((block, index) => index > from && index < to && isSection(block, index));
    return isParted || isOwned(blocks.slice(from + 1, to));
  });
  const titled = rising.length > 1 && areTitles ? rising : [];
  return new Set([...(opening.length > 1 ? opening : []), ...below, ...titled]);
}

/** « Fiche action n° 2 – Un four ». */
function opensWithNumber(text: string): boolean {
  const number = titleNumber(text);
  return /^(?:fiche|initiative)/iu.test(number) && number.length < text.length && isTitleLike(text);
}

/** Lines that come several times: the parts that each sheet has. */
function repeatedTexts(lines: readonly Line[]): Set<string> {
  const seen = new Set<string>();
  return new Set(lines.map(keyOf).filter((key) => seen.size === seen.add(key).size));
}

/** Where no heading is known: lines that stand out from the text and come back. */
function repeatedParts(blocks: readonly SourceBlock[], body: Looks): number[] {
  const standsOut = (block: SourceBlock): block is Line =>
    isLine(block) &&
    block.looks !== undefined &&
    !sameLooks(block.looks, body) &&
    isTitleLike(bare(block.text));
  const comesBack = repeatedTexts(blocks.filter(standsOut));
  const found = blocks.flatMap((block, index) =>
    standsOut(block) && comesBack.has(keyOf(block)) ? [index] : [],
  );
  return comesBack.size > 1 ? found : [];
}

/** Below such titles, lines in bold. */
function partsBelow(blocks: readonly SourceBlock[], titles: readonly number[], { size = 0 }: Looks) {
  return blocks.flatMap((block, index) => {
    const isBelow = index > (titles[0] ?? 0) && !titles.includes(index);
    const isBold = isLine(block) && block.looks?.bold === true && (block.looks.size ?? 0) >= size;
    return isBelow && isBold && isTitleLike(bare(block.text)) ? [index] : [];
  });
}

const keyOf = (line: Line): string => fold(bare(line.text));

/** How most headings of sections look; null where they look like the text. */
function looksOfSections(
  blocks: readonly SourceBlock[],
  sections: ReadonlySet<number>,
  body: Looks,
): Looks | null {
  const looks = [...sections].flatMap((index) => blocks[index]?.looks ?? []);
  const alike = (each: Looks) => looks.filter((other) => sameLooks(other, each)).length;
  const [usual] = looks.toSorted((a, b) => alike(b) - alike(a));
  if (usual === undefined || sameLooks(usual, body) || alike(usual) < looks.length / 2) return null;
  const smallest = (body.size ?? 0) * (usual.bold ? SMALLEST_BOLD : 1);
  return (usual.size ?? 0) >= smallest ? usual : null;
}

interface Known {
  readonly sections: ReadonlySet<number>;
  readonly looks: Looks | null;
  readonly body: Looks;
  readonly end: number;
  readonly usual: UsualHeadings;
}

/** The same for a title with marks or without, on one line or two, with its number or without. */
const titleKey = (text: string): string => foldedWords(withoutNumber(bare(text))).join(' ');

/** Where the titles of sheets are: announced by the table of contents, or larger than those of sections. */
function titleLines(blocks: readonly SourceBlock[], entries: readonly string[], known: Known): Set<number> {
  const announced = announcedTitles(blocks, entries, known);
  const [first, ...others] = announced.flatMap((index) => blocks[index]?.looks ?? []);
  const areAlike = first !== undefined && others.every((each) => sameLooks(each, first));
  const looks = areAlike ? first : largerLooks(blocks, known);
  const larger =
    looks === undefined || !isLargerThanText(looks, known) ? [] : linesLike(blocks, looks, known);
  return new Set([...announced, ...larger]);
}

function isParagraph(block: SourceBlock | undefined): block is TextBlock & { kind: 'paragraph' } {
  return block?.kind === 'paragraph' && block.text.length <= LONGEST_TITLE;
}

function announcedTitles(blocks: readonly SourceBlock[], entries: readonly string[], known: Known): number[] {
  const keys = tally(entries.map(titleKey));
  const headings = new Set(
    blocks.flatMap((block) => (block.kind === 'heading' ? [titleKey(block.text)] : [])),
  );
  const found = groupBy(blocks.keys(), (index) => {
    const block = blocks[index];
    if (!isParagraph(block) || known.sections.has(index)) return undefined;
    if (known.looks !== null && sameLooks(block.looks, known.looks)) return undefined;
    const key = titleKey(block.text);
    return key !== '' && keys.get(key) === 1 && !headings.has(key) ? key : undefined;
  });
  const all = new Set([...found.values()].flat());
  return [...found.values()].flatMap((indices) => {
    const leading = indices.find((index) => leadsToSection(index, all, known));
    return leading ?? indices[0] ?? [];
  });
}

function leadsToSection(index: number, titles: ReadonlySet<number>, { sections, end }: Known): boolean {
  let at = index + 1;
  while (at < end && !sections.has(at) && !titles.has(at)) at++;
  return sections.has(at);
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

/** Whether it says whose a sheet is, or whom to reach. */
export const isOwned = (below: readonly SourceBlock[]): boolean =>
  areIdentity(below) ||
  below.some(saysContact) ||
  below.slice(0, 1).some((block) => {
    const text = inOneLine(blockText(block));
    return startsLikeTerritory(text) || namesWhom(text);
  });

/** How the larger lines look of which most have a section, an owner or a contact below: titles are more than chapters. */
function largerLooks(blocks: readonly SourceBlock[], known: Known): Looks | undefined {
  const distinct = groupBy(blocks, ({ looks }) => looks && `${looks.size} ${looks.bold}`).values();
  const ranked = [...distinct].flatMap(([{ looks } = {}]) => {
    if (looks === undefined || !isLargerThanText(looks, known)) return [];
    const lines = linesLike(blocks, looks, known).filter(
      (at) => !blocks.slice(at, at + 1).some((block) => known.usual.isOutside(blockText(block))),
    );
    const all = new Set(lines);
    const titles = lines.filter(
      (index, at) => leadsToSection(index, all, known) || isOwned(blocks.slice(index + 1, lines[at + 1])),
    );
    return titles.length >= 2 && titles.length * 2 > lines.length
      ? [{ looks, size: looks.size ?? 0, count: lines.length }]
      : [];
  });
  return ranked.sort((a, b) => b.count - a.count || b.size - a.size)[0]?.looks;
}

/** The first section of each round, and where its title may begin. */
function roundsOf(blocks: readonly SourceBlock[], depth: number, usual: UsualHeadings) {
  const rounds: { start: number; after: number }[] = [];
  let first: string | null = null;
  let last = -1;
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'heading') continue;
    if (block.depth < depth) {
      first = null;
      continue;
    }
    if (block.depth !== depth) continue;
    const key = roundKey(block.text, usual);
    if (first === null || key === first) {
      rounds.push({ start: index, after: last + 1 });
      first = key;
    }
    last = index;
  }
  return rounds;
}

export function roundKey(text: string, usual: UsualHeadings): string {
  const kind = usual.kindOf(text);
  return kind === 'quotation' || kind === 'figures'
    ? kind
    : fold(text)
        .replace(/[^\p{L}]+/gu, ' ')
        .trim();
}

/** Makes a title of the most likely line above each round of sections that has no heading above it. */
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
  // Where most rounds have a heading, the document lost the others: no line is taken for them.
  if (untitled.length * 2 < rounds.length) return blocks;
  for (const { start, after } of untitled) {
    const lines = blocks.slice(after, start).filter(isLine).reverse();
    const scores = lines.map(
      (line) => [line, titleScore(line, start - blocks.indexOf(line, after), body, known)] as const,
    );
    const best = mostOf(scores.filter(([, score]) => score > 0));
    if (best !== undefined)
      blocks[blocks.indexOf(best, after)] = { ...heading(best, Math.max(1, depth - 1)), isGuessed: true };
  }
  return blocks;
}

const IMAGE_LABEL = /^\[?(?:photo|image|figure|illustration|l[ée]gende|cr[ée]dit|©)/iu;

function titleScore(block: Line, distance: number, body: Looks, known: ReadonlySet<string>): number {
  const text = bare(block.text);
  if (!/\p{L}/u.test(text) || /^[«“"]/u.test(text) || IMAGE_LABEL.test(text)) return 0;
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
