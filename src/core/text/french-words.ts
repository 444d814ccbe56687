import { fold } from './fold.ts';

export interface FrenchWord {
  /** Without case, accents or inclusive endings; « É.D.F. » is « edf », « 35 000 » is « 35000 ». */
  readonly folded: string;
  /** Lowercase with its accents, for its stem. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** Article, preposition, pronoun or a letter alone. */
  readonly isStop: boolean;
}

const LONGEST_WORD = 40;

const LETTER = '[\\p{L}\\p{M}]';
const APOSTROPHE = "['’‘ʼ`´]";

const WORD = new RegExp(
  [
    `aujourd${APOSTROPHE}hui`,
    // « P.E.T.R. »
    `(?<![\\p{L}\\p{N}])(?:\\p{Lu}\\.){2,}\\p{Lu}?(?![\\p{Ll}])`,
    // « 35 000 », « 2,58 »
    `\\d{1,3}(?:[ \\u00a0\\u202f\\u2009]\\d{3})+(?!\\d)(?:,\\d+)?|\\d+,\\d+`,
    // « habitant.e.s », « acteur·rice·s »
    `${LETTER}{2,}(?:[.·•](?:e|s|es|ne|nes|le|les|te|tes|ve|ves|se|ses|rice|rices|trice|trices|euse|euses)(?![\\p{L}\\p{M}\\p{N}]))+`,
    `${LETTER}[\\p{L}\\p{M}\\p{N}]*`,
    `\\p{N}+`,
  ].join('|'),
  'giu',
);

/** Two words in three need no folding, which takes most of the time. */
const PLAIN = /^[a-z0-9]*$/u;

const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu)$/u;
const NEXT_APOSTROPHE = new RegExp(`^${APOSTROPHE}`, 'u');

const STOP_WORDS = new Set(
  `a afin ai ainsi alors apres as au aucun aucune aussi autour autre autres aux avant avec avoir ayant beaucoup bien
car ce ceci cela celle celles celui ces cet cette ceux chaque chez comme comment contre d dans de depuis des deux donc
dont du elle elles en encore entre es est et etaient etait etant ete etre eu eux fait faire font furent il ils j je
jusqu jusque l la laquelle le lequel les lesquelles lesquels leur leurs lors lorsqu lorsque lui m ma mais me meme memes
mes mon n ne ni non nos notre nous on ont ou par parce pas pendant peu peut peuvent plus plusieurs plutot pour pourquoi
presqu puis puisqu puisque qu quand que quel quelle quelles quelqu quelque quelques quels qui quoi quoiqu quoique s sa
sans se selon sera serait seront ses si soient soit son sont sous sur t ta tant te tel telle telles tels tes toi ton
tous tout toute toutes tres tu un une vers via voici voila vos votre vous y`.split(/\s+/u),
);

/** « Grand Est »: here the word is part of a name. */
const IN_A_NAME = new Set(['grand est']);

/** Asked for each word of each sheet: what is rare is asked last. */
function isStopWord(folded: string, before = ''): boolean {
  const isStop = STOP_WORDS.has(folded) || (folded.length <= 2 && /^\p{L}$/u.test(folded));
  return isStop && !IN_A_NAME.has(`${before} ${folded}`);
}

/** In linear time. Elided articles and pronouns (l’, qu’…) are stop words; « tiers-lieux » is two words. */
export function frenchWords(text: string): FrenchWord[] {
  const words: FrenchWord[] = [];
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    const lower = spelling(match[0]).toLowerCase().normalize('NFC').slice(0, LONGEST_WORD);
    const folded = PLAIN.test(lower) ? lower : fold(lower).replace(/\s/gu, '');
    if (folded === '') continue;
    const isElided = ELIDED.test(folded) && NEXT_APOSTROPHE.test(text.charAt(end));
    const isStop = isElided || isStopWord(folded, words.at(-1)?.folded);
    words.push({ folded, lower, start, end, isStop });
  }
  return words;
}

function spelling(written: string): string {
  if (/^[\p{L}\p{M}]+$/u.test(written)) return written;
  if (/^\d/u.test(written)) return written.replace(/[^\d,]/gu, '');
  if (/^(?:\p{Lu}\.)+\p{Lu}?$/u.test(written)) return written.replaceAll('.', '');
  return written.replace(/[.·•].*$/su, '');
}
