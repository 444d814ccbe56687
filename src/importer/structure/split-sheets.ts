import { sectionKind } from '../../compiler/sheet/section-kind.ts';
import type { UsualHeadings } from '../../compiler/sources/usual-headings.ts';
import { mostOf, runsOf, tally } from '../../core/collections/group-by.ts';
import { fold } from '../../core/text/fold.ts';
import { bare } from '../blocks/heading-lines.ts';
import { blockText, type Heading, type SourceBlock } from '../blocks/read-blocks.ts';
import { isIdentityHeading, labelOf, saysContact, saysWhose } from '../identity/identity.ts';
import { isOwned, roundKey } from './infer-headings.ts';

const LONGEST_MENTION = 600;

/** Takes out what is no sheet: a title with a short text, among sheets with parts or an identity; « Présentation » above those with one. */
function withoutMentions(
  sheets: readonly SheetBlocks[],
  opensSection: Test,
  usual: UsualHeadings,
): { sheets: readonly SheetBlocks[]; outside: readonly SourceBlock[] } {
  const isPart = (block: SourceBlock) =>
    block.kind === 'heading' && opensSection(block) && usual.isHeading(block.text);
  const isKnown = ({ blocks }: SheetBlocks) => blocks.some(isPart) || isOwned(blocks);
  const known = sheets.filter(isKnown).length;
  if (known < 2 || known < sheets.length / 2) return { sheets, outside: [] };
  const [first, ...others] = sheets;
  const isCarried = ({ blocks }: SheetBlocks) => blocks.some((block, at) => saysWhose(block, blocks[at + 1]));
  const isFront =
    first !== undefined &&
    lengthOf(first) <= LONGEST_MENTION &&
    (first.title === null
      ? !isOwned(first.blocks) && others.every(({ blocks }) => isOwned(blocks))
      : isShortText(first) && !isCarried(first) && others.every(isCarried));
  const isMention = (sheet: SheetBlocks) =>
    (isShortText(sheet) && !isKnown(sheet)) || (isFront && sheet === first);
  const outside = sheets.filter(isMention).flatMap(({ title, line, blocks }): SourceBlock[] => {
    return title === null
      ? [...blocks]
      : [{ kind: 'heading', depth: 1, text: title, line, gap: 0 }, ...blocks];
  });
  return { sheets: sheets.filter((sheet) => !isMention(sheet)), outside };
}

const lengthOf = ({ blocks }: SheetBlocks) => blocks.reduce((sum, block) => sum + blockText(block).length, 0);

function isShortText(sheet: SheetBlocks): boolean {
  if (sheet.title === null || sheet.blocks.length === 0) return false;
  return sheet.blocks.every(({ kind }) => kind === 'paragraph') && lengthOf(sheet) <= LONGEST_MENTION;
}

export interface SheetBlocks {
  /** Null when the document lost it. */
  readonly title: string | null;
  readonly isGuessed?: boolean;
  /** The whole document, which may tell of several: only a line that names its territory is an answer. */
  readonly isAlone?: boolean;
  readonly line: number;
  readonly blocks: readonly SourceBlock[];
  /** Of a table or slides: nothing in it is a caption, a scrap or another sheet's. */
  readonly isWhole?: boolean;
}

interface Depths {
  readonly title: number;
  readonly section: number;
  /** Titles are below one heading: others of its depth are no sheets. */
  readonly isOfGroup?: boolean;
}

