import { mostOf } from '../../core/collections/group-by.ts';
import type { Looks, SourceBlock, TextBlock } from './read-blocks.ts';

const NUMBERS = [
  /^(?:fiche|initiative|action|projet|exemple|exp[ée]rience|retour)\s*(?:n\s*(?:[°ºo]|<sup>o<\/sup>)\.?\s*|num[ée]ro\s+|#\s*)?\d{1,3}(?:\s*\/\s*\d{1,3})?(?:\s*[-–—:.)|]+|(?=\s*$)|\s+(?=\p{Lu}))\s*/iu,
  /^n\s*(?:[°º]|<sup>o<\/sup>)\s*\d{1,3}\s*[-–—:.)|]*\s*/iu,
  /^\(?\d{1,3}(?:\.\d{1,3})*(?:[.)](?=\s|$)|\s*[-–—:|](?=\s)|\.\d{1,3}(?=\s))\s*/u,
  /^(?=[IVX])(?:X{0,2}(?:IX|IV|V?I{0,3}))(?:[.)]|\s+[-–—:])(?=\s)\s*/u,
  /^[A-Ha-h](?:[.)])\s+(?=\p{Lu})/u,
  /^[A-Z]\.\d{1,3}(?:\.\d{1,3})*[.)]?(?:\s*[-–—:|])?\s+(?=\S)/u,
  /^r[ée]f(?:[ée]rence)?(?!\p{L})\.?\s*(?:n\s*[°º]\s*|:\s*)?(?=\S*\d)[\p{L}\d]{1,6}(?:[-/.][\p{L}\d]{1,6}){0,3}(?:\s*[-–—:|]+|(?=\s*$)|\s+(?=\p{L}))\s*/iu,
];

/** « Fiche n° 3 : », « 1.2 », « IV. »: empty when the title has none. */
export function titleNumber(title: string): string {
  for (const pattern of NUMBERS) {
    const [found] = pattern.exec(title) ?? [];
    if (found !== undefined && found.trim() !== '') return found;
  }
  return '';
}

export function isNumberAlone(words: string): boolean {
  return (
    /^(?:fiche|initiative|r[ée]f(?:[ée]rence)?)(?!\p{L})/iu.test(words) && titleNumber(words).trim() === words
  );
}

const TERRITORY =
  /^(?:(?:la |le |l['’])?(?:ville|commune|mairie|m[ée]tropole|communaut[ée]|d[ée]partement|r[ée]gion|pays|p[ée]tr|petr|agglom[ée]ration|grand|conseil|collectivit[ée]|syndicat|parc naturel|p[ôo]le)(?![\p{L}\p{N}])|(?:CC|CA|CU|PETR|PNR|EPT)\s)/iu;

export function startsLikeTerritory(text: string): boolean {
  return TERRITORY.test(text);
}

export const LONGEST_TITLE = 220;

export type Line = TextBlock & { readonly kind: 'paragraph' };

export function isLine(block: SourceBlock): block is Line {
  return block.kind === 'paragraph' && block.text.length <= LONGEST_TITLE && !/ {2}\n|\\\n/u.test(block.text);
}

export function bare(text: string): string {
  return text
    .replace(/\\\n/gu, '\n')
    .replace(/\*\*|__|^[*_]|[*_]$/gu, '')
    .replace(/\\(?=[^\p{L}\p{N}\s])/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

export function heading(block: TextBlock, depth: number): SourceBlock {
  return {
    kind: 'heading',
    depth: Math.min(6, depth),
    text: bare(block.text),
    line: block.line,
    gap: block.gap,
  };
}

export function bodyLooks(blocks: readonly SourceBlock[]): Looks {
  const sizes = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [[block.looks?.size ?? 0, block.text.length] as const] : [],
  );
  return { size: mostOf(sizes) ?? 0 };
}

export function isBold(block: Line): boolean {
  return block.looks?.bold === true || /^\*\*[^*]+\*\*$/u.test(block.text.trim());
}

export function isTitleLike(text: string): boolean {
  return (
    /\p{L}/u.test(text) &&
    !/^[«“"]/u.test(text) &&
    !/[.;,]$/u.test(text) &&
    text.length <= 120 &&
    !/^[+\d]|\s:\s+[+±−-]?\d/u.test(text)
  );
}
