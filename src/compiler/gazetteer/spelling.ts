import {
  type LevelWords,
  WRITTEN_LEVEL_WORDS,
  withSaintsInFull,
} from '../../core/territory/territory-words.ts';
import { fold } from '../../core/text/fold.ts';

/** Folded, « St- » and « Ste- » in full: the official names of communes never abbreviate; people do. */
export function nameKey(text: string): string {
  return openAbbreviations(fold(text));
}

function openAbbreviations(key: string): string {
  return withSaintsInFull(key).replace(/ & /gu, ' et ');
}

/** Lowercase words with their accents, ligatures opened: « Loire » is not « Loiré ». */
export function accentedKey(text: string): string {
  const lower = text.normalize('NFC').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae');
  return openAbbreviations((lower.match(/[\p{L}\p{M}\p{N}&]+/gu) ?? []).join(' '));
}

/** Capitals without any accent: French often drops them there. */
export function isBareCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{L}/u.test(text) && !/\p{M}/u.test(text.normalize('NFD'));
}

export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[’‘ʼ`´]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim();
}

const LINKS: readonly (readonly [link: RegExp, article: string])[] = [
  [/^de la /iu, 'la '],
  [/^de l' ?/iu, "l'"],
  [/^du /iu, 'le '],
  [/^des /iu, 'les '],
  [/^(?:de |d' ?)/iu, ''],
];

/** After a level word: « du Mans » → « Mans » bare, « le Mans » with the article of the linking word. */
export function unlink(text: string): { bare: string; withArticle: string | undefined } {
  for (const [link, article] of LINKS) {
    const found = link.exec(text);
    if (!found) continue;
    const bare = text.slice(found[0].length);
    return { bare, withArticle: article ? article + bare : undefined };
  }
  return { bare: text, withArticle: undefined };
}

export function linkedSpellings(text: string): string[] {
  const { bare, withArticle } = unlink(text);
  return withArticle === undefined ? [bare] : [withArticle, bare];
}

/** Folded, without its leading article: « La Réunion » → « reunion ». */
export function articleless(name: string): string | undefined {
  const key = nameKey(name);
  const rest = key.replace(/^(?:le|la|les|l) /u, '');
  return rest === key ? undefined : rest;
}

/** A name, and its beginning where it ends with a parenthesis: « Bors (Canton de Charente-Sud) », « CA … (COBAN) ». */
export function writtenForms(name: string): string[] {
  const before = name.replace(/ ?\([^()]*\)$/u, '');
  return before === name ? [name] : [name, before];
}

/** Accents may be missing, dots be in « C.C. »; an apostrophe is straight in a tidied query, with or without a space after it. */
const patternOf = (words: string) =>
  words
    .replace(/(?<=[A-Z])(?=[A-Z])/gu, '\\.?')
    .replaceAll('é', '[ée]')
    .replaceAll('ô', '[ôo]')
    .replaceAll('’', "' ?")
    .replaceAll('-', '[- ]');

const PATTERNS = WRITTEN_LEVEL_WORDS.map(
  (level) => [new RegExp(`^(?:l[ea] |l')?(?:${patternOf(level.words)})\\.?(?: |$)`, 'iu'), level] as const,
);

/** At the beginning of a tidied query. Hyphenated words are part of a name: « Ville-d’Avray ». */
export function readLevelWords(text: string): { words: LevelWords; rest: string } | undefined {
  for (const [pattern, words] of PATTERNS) {
    const found = pattern.exec(text);
    if (found) return { words, rest: text.slice(found[0].length) };
  }
  return undefined;
}

export type WordedQuery = NonNullable<ReturnType<typeof readLevelWords>>;
