import type { SourceBlock } from './read-blocks.ts';
import type { UsualHeadings } from './usual-headings.ts';

interface Titled {
  readonly title: string | null;
  readonly line: number;
  readonly blocks: readonly SourceBlock[];
}

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
export function withoutMentions(
  sheets: readonly Titled[],
  opensSection: (block: SourceBlock) => boolean,
  usual: UsualHeadings,
): { sheets: Titled[]; outside: SourceBlock[] } {
  const outside: SourceBlock[] = [];
  const hasParts = ({ blocks }: Titled) =>
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

function isShortText({ title, blocks }: Titled): boolean {
  if (title === null || blocks.length === 0) return false;
  const length = blocks.reduce((sum, block) => sum + ('text' in block ? block.text.length : 0), 0);
  return blocks.every(({ kind }) => kind === 'paragraph') && length <= LONGEST_MENTION;
}

function titleBlock({ title, line }: Titled): SourceBlock {
  return { kind: 'heading', depth: 1, text: title ?? '', line, gap: 0 };
}

function isImprint(block: SourceBlock): boolean {
  return block.kind === 'paragraph' && IMPRINT.filter((mark) => mark.test(block.text)).length >= 2;
}