/** The depths of titles and of sections: by what says whose a sheet is, else by the usual headings, else by what is repeated. */
function depthsOf(blocks: readonly SourceBlock[], usual: UsualHeadings): Depths {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const group = titlesOfGroup(headings);
  const contacts = titlesOfContacts(blocks);
  const ways = [titlesOfOwners(blocks, usual), titlesOfLabel(blocks), group, contacts];
  const sure = ways.find(({ length }) => length > 0) ?? [];
  const all = headings.map(({ depth }) => depth);
  const over = headingsOver(sure, headings);
  const isChapter = (each: Heading) => blocks[blocks.indexOf(each) + 1]?.kind === 'heading';
  for (const titles of sure === contacts || !over.some(isChapter) ? [over, sure] : [sure, over]) {
    const owners = titles.map(({ depth }) => depth);
    const title = owners.length > 0 ? mostFrequent(owners) : 0;
    const atDepth = (depths: readonly number[]) => depths.filter((depth) => depth === title).length;
    if (owners.length === 0 || atDepth(owners) * 2 <= atDepth(all)) continue;
    const below = all.filter((depth) => depth > title);
    const isOfGroup = sure === group || (owners.length > 1 && owners.every((depth) => depth === title));
    return { title, section: Math.min(...below, title + LEVELS), isOfGroup };
  }
  const known = headings.filter(({ text }) => sectionKind(text) !== 'other' || usual.isHeading(text));
  const back = depthOfRepeated(headings, usual);
  if (known.length === 0 && back === null) return depthsWithoutUsual(headings.map(({ depth }) => depth));
  const section = Math.min(
    mostFrequent(
      known.map(({ depth }) => depth),
      Infinity,
    ),
    back ?? Infinity,
  );
  const above = headings.filter(
    (heading, index) => heading.depth < section && headings[index + 1]?.depth === section,
  );
  return { title: above.length === 0 ? section - 1 : mostFrequent(above.map(({ depth }) => depth)), section };
}

/** Where what says whose a sheet is ends it, the last heading before is a part: the headings that each of them is below. */
function headingsOver(parts: readonly Heading[], headings: readonly Heading[]): readonly Heading[] {
  const over = parts.flatMap(
    (part) => headings.slice(0, headings.indexOf(part)).findLast((each) => isAbove(each, part)) ?? [],
  );
  return new Set(over).size === parts.length && parts.length > 1 ? over : [];
}

const isAbove = (each: SourceBlock, { depth }: Heading) => each.kind === 'heading' && each.depth < depth;

/** Of headings as they are marked; an inferred part may lie two below its title. */
const LEVELS = 2;

/** The headings below which, before any other title, stands a territory or who carries the project. */
function titlesOfOwners(blocks: readonly SourceBlock[], usual: UsualHeadings) {
  const titles = new Set<Heading>();
  let title: Heading | null = null;
  for (const [at, block] of blocks.entries()) {
    if (saysWhose(block, blocks[at + 1])) {
      if (title !== null) titles.add(title);
    } else if (block.kind !== 'heading' || usual.isHeading(block.text)) continue;
    else if (!isIdentityHeading(block)) title = block;
    // A box of identity may stand below the parts of its sheet.
    else title = blocks.slice(0, at).findLast((each): each is Heading => isAbove(each, block)) ?? title;
  }
  return [...titles];
}

const GROUP =
  /^(?:les )?(?:retours? d experiences?|temoignages|exemples|initiatives|actions|projets|experiences|laureats|(?:bonnes )?pratiques)(?: \p{L}+){0,2}$/u;

/** The headings below « Retours d’expérience », among others of the document. */
function titlesOfGroup(headings: readonly Heading[]): Heading[] {
  const found = headings.map((group, at) => {
    if (!GROUP.test(fold(group.text))) return [];
    const end = headings.findIndex(({ depth }, index) => index > at && depth <= group.depth);
    const inside = headings.slice(at + 1, Math.max(end, 0));
    const least = Math.min(...inside.map(({ depth }) => depth));
    return inside.filter(({ depth }) => depth === least);
  });
  return found.find(({ length }) => length > 1) ?? [];
}

/** Headings of one depth that a label of the same words follows: « Intervenant : … » below each. */
function titlesOfLabel(blocks: readonly SourceBlock[]): Heading[] {
  const labelled = blocks.flatMap((block, at) => {
    const label = block.kind === 'heading' ? labelOf(blocks[at + 1]) : null;
    return block.kind === 'heading' && label !== null ? [{ block, key: `${block.depth} ${label}` }] : [];
  });
  const most = mostOf(labelled.map(({ key }) => [key, 1]));
  const titles = labelled.flatMap(({ block, key }) => (key === most ? [block] : []));
  return new Set(titles.map(({ text }) => fold(text))).size > 1 ? titles : [];
}

/** The headings before « Contact : … », which « Courriel : … » may follow, where there are several. */
function titlesOfContacts(blocks: readonly SourceBlock[]): Heading[] {
  const contacts = blocks.flatMap((block, at) => (saysContact(block) ? [at] : []));
  const titles = contacts.flatMap(
    (at) => blocks.slice(0, at).findLast((block): block is Heading => block.kind === 'heading') ?? [],
  );
  const own = [...new Set(titles)];
  return own.length > 1 ? own : [];
}

