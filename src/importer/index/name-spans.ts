import { fold, foldedWords } from '../../core/text/fold.ts';

const MOST_WORDS = 9;
/** Prepositions that announce a place. */
const BEFORE_NAME = /^(?:à|a|au|aux|de|d|du|des|en|dans|sur|pour|par|chez|la|le|les|l)$/iu;
const LEVEL_WORDS = new Set([
  'ville',
  'commune',
  'mairie',
  'metropole',
  'communaute',
  'agglomeration',
  'agglo',
  'pays',
  'grand',
  'departement',
  'region',
  'conseil',
  'collectivite',
  'parc',
  'pole',
  'syndicat',
  'cc',
  'ca',
  'cu',
  'ept',
  'petr',
  'pnr',
]);
export const isLevelWord = (word: string) => LEVEL_WORDS.has(fold(word));

/** Names in a sentence, the longest first: after a preposition, or with the word of a level. */
export function* spansOf(text: string, isTitle = false): Iterable<{ words: string; isFirst: boolean }> {
  const words = tokensOf(text);
  const isCapitals = text === text.toUpperCase();
  for (let length = MOST_WORDS; length >= 1; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const span = words.slice(from, from + length);
      if (span.some((word) => /^[,;:()«»]$/u.test(word))) continue;
      const bareName = span.map((word) => word.replace(/^[dl]['’]/iu, ''));
      const [first = ''] = bareName;
      const elided = first !== span[0];
      const isLevel = isLevelWord(first) && length > 1;
      const isName =
        /^\p{Lu}/u.test(first) &&
        (first.length > 2 || (isTitle && from === 0 && isNameWithArticle(bareName))) &&
        !(length === 1 && isLevelWord(first)) &&
        (elided || (isTitle && from === 0) || BEFORE_NAME.test(words[from - 1] ?? ''));
      if ((isLevel || isName) && /^[\p{Lu}\d]/u.test((span.at(-1) ?? '').replace(/^[dl]['’]/iu, ''))) {
        const isArticle = isCapitals && /^(?:la|le|les)$/iu.test(words[from - 1] ?? '');
        const isFirst = (from === 0 && !elided) || isArticle;
        yield { words: [first, ...span.slice(1)].join(' '), isFirst };
      }
    }
  }
}

/** A name that begins with its article, « Le Mans Métropole »; not « La Ville ». */
const isNameWithArticle = ([article = '', name = '']: readonly string[]): boolean =>
  /^L[ae]s?$/iu.test(article) && /^\p{Lu}/u.test(name) && !isLevelWord(name);

/** Names of the lines that begin with `name` and are longer: « Val de Drôme en Biovallée » for « Val de Drôme ». */
export function* longerNames(name: string, lines: readonly string[]): Iterable<string> {
  const asked = foldedWords(name).join(' ');
  const length = tokensOf(name).length;
  if (length === 0 || isLevelWord(tokensOf(name)[0] ?? '')) return;
  for (const line of lines) {
    const words = tokensOf(line).map((word) => word.replace(/^[dl]['’]/iu, ''));
    for (let from = 0; from + length < words.length; from++) {
      if (foldedWords(words.slice(from, from + length).join(' ')).join(' ') !== asked) continue;
      for (let end = Math.min(words.length, from + MOST_WORDS); end > from + length; end--)
        if (/^[\p{Lu}\d]/u.test(words[end - 1] ?? '')) yield words.slice(from, end).join(' ');
    }
  }
}

export const tokensOf = (text: string): string[] =>
  text.slice(0, 400).match(/[\p{L}\p{N}](?:[\p{L}\p{N}’'.-]*[\p{L}\p{N}])?|[,;:()«»]/gu) ?? [];

/** « Burlats (Tarn) – 2 170 habitants ». */
export const INHABITANTS = /\s*(?:[,;·|(–—-]\s*)+(?:environ |env\. )?\d[\d\s]*hab(?:itants?|\.)?\)?$/iu;

/** « Ville d’Annonay – depuis 2020 ». */
const SINCE = /\s*[,;·|(–—-]\s*(?:(?:depuis|en|d[èe]s) )?(?:19|20)\d\d\)?$/iu;

/** A name without what a line may have around it: « Au Mans », « la Ville d’Annonay (depuis 2020) ». */
export function withoutMore(words: string): string {
  return words
    .replace(/[*_]/gu, '')
    .replace(INHABITANTS, '')
    .replace(SINCE, '')
    .replace(/^(?:[AÀà]|[Ee]n) (?=\p{Lu})/u, '')
    .replace(/^[Aa]u (?=\p{Lu})/u, 'Le ')
    .replace(/^[Aa]ux (?=\p{Lu})/u, 'Les ')
    .replace(
      /^(?:la|le|les|l['’])\s*(?=(?:ville|commune|m[ée]tropole|communaut|d[ée]partement|r[ée]gion|pays|conseil))/iu,
      '',
    )
    .replace(/[.;,\s]+$/u, '')
    .trim();
}
