import type { Level } from '../../../core/territory/level.ts';
import { SAINTS, TYPED_LEVEL_WORDS } from '../../../core/territory/territory-words.ts';
import { foldedWords } from '../../../core/text/fold.ts';
import type { IndexedDepartement } from './parse-territory-index.ts';
import { coreOf, isSmallWord } from './query-spelling.ts';
import type { Needle } from './word-index.ts';

const MOST_LETTERS = 120;
const MOST_WORDS = 8;

const CODE = /^(?:\d{1,9}|2[ab]\d{0,3})$/u;

export interface QueryWord {
  readonly typed: string;
  /** « st » is « st » or « saint ». */
  readonly spellings: readonly string[];
  /** A name with any of these has this word. */
  readonly needles: readonly Needle[];
  readonly isCode: boolean;
  /** A name need not have it. */
  readonly isOptional: boolean;
}

/** One way to understand a query. A territory answers when it meets every condition. */
export interface Reading {
  /** Bits of the words that its name must have, by their place in the query. */
  readonly nameBits: number;
  readonly full: readonly string[];
  readonly cores: readonly string[];
  readonly hasSmallWord: boolean;
  readonly levels: readonly Level[] | null;
  /** Codes of the départements where it lies, or null for anywhere. */
  readonly departements: ReadonlySet<string> | null;
  /** Numbers that its codes, its postcodes or its département must have. */
  readonly codes: readonly string[];
  /** A code or a place was typed beside the name. */
  readonly isQualified: boolean;
}

/** Codes come last. Never more than 8 words. */
export function readWords(query: string): QueryWord[] {
  const typed = foldedWords(query.slice(0, MOST_LETTERS)).slice(0, MOST_WORDS);
  const joined = typed.join('');
  // « 200 039 857 », « 35 000 »
  if (/^(?:\d{5}|\d{9})$/u.test(joined)) return [queryWord(joined, false)];
  const names = typed.filter((word) => !CODE.test(word));
  const isAllSmall = names.every(isSmallWord);
  const words = names.map((word, at) => {
    // The last word may be the beginning of another: « saint d » on the way to « saint denis ».
    const isWritten = at < names.length - 1;
    return queryWord(word, isWritten && !isAllSmall && isSmallWord(word));
  });
  const codes = typed.filter((word) => CODE.test(word)).map((word) => queryWord(word, false));
  // « le 93 »
  return isAllSmall && codes.length > 0 ? codes : [...words, ...codes];
}

function queryWord(typed: string, isOptional: boolean): QueryWord {
  const saint = SAINTS.get(typed);
  return {
    typed,
    spellings: saint ? [saint, typed] : [typed],
    needles: [{ text: typed, isWhole: false }, ...(saint ? [{ text: saint, isWhole: true }] : [])],
    isCode: CODE.test(typed),
    isOptional,
  };
}

/** A name; a name then a département or a région; a level then any of these. Codes specify, or are in a name. */
export function readingsOf(
  words: readonly QueryWord[],
  departements: Iterable<IndexedDepartement>,
): Reading[] {
  if (words.length === 0) return [];
  const places = [...departements];
  const announced = announcedLevel(words.map((word) => word.typed));
  return [
    ...readingsFrom(words, 0, null, places),
    ...(announced ? readingsFrom(words, announced.length, announced.levels, places) : []),
  ];
}

/** « departement du nord », « la region bretagne » */
function announcedLevel(words: readonly string[]) {
  const start = isSmallWord(words[0] ?? '') ? 1 : 0;
  const found = TYPED_LEVEL_WORDS.find((level) =>
    level.words.every((word, at) => words[start + at] === word),
  );
  return found && { levels: found.levels, length: start + found.words.length };
}

function readingsFrom(
  words: readonly QueryWord[],
  start: number,
  levels: readonly Level[] | null,
  places: readonly IndexedDepartement[],
): Reading[] {
  const end = words.findIndex((word, at) => at >= start && word.isCode);
  const stop = end === -1 ? words.length : end;
  const codes = words.slice(stop).map((word) => word.typed);
  const readings: Reading[] = [];
  if (codes.length > 0 && levels === null) readings.push(reading(words, start, words.length, { levels }));
  // « CC des 1000 étangs 70 »: the first number is of the name, the last one says where.
  for (let named = 1; named < codes.length; named++)
    readings.push(reading(words, start, stop + named, { levels, codes: codes.slice(named) }));
  if (stop === start) readings.push(reading(words, start, stop, { levels, codes }));
  for (let cut = stop; cut > start; cut--) {
    const around = cut === stop ? null : whereabouts(words.slice(cut, stop), places);
    if (around?.size !== 0)
      readings.push(reading(words, start, cut, { levels, codes, departements: around }));
  }
  return readings;
}

function reading(
  words: readonly QueryWord[],
  start: number,
  stop: number,
  conditions: Partial<Pick<Reading, 'levels' | 'codes' | 'departements'>>,
): Reading {
  const named = words.slice(start, stop);
  const nameBits = named.reduce((bits, word, at) => (word.isOptional ? bits : bits | (1 << (start + at))), 0);
  const full = writings(named);
  const { levels = null, codes = [], departements = null } = conditions;
  return {
    nameBits,
    full,
    cores: full.map(coreOf),
    hasSmallWord: named.some((word) => isSmallWord(word.typed)),
    levels,
    codes,
    departements,
    isQualified: codes.length > 0 || departements !== null,
  };
}

/** Most ways to write a name that are compared; more come only from several « st ». */
const MOST_WRITINGS = 16;

function writings(words: readonly QueryWord[]): string[] {
  return words.reduce<string[]>(
    (written, { spellings }) =>
      written
        .flatMap((before) => spellings.map((word) => (before === '' ? word : `${before} ${word}`)))
        .slice(0, MOST_WRITINGS),
    [''],
  );
}

function whereabouts(words: readonly QueryWord[], places: readonly IndexedDepartement[]): Set<string> {
  const asked = words.filter((word) => !isSmallWord(word.typed));
  const [first] = asked;
  // « chalon s saone »: one letter says no place.
  if (!first || asked.some((word) => word.typed.length < 2)) return new Set();
  const isIn = ({ needles }: QueryWord, names: readonly string[]) =>
    names.some((word) =>
      needles.some(({ text, isWhole }) => (isWhole ? word === text : word.startsWith(text))),
    );
  return new Set(
    places
      .filter((place) => isIn(first, place.firstWords) && asked.every((word) => isIn(word, place.words)))
      .map((place) => place.code),
  );
}
