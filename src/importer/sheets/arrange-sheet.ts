import type { UsualHeadings } from '../../compiler/sources/usual-headings.ts';
import type { SectionKind } from '../../core/sheet/initiative.ts';
import type { Doubt } from '../blocks/doubts.ts';
import { figureCells, figureLines, withTheirWords } from '../blocks/figure-lines.ts';
import { type SourceBlock, sameLooks, type TextBlock } from '../blocks/read-blocks.ts';
import { takeIdentity } from '../identity/identity.ts';
import type { SheetBlocks } from '../structure/split-sheets.ts';
import { takeImages } from './images.ts';
import { quotationBody, quotationOpening, signedQuotations } from './quotations.ts';

export type Part =
  | { readonly type: 'section' | 'subheading' | 'paragraph' | 'caption'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly { readonly marker: string; readonly text: string }[] }
  | { readonly type: 'table'; readonly rows: readonly (readonly string[])[]; readonly hasHead: boolean }
  | { readonly type: 'quotation'; readonly paragraphs: readonly string[] };

interface SetAside {
  readonly text: string;
  readonly line: number;
}

export type ArrangedSheet = ReturnType<typeof arrangeSheet>;

interface RoughSection {
  readonly heading: string | null;
  readonly kind: SectionKind;
  readonly blocks: SourceBlock[];
  readonly strays: readonly SetAside[];
}

const AS_SCRAP = 'prise pour un débris de logo ; l’en-tête de la fiche la garde sous « ecarte »';
const AS_ROWS = 'ses lignes sont gardées telles quelles, sans titres au-dessus';

/** Every word ends up in a part or is set aside: `noise` are scraps of logos, `strays` unpaired guillemets. */
export function arrangeSheet(
  sheet: SheetBlocks,
  opensSection: (block: SourceBlock) => boolean,
  usual: UsualHeadings,
  themes: readonly string[] | null = null,
) {
  const read = takeIdentity(sheet.blocks, opensSection, themes);
  const { blocks, images } = takeImages(read.blocks);
  const { identity } = read;
  const sections = roughSections(signedQuotations(blocks, opensSection, usual), opensSection, usual);
  const last = sections.findLastIndex((section) => section.kind !== 'quotation');
  const noise: SetAside[] = [];
  const parts = sections.flatMap((section, index) => {
    const tail = !sheet.isWhole && index >= last && section.heading !== null;
    const opening: Part[] = section.heading === null ? [] : [{ type: 'section', text: section.heading }];
    if (section.kind === 'quotation') return [...opening, ...quotationParts(section.blocks)];
    const isNoise = (block: SourceBlock): block is TextBlock =>
      !sheet.isWhole && section.heading === null && block.kind === 'paragraph' && isScrap(block.text);
    noise.push(...section.blocks.filter(isNoise).map(({ text, line }) => ({ text, line })));
    const kept = section.blocks.filter((block) => !isNoise(block));
    return [...opening, ...sectionParts(kept, section.kind, tail, sheet.isWhole)];
  });
  const asScrap = ({ text: words, line }: SetAside): Doubt => {
    return { kind: 'ligne mise à l’écart', line, words, done: AS_SCRAP };
  };
  const doubts = sections.flatMap((section) =>
    section.blocks.flatMap((block): Doubt[] => {
      if (block.kind !== 'table' || hasHead(block.rows) || cellsOf(block.rows, section.kind)) return [];
      const words = (block.rows[0] ?? []).join(' | ');
      return [{ kind: 'tableau sans titres de colonnes', line: block.line, words, done: AS_ROWS }];
    }),
  );
  const strays = sections.flatMap((section) => section.strays);
  return {
    doubts: [...noise.map(asScrap), ...doubts],
    line: sheet.line,
    parts,
    noise,
    strays,
    images,
    identity,
  };
}

function roughSections(
  blocks: readonly SourceBlock[],
  opensSection: (block: SourceBlock) => boolean,
  usual: UsualHeadings,
): RoughSection[] {
  const sections: RoughSection[] = [];
  for (const block of blocks) {
    const opening = quotationOpening(block);
    if (opening !== null) {
      const strays = opening.strays.map((text) => ({ text, line: block.line }));
      const rest: SourceBlock[] =
        opening.rest === null ? [] : [{ kind: 'paragraph', text: opening.rest, line: block.line, gap: 0 }];
      sections.push({ heading: opening.heading, kind: 'quotation', blocks: rest, strays });
    } else if (block.kind === 'heading' && opensSection(block)) {
      sections.push({ heading: block.text, kind: usual.kindOf(block.text), blocks: [], strays: [] });
    } else {
      if (sections.length === 0) sections.push({ heading: null, kind: 'other', blocks: [], strays: [] });
      sections.at(-1)?.blocks.push(block);
    }
  }
  return sections;
}

