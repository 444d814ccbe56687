import type { SheetWords } from '../../../core/formats/sheet-words-file.ts';
import { editDistance } from '../../../core/text/similarity.ts';
import { readSheetQuery, type SoughtWord } from './read-query.ts';
import { searchSheets } from './search-sheets.ts';
import { openIndex, type PartLoaders, type SheetIndex } from './sheet-index.ts';
import type { KnownWords } from './vocabulary.ts';

export type SheetSearch = ReturnType<typeof openSheetSearch>;

/** Its answers come from another thread. */
export function openSheetSearch(words: SheetWords, load: PartLoaders) {
  const index = openIndex(words, load);
  return {
    find: (query: string, limit: number) => searchSheets(index, query, limit),
    suggest: (query: string) => suggestQueries(index, query),
    start: async (limit: number) => words.starting.slice(0, limit),
    themes: async (limit: number) => words.themes.slice(0, limit),
  };
}

const MOST_GUESSES = 3;

/** A shorter word is near too many others. */
const LEAST_LETTERS = 4;

/** From this many letters on, a word may have two typos. */
const LEAST_LETTERS_OF_TWO_TYPOS = 6;

/** At most three, nearest first; unknown words become the nearest known one. Each suggestion finds something. */
export async function suggestQueries(index: SheetIndex, query: string): Promise<string[]> {
  const words = readSheetQuery(query);
  const end = words.at(-1)?.end ?? 0;
  const known = await index.known();
  const strange = words.filter(({ folded }) => !known.words.has(folded));
  const corrected = strange.map((word) => ({ word, spellings: spellingsNear(known, word) }));
  const [first, ...others] = corrected.filter(({ spellings }) => spellings.length > 0);
  if (!first) return [];
  const guesses = first.spellings.map((spelling) => {
    const changes = [
      { word: first.word, spelling },
      ...others.map(({ word, spellings }) => ({ word, spelling: spellings[0] ?? '' })),
    ];
    return changes.reduceRight(
      (text, change) => text.slice(0, change.word.start) + change.spelling + text.slice(change.word.end),
      query.slice(0, end),
    );
  });
  const found = [...new Set(guesses.map((guess) => guess.trim()))].map(async (guess) => {
    const { results } = await searchSheets(index, guess, 1);
    return results.some(({ isPartial }) => !isPartial) ? [guess] : [];
  });
  return (await Promise.all(found)).flat();
}

function spellingsNear(known: KnownWords, { folded }: SoughtWord): string[] {
  if (folded.length < LEAST_LETTERS) return [];
  const most = folded.length < LEAST_LETTERS_OF_TWO_TYPOS ? 1 : 2;
  return [...known.words.values()]
    .map((word) => ({ word, distance: editDistance(folded, word.folded, most) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance || b.word.count - a.word.count)
    .slice(0, MOST_GUESSES)
    .map(({ word }) => word.written);
}
