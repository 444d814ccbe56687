import { mostOf } from '../../core/collections/group-by.ts';
import type { Aside, Heading, Looks, SourceBlock, TextBlock } from './read-blocks.ts';

const NUMBERS = [
  /^(?:fiche|initiative|action|projet|exemple|exp[ée]rience|retour)(?:[\s-]+(?:action|projet|initiative|exp[ée]rience))?\s*(?:n\s*(?:[°ºo]|<sup>o<\/sup>)\.?\s*|num[ée]ro\s+|#\s*)?\d{1,3}(?:\s*\/\s*\d{1,3}|(?:\.\d{1,3})+)?(?:\s*[-–—:.)|]+|(?=\s*$)|\s+(?=\p{Lu}))\s*/iu,
  /^\p{Lu}\p{L}{2,}(?: d['’]\p{L}+)?\s+(?:n\s*[°º]\s*\d{1,3}|1?\d|[A-H]|[IVX]{1,4})\s*[-–—:.)|]+\s+/u,
  /^n\s*(?:[°º]|<sup>o<\/sup>)\s*\d{1,3}\s*[-–—:.)|]*\s*/iu,
  /^\(?\d{1,3}(?:\.\d{1,3})*(?:(?:[.)/]|°\)?)(?=\s|$)|\s*[-–—:|/](?=\s)|\.\d{1,3}(?=\s))\s*/u,
  /^(?=[IVX])(?:X{0,2}(?:IX|IV|V?I{0,3}))(?:[.)]|\s+[-–—:])(?=\s)\s*/u,
  /^[A-Ha-h](?:[.)])\s+(?=\p{Lu})/u,
  /^[A-Z]\.\d{1,3}(?:\.\d{1,3})*[.)]?(?:\s*[-–—:|])?\s+(?=\S)/u,
  /^r[ée]f(?:[ée]rence)?(?!\p{L})\.?\s*(?:n\s*[°º]\s*|:\s*)?(?=\S*\d)[\p{L}\d]{1,6}(?:[-/.][\p{L}\d]{1,6}){0,3}(?:\s*[-–—:|]+|(?=\s*$)|\s+(?=\p{L}))\s*/iu,
];

const KIND = /^(?:retours? d['’]exp[ée]rience|t[ée]moignage)\s*:\s+/iu;

/** The number that a title begins with, « Fiche n° 3 : », « 1.2 », « IV. », « 2. Retour d’expérience : »; else empty. */
export function titleNumber(title: string): string {
  const found = NUMBERS.map((pattern) => pattern.exec(title)?.[0] ?? '');
  const number = found.find((each) => each.trim() !== '') ?? '';
  return number + (KIND.exec(title.slice(number.length))?.[0] ?? '');
}

export function withoutNumber(title: string, aside?: Aside[]): string {
  const number = titleNumber(title);
  if (number !== '') aside?.push({ reason: 'numéro de titre', text: number });
  return title.slice(number.length);
}

export function isNumberAlone(words: string): boolean {
  return (
    /^(?:fiche|initiative|r[ée]f(?:[ée]rence)?)(?!\p{L})/iu.test(words) && titleNumber(words).trim() === words
  );
}

const TERRITORY =
  /^(?:(?:la |le |l['’])?(?:ville|commune|mairie|m[ée]tropole|communaut[ée]|d[ée]partement|r[ée]gion|pays|p[ée]tr|petr|agglo(?:m[ée]ration)?|grand|conseil|collectivit[ée]|syndicat|parc naturel|p[ôo]le)(?![\p{L}\p{N}])|(?:CC|CA|CU|PETR|PNR|EPT)\s|[^.,;:!?\n]{2,40} (?:m[ée]tropole|communaut[ée]|(?:l['’])?agglo(?:m[ée]ration)?)\s*(?:$|[(–—-]))/iu;

export const startsLikeTerritory = (text: string) => TERRITORY.test(text);

export const LONGEST_TITLE = 220;

export type Line = TextBlock & { readonly kind: 'paragraph' };

export const isLine = (block: SourceBlock): block is Line =>
  block.kind === 'paragraph' && block.text.length <= LONGEST_TITLE && !/ {2}\n|\\\n/u.test(block.text);

export function bare(text: string): string {
  return text
    .replace(/\\\n/gu, '\n')
    .replace(/\*\*|__|^[*_]|[*_]$/gu, '')
    .replace(/\\(?=[^\p{L}\p{N}\s])/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

export function heading(block: TextBlock, depth: number): Heading {
  const { line, gap } = block;
  return { kind: 'heading', depth: Math.min(6, depth), text: bare(block.text), line, gap };
}

export const deepestHeading = (blocks: readonly SourceBlock[]): number =>
  blocks.reduce((depth, block) => (block.kind === 'heading' ? Math.max(depth, block.depth) : depth), 0);

export function bodyLooks(blocks: readonly SourceBlock[]): Looks {
  const sizes = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [[block.looks?.size ?? 0, block.text.length] as const] : [],
  );
  return { size: mostOf(sizes) ?? 0 };
}

export const isBold = (block: Line): boolean =>
  block.looks?.bold === true || /^\*\*[^*]+\*\*$/u.test(block.text.trim());

export function isTitleLike(text: string): boolean {
  return (
    /\p{L}/u.test(text) &&
    !/^[«“"]/u.test(text) &&
    !/[.;,]$/u.test(text) &&
    text.length <= 120 &&
    !/^[+\d]|\s:\s+[+±−-]?\d/u.test(text)
  );
}

/** Sets the numbers of titles aside; after a number alone on its line, the next line becomes the title. */
export function withoutNumbers(blocks: readonly SourceBlock[], aside: Aside[]): SourceBlock[] {
  const result: SourceBlock[] = [];
  let alone: Heading | null = null;
  for (const block of blocks) {
    if (block.kind === 'image') {
      result.push(block);
      continue;
    }
    const waiting: Heading | null = alone;
    alone = null;
    if (block.kind === 'paragraph' && isNumberAlone(bare(block.text))) {
      aside.push({ reason: 'numéro de titre', text: block.text });
      continue;
    }
    const title = unmarked(waiting === null ? block : asTitle(block, waiting));
    if (title.kind !== 'heading') {
      result.push(title);
      continue;
    }
    const text = withoutNumber(title.text, aside);
    if (text === '' && title.text !== '') alone = { ...title, text };
    else result.push({ ...title, text });
  }
  return result;
}

/** « **1\\. Un four** » is the heading of word processors: all of it is in bold, and its signs are escaped; « 🚲 Un four », of Notion. */
function unmarked(block: SourceBlock): SourceBlock {
  if (block.kind !== 'heading') return block;
  const text = block.text
    .replace(/^(\*\*|__)(?!\s)(?!.*\1.*\1)(.*\S)\1$/u, '$2')
    .replace(/^(?:\p{Extended_Pictographic}[\u{200d}\u{fe0f}]*)+\s*/u, '');
  return { ...block, text: text.replace(/\\(?=[.,;:!?()&+=|{}"'~-])/gu, '') };
}

function asTitle(block: SourceBlock, number: Heading): SourceBlock {
  if (block.kind === 'heading') return { ...block, depth: Math.min(block.depth, number.depth) };
  if (block.kind !== 'paragraph' || block.text.length > 200) return block;
  return heading(block, number.depth);
}
