import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { readFilters } from '../address/search-params.ts';
import { themes } from '../data/settings.ts';
import type { Catalogue } from '../domain/sheet/catalogue.ts';
import { type ListedSheets, listedSheets } from '../domain/sheet/listed-sheets.ts';
import type { Sort } from '../domain/sheet/sort-sheets.ts';
import type { SheetResult } from '../search/sheets/sheet-answer.ts';
import { useMyPlace } from './my-place.ts';
import { useTransient } from './transient-store.ts';
import { type SheetSearchState, useSheetSearch } from './use-sheet-search.ts';

/** The list as the address asks for it. */
export interface ShownSheets extends ListedSheets {
  /** Words looked for, as the address has them; undefined when it has none. */
  readonly query: string | undefined;
  /** How far the search for them is; `idle` without words. */
  readonly stage: SheetSearchState['stage'];
  /** What each found sheet says of them, by its id. */
  readonly results: ReadonlyMap<string, SheetResult>;
  readonly sort: Sort | undefined;
  /** The list was asked to keep to what the map shows. */
  readonly follows: boolean;
  /** It does: the map has said what it shows. */
  readonly isInView: boolean;
}

const NO_RESULTS: readonly SheetResult[] = [];

/** What the sheets answer to the words of the address; the same list as long as they are the same. */
function useResults(catalogue: Catalogue, query: string | undefined) {
  const { stage, value: search } = useSheetSearch();
  const most = catalogue.sheets.length;
  return useMemo(() => {
    const results = query !== undefined && search ? search.find(query).best(most) : NO_RESULTS;
    return { stage: query === undefined ? ('idle' as const) : stage, results };
  }, [query, stage, search, most]);
}

/** The sheets that the address lists, for the panel and for the map: what one shows, the other does. */
export function useShownSheets(catalogue: Catalogue): ShownSheets {
  const search = useSearch({ from: '__root__' });
  const { q: query, themes: themeIds, echelons, regions, tri, suivre } = search;
  const { stage, results } = useResults(catalogue, query);
  const from = useMyPlace(tri === 'distance');
  const follows = suivre === 'carte';
  const bounds = useTransient((state) => (follows ? state.mapBounds : null));
  return useMemo(() => {
    // Until the search is there the list stays whole, and says that it is being looked into.
    const found = stage === 'ready' ? results.map(({ id }) => id) : null;
    const filters = readFilters({ themes: themeIds, echelons, regions });
    return {
      ...listedSheets(catalogue, { found, filters, themes, sort: tri, from, bounds }),
      query,
      stage,
      results: new Map(results.map((result) => [result.id, result])),
      sort: tri,
      follows,
      isInView: bounds !== null,
    };
  }, [catalogue, query, stage, results, themeIds, echelons, regions, tri, from, follows, bounds]);
}
