import {
  withoutFoldedTypeAfter,
  withoutFoldedTypeBefore,
  withSaintsInFull,
} from '../../../core/territory/territory-words.ts';
import { fold } from '../../../core/text/fold.ts';

const SMALL_WORDS = ['la', 'le', 'les', 'l', 'de', 'du', 'des', 'd', 'et'];
const SMALL = new Set(SMALL_WORDS);
const SMALL_INSIDE = new RegExp(` (?:${SMALL_WORDS.join('|')})(?= )`, 'gu');

/** Articles, « de », « et »: words that people leave out or add. */
export function isStopWord(word: string): boolean {
  return SMALL.has(word);
}

/** All of the words when none is left without the small ones. */
export function coreOf(words: string): string {
  const core = ` ${words} `.replace(SMALL_INSIDE, '').trim();
  return core === '' ? words : core;
}

/** Many at once is several times faster than one by one. A text holds no `|`. */
export function foldAll(texts: readonly string[]): string[] {
  return withSaintsInFull(fold(texts.join('|')).replace(/[^\p{L}\p{N}|]+/gu, ' '))
    .split('|')
    .map((words) => words.trim());
}

const ELISION = /(?<= )([ld]) (?=[aeiouyh])/gu;

/** The words of a name written without its apostrophes, which some leave out whole: « lhay », « lisle ». Often empty. */
export function gluedWords(words: string): string[] {
  const spaced = ` ${words}`;
  if (!/ [ld] [aeiouyh]/u.test(spaced)) return [];
  const written = new Set(words.split(' '));
  return spaced
    .replace(ELISION, '$1')
    .split(' ')
    .filter((word) => word !== '' && !written.has(word));
}

/** « pays grasse » for « CA du Pays de Grasse », « lyon » for « Métropole de Lyon ». */
export function commonNames(core: string): string[] {
  const bare = withoutFoldedTypeBefore(core);
  const short = withoutFoldedTypeAfter(bare);
  return [...new Set([bare, short, short.replace(/^grand /u, '')])].filter((name) => name !== core);
}
