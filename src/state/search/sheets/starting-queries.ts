import { tally } from '../../../core/collections/group-by.ts';
import { stemsOf } from '../../../core/text/french-stems.ts';
import { type FrenchWord, frenchWords } from '../../../core/text/french-words.ts';
import { type IndexedSheet, pairsIn, pairTermsOf } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A sheet is about what it says at least so many times. */
const LEAST_SAID = { word: 3, pair: 2 } as const;

const LEAST_LETTERS = 5;

type BeginningSheet = ReturnType<typeof beginningSheet>;

/** What suggestions need of a sheet: little, so that its text need not stay in memory. */
export function beginningSheet({ title, sentences }: IndexedSheet) {
  /** How often it says each of its title's terms. */
  const times = new Map(title.terms.map(({ term }) => [term, 0]));
  for (const { terms } of [title, ...sentences])
    for (const { term } of terms) {
      const many = times.get(term);
      if (many !== undefined) times.set(term, many + 1);
    }
  const described = sentences.filter(({ field }) => field === 'territory' || field === 'level');
  return {
    title: { text: title.text, words: title.words },
    themes: sentences.flatMap(({ field, text }) => (field === 'themes' ? [text] : [])),
    /** Words of its territory and its level. */
    places: new Set(described.flatMap(({ words }) => words.map(({ folded }) => folded))),
    times,
  };
}

interface Beginnings {
  readonly sheets: readonly BeginningSheet[];
  readonly vocabulary: Vocabulary;
}

/** Suggestions before anything is typed, at most `limit`: half of them themes, then words of titles that one sheet repeats and few others say. */
export function startingQueries(all: Beginnings, limit: number): string[] {
  const themes = frequentThemes(all.sheets);
  const words = all.sheets
    .flatMap((sheet) => mostRepeated(all, sheet))
    .sort((a, b) => b.score - a.score)
    .map(({ text }) => text);
  const half = Math.ceil(limit / 2);
  const taken = themes.slice(0, half);
  for (const text of [...words, ...themes.slice(half)])
    if (taken.length < limit && !isCoveredBy(taken, text)) taken.push(text);
  return taken.slice(0, limit);
}

export function frequentThemes(sheets: Beginnings['sheets']): string[] {
  return [...tally(sheets.flatMap(({ themes }) => themes))]
    .sort(([, a], [, b]) => b - a)
    .map(([text]) => text);
}

function isCoveredBy(texts: readonly string[], text: string): boolean {
  const stems = (phrase: string) =>
    frenchWords(phrase).flatMap(({ lower, isStop }) => (isStop ? [] : stemsOf(lower)));
  const known = new Set(texts.flatMap(stems));
  return stems(text).every((stem) => known.has(stem));
}

/** None when the sheet repeats no word of its title. */
function mostRepeated({ sheets, vocabulary }: Beginnings, sheet: BeginningSheet) {
  const { title, places, times } = sheet;
  const writtenAs = ({ folded, start, end }: FrenchWord) =>
    vocabulary.get(folded)?.written ?? title.text.slice(start, end);
  /** The fewer sheets say a word, the more. */
  const rarityOf = ({ folded }: FrenchWord) =>
    Math.log((sheets.length + 1) / ((vocabulary.get(folded)?.sheets ?? 0) + 0.5));
  const timesSaid = (term: string, least: number) => {
    const many = times.get(term) ?? 0;
    return many < least ? 0 : many;
  };
  const isPlace = ({ folded }: FrenchWord) => places.has(folded);
  const alone = title.words
    .filter((word) => !word.isStop && !isPlace(word))
    .map((word) => {
      const text = writtenAs(word);
      const isLong = word.folded.length >= LEAST_LETTERS || text === text.toUpperCase();
      return { text, score: isLong ? timesSaid(word.folded, LEAST_SAID.word) * rarityOf(word) : 0 };
    });
  const pairs = pairsIn(title.words)
    .filter(({ first, second, isTight }) => isTight && !isPlace(first) && !isPlace(second))
    .map((pair) => {
      const { first, second } = pair;
      const text = writtenAs(first) + title.text.slice(first.end, second.start) + writtenAs(second);
      const [term = ''] = pairTermsOf(pair);
      return { text, score: timesSaid(term, LEAST_SAID.pair) * (rarityOf(first) + rarityOf(second)) };
    });
  return [...alone, ...pairs]
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, 1);
}
