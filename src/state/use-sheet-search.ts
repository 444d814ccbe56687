import { type Loading, resource } from '../data/resource.ts';
import type { FoundSheets, SheetSearch } from '../search/sheets/sheet-answer.ts';
import { askedAnswers } from './asked-answers.ts';
import { useResource } from './use-resource.ts';

export type SheetSearchState = Loading<SheetSearch>;

/** The router asks for it when an address has words, the search box when it is used. */
export const sheetSearch = resource(async ({ lose }) =>
  (await import('../search/sheets/load-sheet-search.ts')).loadSheetSearch(lose),
);

const found = askedAnswers((search: SheetSearch, query) => search.find(query, Number.POSITIVE_INFINITY));

interface FoundInSheets {
  readonly stage: SheetSearchState['stage'];
  /** Of the words before while `stage` is `loading`, null before any. */
  readonly sheets: FoundSheets | null;
}

/** All the sheets that answer to the words, best first. */
export function useFoundSheets(query: string | undefined): FoundInSheets {
  const { stage, value: search } = useResource(sheetSearch);
  const { value, isCurrent } = found.use(search, query);
  return { stage: stage === 'ready' && !isCurrent ? 'loading' : stage, sheets: value };
}

/** Never fails: without an answer the list is whole, and says so. */
export async function loadFoundSheets(query: string): Promise<void> {
  const search = await sheetSearch.settled();
  if (search) await found.answer(search, query);
}

const guesses = askedAnswers((search: SheetSearch, query) => search.suggest(query));

export function useGuesses(query: string): readonly string[] {
  const { value, isCurrent } = guesses.use(useResource(sheetSearch).value, query);
  return isCurrent ? (value ?? []) : [];
}