function depthsWithoutUsual(depths: readonly number[]) {
  const found = [...new Set(depths)].sort((a, b) => a - b);
  const title = found.find((depth) => depths.filter((each) => each === depth).length > 1) ?? found[0] ?? 1;
  const below = depths.filter((depth, at) => depth > title && depths[at - 1] === title);
  return { title, section: mostFrequent(below, title + 1) };
}

const mostFrequent = (depths: readonly number[], none = 2): number =>
  mostOf(depths.toSorted((a, b) => a - b).map((depth) => [depth, 1])) ?? none;

/** The least depth of headings that come back below others: each sheet has these parts. */
function depthOfRepeated(headings: readonly Heading[], usual: UsualHeadings): number | null {
  const times = tally(headings.map(({ depth, text }) => `${depth} ${roundKey(text, usual)}`));
  const least = Math.min(...headings.map(({ depth }) => depth));
  const found = headings.filter(
    ({ depth, text }) => depth > least && (times.get(`${depth} ${roundKey(text, usual)}`) ?? 0) > 1,
  );
  return found.length === 0 ? null : Math.min(...found.map(({ depth }) => depth));
}

/** What opens a section, and what is the title of a sheet or of a chapter. */
function headingTests(blocks: readonly SourceBlock[], usual: UsualHeadings) {
  const depths = depthsOf(blocks, usual);
  const opensSection = (block: SourceBlock) => {
    if (block.kind !== 'heading') return false;
    if (block.depth === depths.section || sectionKind(block.text) !== 'other') return true;
    return block.depth < depths.section && usual.isHeading(block.text) && !usual.isContents(block.text);
  };
  const isTitle = (block: SourceBlock) =>
    block.kind === 'heading' && block.depth < depths.section && !opensSection(block);
  return { depths, opensSection, isTitle };
}

/**
 * A sheet also begins where a new round of sections does without a title, which the document lost. `front` is the document's own title
 * and its table of contents, `outside` its chapters and what is in them but not in a sheet.
 */
export function splitSheets(blocks: readonly SourceBlock[], usual: UsualHeadings) {
  const { depths, opensSection, isTitle } = headingTests(blocks, usual);
  const start = endOfFront(blocks, isTitle, opensSection, usual);
  const sheets: (SheetBlocks & { blocks: SourceBlock[] })[] = [];
  const outside: SourceBlock[] = [];
  let sections: string[] = [];
  let isOutside = false;
  for (const [index, block] of blocks.entries()) {
    if (index < start) continue;
    if (isTitle(block) && block.kind === 'heading') {
      isOutside = usual.isOutside(block.text) || isChapter(blocks, index, depths, isTitle);
      sections = [];
      if (isOutside) outside.push(block);
      else
        sheets.push({ title: block.text, isGuessed: block.isGuessed === true, line: block.line, blocks: [] });
      continue;
    }
    if (isOutside) {
      outside.push(block);
      continue;
    }
    const opening = opensSection(block) && block.kind === 'heading' ? block.text : null;
    if (sheets.length === 0 || (opening !== null && isOver(sections, opening, usual))) {
      sheets.push({ title: null, line: block.line, blocks: [] });
      sections = [];
    }
    if (opening !== null) sections.push(opening);
    sheets.at(-1)?.blocks.push(block);
  }
  if (sheets.length + outside.length === 0) {
    const alone = asOneSheet(blocks);
    if (alone !== null) return { ...alone, opensSection };
  }
  const kept = withoutMentions(sheets, opensSection, usual);
  const front = blocks.slice(0, start);
  return { front, sheets: kept.sheets, outside: [...outside, ...kept.outside], opensSection };
}

/** A text with one title, and nothing known in it. Null where there is no more than a title. */
function asOneSheet(blocks: readonly SourceBlock[]) {
  const at = blocks.findIndex(
    (block) =>
      block.kind === 'heading' || (isTitleAlone(block) && firstLine(block) === bare(blockText(block))),
  );
  const title = blocks[at];
  const rest = blocks.slice(at + 1);
  const isText = rest.some((block) => block.kind === 'paragraph' && block.text.length > LEAST_TEXT);
  if (title === undefined || !isText) return null;
  const sheet: SheetBlocks = { title: bare(blockText(title)), line: title.line, blocks: rest, isAlone: true };
  return { front: blocks.slice(0, at), sheets: [sheet], outside: [] };
}

