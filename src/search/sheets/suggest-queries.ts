import { editDistance } from '../../text/similarity.ts';
import { readSheetQuery, type SoughtWord } from './read-query.ts';
import { searchSheets } from './search-sheets.ts';
import type { SheetIndex } from './sheet-index.ts';

const MOST_GUESSES = 3;

/** A shorter word is near too many others. */
const LEAST_LETTERS = 4;

/** From this many letters on, a word may have two slips. */
const LEAST_LETTERS_OF_TWO_SLIPS = 6;

/** At most three, nearest first; unknown words become the nearest known one. Each suggestion finds something. */
export function suggestQueries(index: SheetIndex, query: string): string[] {
  const words = readSheetQuery(query);
  const end = words.at(-1)?.end ?? 0;
  const strange = words.filter(({ folded }) => !index.vocabulary.has(folded));
  const meant = strange.map((word) => ({ word, spellings: spellingsNear(index, word) }));
  const [first, ...others] = meant.filter(({ spellings }) => spellings.length > 0);
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
  return [...new Set(guesses.map((guess) => guess.trim()))].filter((guess) =>
    searchSheets(index, guess, 1).some(({ isPartial }) => !isPartial),
  );
}

function spellingsNear({ vocabulary }: SheetIndex, { folded }: SoughtWord): string[] {
  if (folded.length < LEAST_LETTERS) return [];
  const most = folded.length < LEAST_LETTERS_OF_TWO_SLIPS ? 1 : 2;
  return [...vocabulary.values()]
    .map((known) => ({ known, distance: editDistance(folded, known.folded, most) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance || b.known.count - a.known.count)
    .slice(0, MOST_GUESSES)
    .map(({ known }) => known.written);
}
