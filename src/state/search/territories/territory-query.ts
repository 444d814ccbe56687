import type { Level } from '../../../core/territory/levels.ts';
import { TYPED_LEVEL_WORDS, withSaintsInFull } from '../../../core/territory/territory-words.ts';
import { foldedWords } from '../../../core/text/fold.ts';
import type { IndexedDepartement } from './parse-territory-index.ts';
import { coreOf, isStopWord } from './query-spelling.ts';

const MAX_LENGTH = 120;
const MAX_WORDS = 8;

const CODE = /^(?:\d{1,9}|2[ab]\d{0,3})$/u;

export type QueryWord = ReturnType<typeof queryWord>;

/** One way to understand a query. A territory matches when it meets every condition. */
export type Reading = ReturnType<typeof reading>;

/** Splits a query into at most 8 words and moves codes to the end. */
export function readWords(query: string): QueryWord[] {
  const typed = foldedWords(query.slice(0, MAX_LENGTH)).slice(0, MAX_WORDS);
  const joined = typed.join('');
  // « 200 039 857 », « 35 000 »
  if (/^(?:\d{5}|\d{9})$/u.test(joined)) return [queryWord(joined, false)];
  const names = typed.filter((word) => !CODE.test(word));
  const isAllSmall = names.every(isStopWord);
  const words = names.map((word, at) => {
    // The last word may be the beginning of another: « saint d » on the way to « saint denis ».
    const isComplete = at < names.length - 1;
    return queryWord(word, isComplete && !isAllSmall && isStopWord(word));
  });
  const codes = typed.filter((word) => CODE.test(word)).map((word) => queryWord(word, false));
  // « le 93 »
  return isAllSmall && codes.length > 0 ? codes : [...words, ...codes];
}

/** `isOptional`: a name may lack this word and still match. */
function queryWord(typed: string, isOptional: boolean) {
  const full = withSaintsInFull(`${typed} `).trimEnd();
  return {
    typed,
    /** The word as names may spell it: « st » gives « saint » and « st ». */
    spellings: [...new Set([full, typed])],
    /** A name matches this word if it matches any of these. */
    needles: [{ text: typed, isWhole: false }, ...(full === typed ? [] : [{ text: full, isWhole: true }])],
    isCode: CODE.test(typed),
    isOptional,
  };
}

/** Understands a name; a name then a département or région; a level then either. Codes narrow the search or are part of the name. */
export function readingsOf(
  words: readonly QueryWord[],
  departements: Iterable<IndexedDepartement>,
): Reading[] {
  if (words.length === 0) return [];
  const places = [...departements];
  const leading = leadingLevel(words.map((word) => word.typed));
  return [
    ...readingsFrom(words, 0, null, places),
    ...(leading ? readingsFrom(words, leading.length, leading.levels, places) : []),
  ];
}

/** « departement du nord », « la region bretagne » */
function leadingLevel(words: readonly string[]) {
  const start = isStopWord(words[0] ?? '') ? 1 : 0;
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
  const firstCode = words.findIndex((word, at) => at >= start && word.isCode);
  const nameEnd = firstCode === -1 ? words.length : firstCode;
  const codes = words.slice(nameEnd).map((word) => word.typed);
  const readings: Reading[] = [];
  if (codes.length > 0 && levels === null) readings.push(reading(words, start, words.length, { levels }));
  // « CC des 1000 étangs 70 »: the first number is of the name, the last one says where.
  for (let codesInName = 1; codesInName < codes.length; codesInName++)
    readings.push(reading(words, start, nameEnd + codesInName, { levels, codes: codes.slice(codesInName) }));
  if (nameEnd === start) readings.push(reading(words, start, nameEnd, { levels, codes }));
  for (let cut = nameEnd; cut > start; cut--) {
    const departements = cut === nameEnd ? null : departementsNamed(words.slice(cut, nameEnd), places);
    if (departements?.size !== 0) readings.push(reading(words, start, cut, { levels, codes, departements }));
  }
  return readings;
}

interface Conditions {
  readonly levels: readonly Level[] | null;
  /** Codes of the départements where it lies, or null for anywhere. */
  readonly departements?: ReadonlySet<string> | null;
  /** Numbers that must each match one of its codes, its postcodes or its département's code. */
  readonly codes?: readonly string[];
}

function reading(
  words: readonly QueryWord[],
  start: number,
  stop: number,
  { levels, departements = null, codes = [] }: Conditions,
) {
  const named = words.slice(start, stop);
  /** Bit mask of the query words that the name must contain: bit i is word i. */
  const nameBits = named.reduce((bits, word, at) => (word.isOptional ? bits : bits | (1 << (start + at))), 0);
  const fullNames = spellingsOf(named);
  return {
    nameBits,
    /** The ways to spell the name typed, then the same without their stop words and levels. */
    fullNames,
    coreNames: fullNames.map(coreOf),
    hasStopWord: named.some((word) => isStopWord(word.typed)),
    levels,
    codes,
    departements,
    /** A code, a département or a région was typed in addition to the name. */
    isQualified: codes.length > 0 || departements !== null,
  };
}

/** Maximum number of spellings compared for a name: only several « st » give more. */
const MAX_SPELLINGS = 16;

function spellingsOf(words: readonly QueryWord[]): string[] {
  return words.reduce<string[]>(
    (written, { spellings }) =>
      written
        .flatMap((before) => spellings.map((word) => (before === '' ? word : `${before} ${word}`)))
        .slice(0, MAX_SPELLINGS),
    [''],
  );
}

function departementsNamed(words: readonly QueryWord[], places: readonly IndexedDepartement[]): Set<string> {
  const asked = words.filter((word) => !isStopWord(word.typed));
  const [first] = asked;
  // « chalon s saone »: a single letter is not enough to name a place.
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
