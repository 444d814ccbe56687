import { mostOf } from '../../core/collections/group-by.ts';
import { sectionKind } from '../sheet/section-kind.ts';
import { bare } from './heading-lines.ts';
import type { SourceBlock } from './read-blocks.ts';
import { roundKey } from './round-titles.ts';
import type { UsualHeadings } from './usual-headings.ts';

const LONGEST_MENTION = 600;

/** Marks of who made a document, how and where: two of them make an imprint. */
const IMPRINT = [
  /\bISSN\b/u,
  /\bISBN\b/u,
  /imprim[ée]/iu,
  /\b(?:exemplaires|tirage)\b/iu,
  /d[ée]p[ôo]t l[ée]gal/iu,
  /direct(?:eur|rice) de (?:la )?(?:publication|r[ée]daction)/iu,
  /tous droits r[ée]serv[ée]s|reproduction (?:autoris|interdite)/iu,
  /(?:contribu[ée] à|r[ée]alisation de) (?:ce|cet) (?:cahier|recueil|document|guide|livret|num[ée]ro|catalogue|dossier)/iu,
  /^document [ée]tabli par/iu,
];

/** What is no sheet among sheets: a title with a word below it and no part, and the imprint that ends the last sheet. */
function withoutMentions(
  sheets: readonly SheetBlocks[],
  opensSection: (block: SourceBlock) => boolean,
  usual: UsualHeadings,
): { sheets: SheetBlocks[]; outside: SourceBlock[] } {
  const outside: SourceBlock[] = [];
  const hasParts = ({ blocks }: SheetBlocks) =>
    blocks.some((block) => block.kind === 'heading' && opensSection(block) && usual.isHeading(block.text));
  const withParts = sheets.filter(hasParts).length;
  const kept = sheets.filter((sheet) => {
    const isMention = withParts >= 2 && withParts > sheets.length / 2 && isShortText(sheet);
    if (isMention) outside.push(titleBlock(sheet), ...sheet.blocks);
    return !isMention;
  });
  const last = kept.at(-1);
  if (last === undefined || kept.length < 2) return { sheets: kept, outside };
  const end = last.blocks.findLastIndex((block) => !isImprint(block)) + 1;
  if (end === 0) return { sheets: kept, outside };
  outside.push(...last.blocks.slice(end));
  return { sheets: [...kept.slice(0, -1), { ...last, blocks: last.blocks.slice(0, end) }], outside };
}

function isShortText({ title, blocks }: SheetBlocks): boolean {
  if (title === null || blocks.length === 0) return false;
  const length = blocks.reduce((sum, block) => sum + ('text' in block ? block.text.length : 0), 0);
  return blocks.every(({ kind }) => kind === 'paragraph') && length <= LONGEST_MENTION;
}

function titleBlock({ title, line }: SheetBlocks): SourceBlock {
  return { kind: 'heading', depth: 1, text: title ?? '', line, gap: 0 };
}

function isImprint(block: SourceBlock): boolean {
  return block.kind === 'paragraph' && IMPRINT.filter((mark) => mark.test(block.text)).length >= 2;
}

export interface SheetBlocks {
  /** Null when the document lost it. */
  readonly title: string | null;
  readonly line: number;
  readonly blocks: readonly SourceBlock[];
}

interface SplitDocument {
  /** The document's own title and its table of contents. */
  readonly front: readonly SourceBlock[];
  readonly sheets: readonly SheetBlocks[];
  /** Chapters of the document, and what is in them but not in a sheet. */
  readonly outside: readonly SourceBlock[];
  readonly opensSection: (block: SourceBlock) => boolean;
}

interface Depths {
  readonly title: number;
  readonly section: number;
}

/** Of titles and of sections, by the usual headings; where there are none, by what comes back. */
export function depthsOf(blocks: readonly SourceBlock[], usual: UsualHeadings): Depths {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const known = headings.filter(({ text }) => sectionKind(text) !== 'other' || usual.isHeading(text));
  if (known.length === 0) return depthsWithoutUsual(headings.map(({ depth }) => depth));
  const section = mostFrequent(known.map(({ depth }) => depth));
  const above = headings.filter(
    (heading, index) => heading.depth < section && headings[index + 1]?.depth === section,
  );
  return { title: above.length === 0 ? section - 1 : mostFrequent(above.map(({ depth }) => depth)), section };
}

function depthsWithoutUsual(depths: readonly number[]): Depths {
  const found = [...new Set(depths)].sort((a, b) => a - b);
  const title = found.find((depth) => depths.filter((each) => each === depth).length > 1) ?? found[0] ?? 1;
  return { title, section: title + 1 };
}

function mostFrequent(depths: readonly number[]): number {
  return mostOf(depths.toSorted((a, b) => a - b).map((depth) => [depth, 1])) ?? 2;
}