function sectionParts(
  blocks: readonly SourceBlock[],
  kind: SectionKind,
  tail: boolean,
  isWhole = false,
): Part[] {
  const whole = kind === 'figures' ? withTheirWords(blocks) : blocks;
  return whole.flatMap((block, index) => {
    const isText = block.looks !== undefined && sameLooks(blocks[0]?.looks, block.looks);
    return captionOrParts(block, { section: kind, first: index === 0 || isWhole, tail: tail && !isText });
  });
}

function quotationParts(blocks: readonly SourceBlock[]): Part[] {
  const { before, paragraphs, after } = quotationBody(blocks);
  const quotation: Part[] = paragraphs.length === 0 ? [] : [{ type: 'quotation', paragraphs }];
  const rest = after.flatMap((block) =>
    captionOrParts(block, { section: 'quotation', first: false, tail: true }),
  );
  return [...before.flatMap((block) => blockParts(block, 'quotation')), ...quotation, ...rest];
}

function captionOrParts(block: SourceBlock, at: ParagraphPosition): Part[] {
  if (!isCaption(block, at)) return blockParts(block, at.section);
  return [{ type: 'caption', text: block.text.replace(/^légendes? *: */iu, '') }];
}

const paragraphs = (texts: readonly string[]) => texts.map((text): Part => ({ type: 'paragraph', text }));

function blockParts(block: SourceBlock, kind: SectionKind): Part[] {
  switch (block.kind) {
    case 'heading':
      return [{ type: 'subheading', text: block.text }];
    case 'quote':
      return [{ type: 'quotation', paragraphs: block.text.split(/\n(?:[^\S\n]*\n)+/u) }];
    case 'list':
      return listParts(block.items, kind);
    case 'table':
      return tableParts(block.rows, kind);
    case 'image':
      return [];
    case 'paragraph':
      return paragraphs(kind === 'figures' ? figureLines(block.text) : [block.text]);
  }
}

/** In the figures, « + 17 % » is a figure with its sign, not an item of a list. */
function listParts(items: readonly { marker: string; text: string }[], kind: SectionKind): Part[] {
  if (kind === 'figures' && items.every((item) => item.marker === '+')) {
    return paragraphs(items.map((item) => `+ ${item.text}`));
  }
  return [{ type: 'list', items }];
}

const YEAR = /^(?:19|20)\d\d(?:\s*[-–/]\s*(?:19|20)?\d\d)?$/u;

const hasHead = ([first = [], ...rows]: readonly (readonly string[])[]): boolean =>
  rows.length > 0 && !first.some((cell) => /\d/u.test(cell.replace(YEAR, '')));

/** Among figures, a table may be only their layout, side by side. */
const cellsOf = (rows: readonly (readonly string[])[], kind: SectionKind) =>
  kind === 'figures' && !hasHead(rows) ? figureCells(rows) : null;

function tableParts(rows: readonly (readonly string[])[], kind: SectionKind): Part[] {
  const figures = cellsOf(rows, kind);
  return figures === null ? [{ type: 'table', rows, hasHead: hasHead(rows) }] : paragraphs(figures);
}

const LONGEST_CAPTION = 160;
const ENDS_LIKE_A_SENTENCE = /[.!?;:…]["»”)]?$/u;

interface ParagraphPosition {
  readonly section: SectionKind;
  readonly first: boolean;
  /** Only captions and the quotation come after this section. */
  readonly tail: boolean;
}

/** A short line that an image left behind: blank lines set it apart, or it ends the sheet and is no sentence. */
function isCaption(block: SourceBlock, at: ParagraphPosition): block is TextBlock {
  if (block.kind !== 'paragraph') return false;
  const text = block.text;
  if (/^tableau\b/iu.test(text)) return false;
  if (/^légendes? *:/iu.test(text)) return true;
  if (
    at.first ||
    text.length > LONGEST_CAPTION ||
    /\n|\*\*|__|^[+−-]?\d[\d\s]*(?![\d\s.)])|^\p{Ll}/u.test(text)
  )
    return false;
  const sentence = ENDS_LIKE_A_SENTENCE.test(text);
  if (text.endsWith(':') || isField(text)) return false;
  const apart = block.gap >= 2;
  if (at.section === 'figures') return apart && !sentence && !/\d/u.test(text);
  return at.tail ? apart || !sentence : apart && !sentence;
}

/** A label and its value: « Budget : 12 000 € ». */
function isField(text: string): boolean {
  const [, label = ''] = /^(\p{Lu}\p{L}+(?: [\p{L}’']+){0,2})\s*:\s+\S/u.exec(text) ?? [];
  return label !== '' && !/^(?:photo|crédit|illustration|image|source|vue|carte|dessin)/iu.test(label);
}

/** A word or two of a logo, which a reader took for text between a title and its first section. */
function isScrap(text: string): boolean {
  if (text.length > 25 || /[*_<>[\]`]/u.test(text) || ENDS_LIKE_A_SENTENCE.test(text)) return false;
  return text.split(/\s+/u).length <= 2;
}
