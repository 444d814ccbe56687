import { stemsOf } from '../../text/french-stems.ts';
import { type FrenchWord, frenchWords } from '../../text/french-words.ts';
import type { WholeIndex } from './index-sheets.ts';
import type { IndexedSheet } from './indexed-sheet.ts';
import { pairsIn, type WordPair } from './pairs.ts';
import { pairTermsOf } from './terms.ts';

/** A sheet is about what it says at least so many times. */
const LEAST_SAID = { word: 3, pair: 2 } as const;

const LEAST_LETTERS = 5;

type SheetIndex = Pick<WholeIndex, 'sheets' | 'vocabulary'>;

interface TermCounts {
  readonly bySheet: ReadonlyMap<IndexedSheet, ReadonlyMap<string, number>>;
  /** Sheets that say each. */
  readonly saying: ReadonlyMap<string, number>;
}

interface Telling {
  readonly text: string;
  readonly score: number;
}

/** At most `limit`, all from the sheets: themes for half of them, then words that one title says more than the others. */
export function startingQueries(index: SheetIndex, limit: number): string[] {
  const sheets = [...index.sheets.values()];
  const themes = frequentThemes(index, sheets.length);
  const counts = countTerms(sheets);
  const words = sheets
    .flatMap((sheet) => mostTelling(index, counts, sheet))
    .sort((a, b) => b.score - a.score)
    .map(({ text }) => text);
  const half = Math.ceil(limit / 2);
  const taken = themes.slice(0, half);
  for (const text of [...words, ...themes.slice(half)])
    if (taken.length < limit && !isSaidBy(taken, text)) taken.push(text);
  return taken.slice(0, limit);
}

export function frequentThemes(index: SheetIndex, limit: number): string[] {
  return mostFrequent([...index.sheets.values()].flatMap((sheet) => textsOf(sheet, 'themes'))).slice(
    0,
    limit,
  );
}

function isSaidBy(texts: readonly string[], text: string): boolean {
  const stems = (one: string) =>
    frenchWords(one).flatMap(({ lower, isStop }) => (isStop ? [] : stemsOf(lower)));
  const said = new Set(texts.flatMap(stems));
  return stems(text).every((stem) => said.has(stem));
}

function textsOf({ sentences }: IndexedSheet, field: string): string[] {
  return sentences.filter((sentence) => sentence.field === field).map(({ text }) => text);
}

function mostFrequent(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([text]) => text);
}

/** None when the sheet repeats no word of its title. */
function mostTelling(index: SheetIndex, counts: TermCounts, sheet: IndexedSheet): Telling[] {
  const described = sheet.sentences.filter(({ field }) => field === 'territory' || field === 'level');
  const places = new Set(described.flatMap(({ words }) => words.map(({ folded }) => folded)));
  const told = sheet.title.words.filter(({ isStop, folded }) => !isStop && !places.has(folded));
  const pairs = pairsIn(sheet.title.words)
    .filter(
      ({ first, second, isTight }) => isTight && !places.has(first.folded) && !places.has(second.folded),
    )
    .map((pair) => tellingPair(index, counts, sheet, pair));
  const candidates = [...told.map((word) => tellingWord(index, counts, sheet, word)), ...pairs];
  const best = candidates.reduce((most, one) => (one.score > most.score ? one : most), {
    text: '',
    score: 0,
  });
  return best.score > 0 ? [best] : [];
}

function tellingWord(index: SheetIndex, counts: TermCounts, sheet: IndexedSheet, word: FrenchWord): Telling {
  const written = writtenAs(index, sheet, word);
  const isLong = word.folded.length >= LEAST_LETTERS || written === written.toUpperCase();
  const times = isLong ? timesSaid(counts, sheet, word.folded, LEAST_SAID.word) : 0;
  return { text: written, score: times * tellingOf(counts, word) };
}

function tellingPair(index: SheetIndex, counts: TermCounts, sheet: IndexedSheet, pair: WordPair): Telling {
  const { first, second } = pair;
  const between = sheet.title.text.slice(first.end, second.start);
  const text = writtenAs(index, sheet, first) + between + writtenAs(index, sheet, second);
  const [term = ''] = pairTermsOf(pair);
  const times = timesSaid(counts, sheet, term, LEAST_SAID.pair);
  return { text, score: times * (tellingOf(counts, first) + tellingOf(counts, second)) };
}

function writtenAs(index: SheetIndex, { title }: IndexedSheet, { folded, start, end }: FrenchWord): string {
  return index.vocabulary.get(folded)?.written ?? title.text.slice(start, end);
}

function timesSaid(counts: TermCounts, sheet: IndexedSheet, term: string, least: number): number {
  const times = counts.bySheet.get(sheet)?.get(term) ?? 0;
  return times < least ? 0 : times;
}

function tellingOf(counts: TermCounts, { folded }: FrenchWord): number {
  return Math.log((counts.bySheet.size + 1) / ((counts.saying.get(folded) ?? 0) + 0.5));
}

function countTerms(sheets: readonly IndexedSheet[]): TermCounts {
  const saying = new Map<string, number>();
  const bySheet = new Map(
    sheets.map((sheet) => {
      const counts = new Map<string, number>();
      for (const { terms } of [sheet.title, ...sheet.sentences])
        for (const { term } of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
      for (const term of counts.keys()) saying.set(term, (saying.get(term) ?? 0) + 1);
      return [sheet, counts];
    }),
  );
  return { bySheet, saying };
}
