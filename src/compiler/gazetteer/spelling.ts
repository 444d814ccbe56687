import { fold } from '../../text/fold.ts';

/**
 * The form under which names are compared: folded, « St- » and « Ste- » read in full, « & » read « et ».
 * The official names of communes never abbreviate; people, and one EPCI, do.
 */
export function nameKey(text: string): string {
  return openAbbreviations(fold(text));
}

function openAbbreviations(key: string): string {
  return key.replace(/(^| )st(e?)(?= )/gu, '$1saint$2').replace(/ & /gu, ' et ');
}

/** The words of a name in lowercase, accents kept, ligatures opened: tells « Loire » from « Loiré ». */
export function accentedKey(text: string): string {
  const lower = text.normalize('NFC').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae');
  return openAbbreviations((lower.match(/[\p{L}\p{M}\p{N}&]+/gu) ?? []).join(' '));
}

/** Capitals without a single accent: French often drops accents there, so their absence says nothing. */
export function isBareCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{L}/u.test(text) && !/\p{M}/u.test(text.normalize('NFD'));
}

/** Straight apostrophes, single spaces, composed accents, trimmed. */
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

/** A name after a level word. */
export interface LinkedName {
  /** The name without the linking word and its article. */
  readonly bare: string;
  /** The name with the article that the linking word contains (« du Mans » → « le Mans »), or undefined. */
  readonly withArticle: string | undefined;
}

/** Undoes the contraction that follows a level word: « du Mans », « de l'Ain », « d'Ille-et-Vilaine ». */
export function unlink(text: string): LinkedName {
  for (const [link, article] of LINKS) {
    const found = link.exec(text);
    if (!found) continue;
    const bare = text.slice(found[0].length);
    return { bare, withArticle: article ? article + bare : undefined };
  }
  return { bare: text, withArticle: undefined };
}

/** Both spellings of a linked name, article first. */
export function linkedSpellings(text: string): string[] {
  const { bare, withArticle } = unlink(text);
  return withArticle === undefined ? [bare] : [withArticle, bare];
}

/** Folded name without its leading article, or undefined when it has none: « La Réunion » → « reunion ». */
export function articleless(name: string): string | undefined {
  const key = nameKey(name);
  const rest = key.replace(/^(?:le|la|les|l) /u, '');
  return rest === key ? undefined : rest;
}

/** A name and, where it ends with a parenthesis, the name before it: « Bors (Canton de Charente-Sud) », « CA … (COBAN) ». */
export function writtenForms(name: string): string[] {
  const before = name.replace(/ ?\([^()]*\)$/u, '');
  return before === name ? [name] : [name, before];
}