const LEAST_TEXT = 120;
/** Where slides say what begins. */
export function splitSlides(blocks: readonly SourceBlock[]): ReturnType<typeof splitSheets> {
  const runs = runsOf(blocks, (block) => !(block.kind === 'heading' && block.begins !== undefined));
  const isSheet = ([first]: readonly SourceBlock[]) => first?.kind === 'heading' && first.begins === true;
  const start = runs.findIndex(isSheet);
  const sheets = runs
    .filter(isSheet)
    .flatMap(([title, ...rest]): SheetBlocks[] =>
      title?.kind === 'heading' ? [{ title: title.text, line: title.line, blocks: rest, isWhole: true }] : [],
    );
  return {
    front: runs.slice(0, start).flat(),
    sheets,
    outside: runs
      .slice(start)
      .filter((run) => !isSheet(run))
      .flat(),
    opensSection: (block) => block.kind === 'heading',
  };
}

export const areSlides = (blocks: readonly SourceBlock[]): boolean =>
  blocks.some((block) => block.kind === 'heading' && block.begins === true);

/** Whether a heading is the first of another sheet: the round of `sections` begins again. */
function isOver(sections: readonly string[], heading: string, usual: UsualHeadings): boolean {
  const [first = ''] = sections;
  const kind = usual.kindOf(first);
  if (kind === 'other') return false;
  if (roundKey(heading, usual) === roundKey(first, usual)) return true;
  return sectionKind(heading) === kind && sections.some((each) => usual.kindOf(each) !== kind);
}

/** A heading above those of sheets, that no section follows. */
function isChapter(
  blocks: readonly SourceBlock[],
  index: number,
  { title, isOfGroup = false }: Depths,
  isTitle: Test,
): boolean {
  const block = blocks[index];
  if (block?.kind !== 'heading' || block.depth >= title) return false;
  if (isOfGroup) return true;
  const next = blocks.find((each, at) => at > index && each.kind === 'heading');
  return next !== undefined && isTitle(next) && next.kind === 'heading' && next.depth > block.depth;
}

type Test = (block: SourceBlock) => boolean;

function endOfFront(
  blocks: readonly SourceBlock[],
  isTitle: Test,
  opensSection: Test,
  usual: UsualHeadings,
): number {
  const isOpening = (block: SourceBlock) => isTitle(block) || opensSection(block);
  const isOfDocument = (block: SourceBlock) => block.kind === 'heading' && usual.isOutside(block.text);
  const first = blocks.findIndex(isOpening);
  if (first === -1) return blocks.length;
  const opening = blocks[first];
  if (opening === undefined || !isTitle(opening)) return first;
  const next = blocks.findIndex((block, index) => index > first && isOpening(block) && !isOfDocument(block));
  const following = blocks[next];
  const followedByTitle = following !== undefined && isTitle(following);
  const isAlike =
    following?.kind === 'heading' && opening.kind === 'heading' && following.depth === opening.depth;
  const isSheet = isAlike && isOwned(blocks.slice(first + 1, next));
  return followedByTitle && !isSheet ? next : first;
}

const LONGEST_TITLE = 120;

/** A heading before the first sheet that is no chapter; else the first line. Null where the document begins with a sheet. */
export function documentTitle(
  { front, outside }: ReturnType<typeof splitSheets>,
  usual: UsualHeadings,
): string | null {
  const chapters = new Set(outside.flatMap((block) => (block.kind === 'heading' ? [block.depth] : [])));
  const heading = front.find(
    (block) => block.kind === 'heading' && !usual.isOutside(block.text) && !chapters.has(block.depth),
  );
  if (heading?.kind === 'heading') return heading.text;
  const [first] = front;
  return first !== undefined && isTitleAlone(first) ? firstLine(first) : null;
}

const firstLine = (block: SourceBlock) => bare(blockText(block).split(/(?: {2}|\\)?\n/u)[0] ?? '');

function isTitleAlone(block: SourceBlock): boolean {
  if (block.kind !== 'paragraph') return false;
  const line = firstLine(block);
  return line.length <= LONGEST_TITLE && /^\p{Lu}/u.test(line) && !/[.;,:!?]$/u.test(line);
}
