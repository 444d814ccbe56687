import { tally } from '../../../core/collections/group-by.ts';
import { stemsOf } from '../../../core/text/french-stems.ts';
import { type FrenchWord, frenchWords } from '../../../core/text/french-words.ts';
import type { IndexedSentence, IndexedSheet } from './indexed-sheet.ts';
import { pairsIn, type WordPair } from './pairs.ts';
import { pairTermsOf } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A sheet is about what it says at least so many times. */
const LEAST_SAID = { word: 3, pair: 2 } as const;

const LEAST_LETTERS = 5;

/** What a sheet may be begun with: little, of a sheet that can then be let go. */
export interface BeginningSheet {
  readonly title: Pick<IndexedSentence, 'text' | 'words'>;
  readonly themes: readonly string[];
  /** Words of its territory and its level. */
  readonly places: ReadonlySet<string>;
  /** How often it says each of its title's terms. */
  readonly times: ReadonlyMap<string, number>;
}

export function beginningSheet({ title, sentences }: IndexedSheet): BeginningSheet {
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
    places: new Set(described.flatMap(({ words }) => words.map(({ folded }) => folded))),
    times,
  };
}

interface Beginnings {
  readonly sheets: readonly BeginningSheet[];
  readonly vocabulary: Vocabulary;
}

interface Telling {
  readonly text: string;
  readonly score: number;
}

/** At most `limit`, all from the sheets: themes for half of them, then words that one title says more than the others. */
export function startingQueries(all: Beginnings, limit: number): string[] {
  const themes = frequentThemes(all.sheets);
  const words = all.sheets
    .flatMap((sheet) => mostTelling(all, sheet))
    .sort((a, b) => b.score - a.score)
    .map(({ text }) => text);
  const half = Math.ceil(limit / 2);
  const taken = themes.slice(0, half);
  for (const text of [...words, ...themes.slice(half)])
    if (taken.length < limit && !isSaidBy(taken, text)) taken.push(text);
  return taken.slice(0, limit);
}

export function frequentThemes(sheets: Beginnings['sheets']): string[] {
  return [...tally(sheets.flatMap(({ themes }) => themes))]
    .sort(([, a], [, b]) => b - a)
    .map(([text]) => text);
}

function isSaidBy(texts: readonly string[], text: string): boolean {
  const stems = (one: string) =>
    frenchWords(one).flatMap(({ lower, isStop }) => (isStop ? [] : stemsOf(lower)));
  const said = new Set(texts.flatMap(stems));
  return stems(text).every((stem) => said.has(stem));
}

/** None when the sheet repeats no word of its title. */
function mostTelling(all: Beginnings, sheet: BeginningSheet): Telling[] {
  const { title, places } = sheet;
  const told = title.words.filter(({ isStop, folded }) => !isStop && !places.has(folded));
  const pairs = pairsIn(title.words)
    .filter(
      ({ first, second, isTight }) => isTight && !places.has(first.folded) && !places.has(second.folded),
    )
    .map((pair) => tellingPair(all, sheet, pair));
  const candidates = [...told.map((word) => tellingWord(all, sheet, word)), ...pairs];
  const best = candidates.reduce((most, one) => (one.score > most.score ? one : most), {
    text: '',
    score: 0,
  });
  return best.score > 0 ? [best] : [];
}

function tellingWord(all: Beginnings, sheet: BeginningSheet, word: FrenchWord): Telling {
  const written = writtenAs(all, sheet, word);
  const isLong = word.folded.length >= LEAST_LETTERS || written === written.toUpperCase();
  const times = isLong ? timesSaid(sheet, word.folded, LEAST_SAID.word) : 0;
  return { text: written, score: times * tellingOf(all, word) };
}

function tellingPair(all: Beginnings, sheet: BeginningSheet, pair: WordPair): Telling {
  const { first, second } = pair;
  const between = sheet.title.text.slice(first.end, second.start);
  const text = writtenAs(all, sheet, first) + between + writtenAs(all, sheet, second);
  const [term = ''] = pairTermsOf(pair);
  const times = timesSaid(sheet, term, LEAST_SAID.pair);
  return { text, score: times * (tellingOf(all, first) + tellingOf(all, second)) };
}

function writtenAs(all: Beginnings, { title }: BeginningSheet, { folded, start, end }: FrenchWord): string {
  return all.vocabulary.get(folded)?.written ?? title.text.slice(start, end);
}

function timesSaid({ times }: BeginningSheet, term: string, least: number): number {
  const many = times.get(term) ?? 0;
  return many < least ? 0 : many;
}

/** The more, the fewer sheets say it. */
function tellingOf({ sheets, vocabulary }: Beginnings, { folded }: FrenchWord): number {
  return Math.log((sheets.length + 1) / ((vocabulary.get(folded)?.sheets ?? 0) + 0.5));
}
