import { memoizeLast } from '../../core/collections/memoize-last.ts';
import { resource } from '../data/resource.ts';
import { useResource } from '../data/use-resource.ts';
import { ledByPlace, type QueriedPlace, queriedPlace } from './queried-place.ts';
import { queryCache } from './query-cache.ts';
import type { SheetSearch } from './sheets/sheet-search.ts';
import type { TerritorySearch } from './territories/search-territories.ts';

/** The router asks for it when an address has words, the search box when it is used. */
export const sheetSearch = resource(async ({ lose }) =>
  (await import('./worker/load-sheet-search.ts')).loadSheetSearch(lose),
);

/** Asked for as the words of sheets are. */
export const territorySearch = resource(async ({ lose }) =>
  (await import('./worker/load-territory-search.ts')).loadTerritorySearch(lose),
);

const found = queryCache((search: SheetSearch, query) => search.find(query, Number.POSITIVE_INFINITY));

const placed = queryCache((search: TerritorySearch, query) => queriedPlace(search, query));

/** Undefined while it is on its way. */
export function useQueriedPlace(query: string | undefined): QueriedPlace | null | undefined {
  const { stage, value: search } = useResource(territorySearch);
  const { value, isCurrent } = placed.use(search, query);
  if (isCurrent) return value;
  return stage === 'loading' || search ? undefined : null;
}

const answered = memoizeLast(ledByPlace);

/** All the sheets that answer to the words, best first: of the words before while `stage` is `loading`, null before any. */
export function useFoundSheets(query: string | undefined) {
  const { stage, value: search } = useResource(sheetSearch);
  const { value, isCurrent } = found.use(search, query);
  const place = useQueriedPlace(query);
  // Sheets that say the words need not wait for the place; that there are none has to.
  const isPlacing = place === undefined && value?.count === 0;
  const answer = value && !isPlacing ? answered(value, place ?? null) : null;
  return { stage: stage === 'ready' && (isPlacing || !isCurrent) ? ('loading' as const) : stage, answer };
}

/** Never fails: without an answer the list is whole, and says so. */
export async function loadFoundSheets(query: string): Promise<void> {
  const search = await sheetSearch.settled();
  if (search) await found.answer(search, query);
}

const guesses = queryCache((search: SheetSearch, query) => search.suggest(query));

export function useGuesses(query: string | undefined): readonly string[] {
  const { value, isCurrent } = guesses.use(useResource(sheetSearch).value, query);
  return isCurrent ? (value ?? []) : [];
}
