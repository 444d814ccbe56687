import { foldedWords } from '../../../core/text/fold.ts';

const LABELLED =
  /^[*_\s]*(?:territoire|collectivit[ée]|collectivit[ée] porteuse|porteur|port[ée] par|commune|ville|d[ée]partement|r[ée]gion|intercommunalit[ée]|structure porteuse|localisation|lieu|o[uù])[*_\s]*[:?][*_\s]*(.{2,100})$/iu;
const MOST_WORDS = 9;
/** Prepositions that announce a place. */
const BEFORE_NAME = /^(?:à|a|au|aux|de|d|du|des|en|dans|sur|pour|par|chez|la|le|les|l)$/iu;
const LEVEL_WORD =
  /^(?:ville|commune|mairie|métropole|metropole|communauté|communaute|cc|ca|cu|département|departement|région|region|petr|pays|pnr|parc|conseil|agglomération|agglomeration|ept|collectivité|collectivite|pôle|pole|syndicat|grand)$/iu;

/** What a sheet says first: its title, then the lines above its sections, then who speaks. */
export interface SheetWords {
  readonly title: string;
  readonly lines: readonly string[];
  readonly voices: readonly string[];
  /** All its text, which may tell homonyms apart. */
  readonly whole: string;
}

export interface Candidate {
  readonly words: string;
  readonly where: string;
  /** A whole phrase, not some words of a sentence. */
  readonly isSure: boolean;
  /** After « Territoire : », where nothing else is meant. */
  readonly isLabelled?: boolean;
  /** One word at the head of a title, or below an article in capitals: a name only where it is a well-known one. */
  readonly isOpening?: boolean;
}

export function* candidates({ title, lines, voices }: SheetWords): Iterable<Candidate> {
  for (const line of lines) {
    const words = LABELLED.exec(line)?.[1];
    const where = `la ligne « ${line} »`;
    if (words !== undefined) yield { words: clean(words), where, isSure: true, isLabelled: true };
    if (/^[*_\s]*(?:territoire|localisation|lieu|o[uù](?=\s*[:?]))/iu.test(line))
      for (const { words: within } of spansOf(words ?? '')) yield { words: within, where, isSure: false };
  }
  const parts = title.split(/\s+[:|–—-]\s+|\s*:\s+/u);
  const inBrackets = [...title.matchAll(/\(([^()]{2,80})\)/gu)].map(([, inside = '']) => inside);
  for (const part of [parts[0] ?? '', ...inBrackets, ...parts.slice(1).reverse()]) {
    yield { words: clean(part), where: 'le titre', isSure: parts.length > 1 || inBrackets.includes(part) };
  }
  for (const line of lines)
    if (line.length <= 100 && !LEVEL_WORD.test(clean(line)))
      yield { words: clean(line), where: `la ligne « ${line} »`, isSure: /^\p{Lu}/u.test(line) };
  for (const { words, isFirst } of spansOf(title, true)) {
    const isLong = /\s/u.test(words.replace(/^L[ae]s? /iu, ''));
    yield { words, where: 'le titre', isSure: isLong, isOpening: isFirst && !isLong };
  }
  for (const line of [...lines, ...voices]) {
    for (const { words } of spansOf(line)) yield { words, where: `« ${shortened(line)} »`, isSure: false };
  }
}

function clean(words: string): string {
  return words
    .replace(/[*_]/gu, '')
    .replace(
      /^(?:la|le|les|l['’])\s*(?=(?:ville|commune|m[ée]tropole|communaut|d[ée]partement|r[ée]gion|pays|conseil))/iu,
      '',
    )
    .replace(/[.;,\s]+$/u, '')
    .trim();
}

/** Names in a sentence, the longest first: after a preposition, or with the word of a level. */
function* spansOf(text: string, isTitle = false): Iterable<{ words: string; isFirst: boolean }> {
  const words = tokensOf(text);
  const isCapitals = text === text.toUpperCase();
  for (let length = MOST_WORDS; length >= 1; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const span = words.slice(from, from + length);
      if (span.some((word) => /^[,;:()«»]$/u.test(word))) continue;
      const bareName = span.map((word) => word.replace(/^[dl]['’]/iu, ''));
      const [first = ''] = bareName;
      const elided = first !== span[0];
      const isLevel = LEVEL_WORD.test(first) && length > 1;
      const isName =
        /^\p{Lu}/u.test(first) &&
        (first.length > 2 || (isTitle && from === 0 && isNameWithArticle(bareName))) &&
        !(length === 1 && LEVEL_WORD.test(first)) &&
        (elided || (isTitle && from === 0) || BEFORE_NAME.test(words[from - 1] ?? ''));
      if ((isLevel || isName) && /^[\p{Lu}\d]/u.test((span.at(-1) ?? '').replace(/^[dl]['’]/iu, ''))) {
        const isArticle = isCapitals && /^(?:la|le|les)$/iu.test(words[from - 1] ?? '');
        const isFirst = (from === 0 && !elided) || isArticle;
        yield { words: [first, ...span.slice(1)].join(' '), isFirst };
      }
    }
  }
}

/** « Le Mans Métropole », not « La Ville ». */
function isNameWithArticle([article = '', name = '']: readonly string[]): boolean {
  return /^L[ae]s?$/iu.test(article) && /^\p{Lu}/u.test(name) && !LEVEL_WORD.test(name);
}

/** « Val de Drôme en Biovallée » where a sheet of « Val de Drôme » writes it: longer, of the same beginning. */
export function* longerNames(name: string, lines: readonly string[]): Iterable<string> {
  const asked = foldedWords(name).join(' ');
  const length = tokensOf(name).length;
  if (length === 0 || LEVEL_WORD.test(tokensOf(name)[0] ?? '')) return;
  for (const line of lines) {
    const words = tokensOf(line).map((word) => word.replace(/^[dl]['’]/iu, ''));
    for (let from = 0; from + length < words.length; from++) {
      if (foldedWords(words.slice(from, from + length).join(' ')).join(' ') !== asked) continue;
      for (let end = Math.min(words.length, from + MOST_WORDS); end > from + length; end--)
        if (/^[\p{Lu}\d]/u.test(words[end - 1] ?? '')) yield words.slice(from, end).join(' ');
    }
  }
}

function tokensOf(text: string): string[] {
  return text.slice(0, 400).match(/[\p{L}\p{N}](?:[\p{L}\p{N}’'.-]*[\p{L}\p{N}])?|[,;:()«»]/gu) ?? [];
}

function shortened(line: string): string {
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