export function sectionOpener({ section }: Depths, usual: UsualHeadings): (block: SourceBlock) => boolean {
  return (block) => {
    if (block.kind !== 'heading') return false;
    if (block.depth === section || sectionKind(block.text) !== 'other') return true;
    return block.depth < section && usual.isHeading(block.text) && !usual.isContents(block.text);
  };
}

/** Also where a new round of sections begins without a title: the document lost it. */
export function splitSheets(blocks: readonly SourceBlock[], usual: UsualHeadings): SplitDocument {
  const depths = depthsOf(blocks, usual);
  const opensSection = sectionOpener(depths, usual);
  const isTitle = (block: SourceBlock) =>
    block.kind === 'heading' && block.depth < depths.section && !opensSection(block);
  const start = endOfFront(blocks, isTitle, opensSection);
  const sheets: { title: string | null; line: number; blocks: SourceBlock[] }[] = [];
  const outside: SourceBlock[] = [];
  let round = new Round(usual);
  let isOutside = false;
  for (const [index, block] of blocks.entries()) {
    if (index < start) continue;
    if (isTitle(block) && block.kind === 'heading') {
      isOutside = usual.isOutside(block.text) || isChapter(blocks, index, depths, isTitle);
      round = new Round(usual);
      if (isOutside) outside.push(block);
      else sheets.push({ title: block.text, line: block.line, blocks: [] });
      continue;
    }
    if (isOutside) {
      outside.push(block);
      continue;
    }
    const opening = opensSection(block) && block.kind === 'heading' ? block.text : null;
    if (sheets.length === 0 || (opening !== null && round.isOver(opening))) {
      sheets.push({ title: null, line: block.line, blocks: [] });
      round = new Round(usual);
    }
    if (opening !== null) round.add(opening);
    sheets.at(-1)?.blocks.push(block);
  }
  const told = withoutMentions(sheets, opensSection, usual);
  const front = blocks.slice(0, start);
  return { front, sheets: told.sheets, outside: [...outside, ...told.outside], opensSection };
}

/** The sections of one sheet, as they come. */
class Round {
  private first: { key: string; kind: string } | null = null;
  private readonly kinds = new Set<string>();

  constructor(private readonly usual: UsualHeadings) {}

  isOver(heading: string): boolean {
    if (this.first === null || this.first.kind === 'other') return false;
    if (roundKey(heading, this.usual) === this.first.key) return true;
    return sectionKind(heading) === this.first.kind && this.kinds.size > 1;
  }

  add(heading: string): void {
    const kind = this.usual.kindOf(heading);
    this.first ??= { key: roundKey(heading, this.usual), kind };
    this.kinds.add(kind);
  }
}

/** A heading above those of sheets, that no section follows. */
function isChapter(
  blocks: readonly SourceBlock[],
  index: number,
  { title }: Depths,
  isTitle: (block: SourceBlock) => boolean,
): boolean {
  const block = blocks[index];
  if (block?.kind !== 'heading' || block.depth >= title) return false;
  const next = blocks.find((each, at) => at > index && each.kind === 'heading');
  return next !== undefined && isTitle(next) && next.kind === 'heading' && next.depth > block.depth;
}

type Test = (block: SourceBlock) => boolean;

function endOfFront(blocks: readonly SourceBlock[], isTitle: Test, opensSection: Test): number {
  const isOpening = (block: SourceBlock) => isTitle(block) || opensSection(block);
  const first = blocks.findIndex(isOpening);
  if (first === -1) return blocks.length;
  const opening = blocks[first];
  if (opening === undefined || !isTitle(opening)) return first;
  const next = blocks.findIndex((block, index) => index > first && isOpening(block));
  const between = blocks.slice(first + 1, next === -1 ? blocks.length : next);
  const following = blocks[next];
  const followedByTitle = following !== undefined && isTitle(following);
  const hasContents = between.some(
    (block) => block.kind === 'list' && block.ordered && block.items.length > 1,
  );
  if (next === -1) return hasContents ? blocks.length : first;
  return followedByTitle || hasContents ? next : first;
}

const LONGEST_TITLE = 120;

/** Its heading before the first sheet, which is no chapter; else its first line. Null where nothing comes before. */
export function documentTitle({ front, outside }: SplitDocument, usual: UsualHeadings): string | null {
  const chapters = new Set(outside.flatMap((block) => (block.kind === 'heading' ? [block.depth] : [])));
  const heading = front.find(
    (block) => block.kind === 'heading' && !usual.isOutside(block.text) && !chapters.has(block.depth),
  );
  if (heading?.kind === 'heading') return heading.text;
  const [first] = front;
  if (first?.kind !== 'paragraph') return null;
  const line = bare(first.text.split(/(?: {2}|\\)?\n/u)[0] ?? '');
  const isTitle = line.length <= LONGEST_TITLE && /^\p{Lu}/u.test(line) && !/[.;,:!?]$/u.test(line);
  return isTitle ? line : null;
}
