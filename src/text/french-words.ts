import { fold } from './fold.ts';
import { isStopWord } from './stop-words.ts';

/** A word of a French text. */
export interface FrenchWord {
  /** Without case, accents and what inclusive writing adds; « É.D.F. » is « edf », « 35 000 » is « 35000 ». */
  readonly folded: string;
  /** Lowercase with its accents, for its stem. */
  readonly lower: string;
  /** Where it stands in the text, UTF-16 units; `end` is after its last one. */
  readonly start: number;
  readonly end: number;
  /** It says nothing of a subject: article, preposition, pronoun, a letter alone. */
  readonly isStop: boolean;
}

/** A longer run of letters is no word: what follows is not read. */
const LONGEST_WORD = 40;

const LETTER = '[\\p{L}\\p{M}]';
const APOSTROPHE = "['’‘ʼ`´]";

const WORD = new RegExp(
  [
    // One word in spite of its apostrophe.
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

/** Nothing to fold: two words in three, and folding takes most of the time. */
const PLAIN = /^[a-z0-9]*$/u;

const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu)$/u;
const NEXT_APOSTROPHE = new RegExp(`^${APOSTROPHE}`, 'u');

/**
 * The words of a text, in order, with their places. Elided articles and pronouns (l’, d’, qu’…) are words of their own
 * that say nothing; « aujourd’hui » is one word; « tiers-lieux » is two. Any text will do; linear in its length.
 */
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

/** What a word is once the signs inside it are taken off. */
function spelling(written: string): string {
  if (/^[\p{L}\p{M}]+$/u.test(written)) return written;
  if (/^\d/u.test(written)) return written.replace(/[^\d,]/gu, '');
  if (/^(?:\p{Lu}\.)+\p{Lu}?$/u.test(written)) return written.replaceAll('.', '');
  return written.replace(/[.·•].*$/su, '');
}
