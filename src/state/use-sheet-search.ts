import type { FoundSheets, SheetSearch } from '../search/sheets/sheet-answer.ts';
import { askedAnswers } from './asked-answers.ts';
import { type Loading, loadedOnce } from './loaded-once.ts';

export type SheetSearchState = Loading<SheetSearch>;

const store = loadedOnce(async (onLoss) =>
  (await import('../search/sheets/load-sheet-search.ts')).loadSheetSearch(onLoss),
);

/** The router asks for it when an address has words, the search box when it is used. */
export const {
  use: useSheetSearch,
  want: wantSheetSearch,
  ask: askSheetSearch,
  reset: resetSheetSearch,
  settled: settledSheetSearch,
} = store;

const found = askedAnswers((search: SheetSearch, query) => search.find(query, Number.POSITIVE_INFINITY));

interface FoundInSheets {
  readonly stage: SheetSearchState['stage'];
  /** Of the words before while `stage` is `loading`, null before any. */
  readonly sheets: FoundSheets | null;
}

/** All the sheets that answer to the words, best first. */
export function useFoundSheets(query: string | undefined): FoundInSheets {
  const { stage, value: search } = store.use();
  const { value, isCurrent } = found.use(search, query);
  return { stage: stage === 'ready' && !isCurrent ? 'loading' : stage, sheets: value };
}

/** Never fails: without an answer the list is whole, and says so. */
export async function loadFoundSheets(query: string): Promise<void> {
  const search = await settledSheetSearch();
  if (search) await found.answer(search, query);
}

const guesses = askedAnswers((search: SheetSearch, query) => search.suggest(query));

export function useGuesses(query: string): readonly string[] {
  const { value, isCurrent } = guesses.use(store.use().value, query);
  return isCurrent ? (value ?? []) : [];
}
