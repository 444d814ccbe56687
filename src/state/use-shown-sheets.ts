import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { readFilters } from '../address/search-params.ts';
import { themes } from '../data/settings.ts';
import { type Catalogue, type SheetSummary, territoryOf } from '../domain/sheet/catalogue.ts';
import { FACETS, type Filters, filterSheets, regionChoices } from '../domain/sheet/filters.ts';
import { type Sort, sortSheets } from '../domain/sheet/sort-sheets.ts';
import type { Bbox } from '../domain/territory/territory.ts';
import type { SheetResult } from '../search/sheets/sheet-answer.ts';
import { useMyPlace } from './my-place.ts';
import { useTransient } from './transient-store.ts';
import { type SheetSearchState, useSheetSearch } from './use-sheet-search.ts';

/** The list as the address asks for it. */
export interface ShownSheets {
  /** In the order of the page. */
  readonly sheets: readonly SheetSummary[];
  /** Before the filters: what the query found, or every sheet. Counts beside choices are taken among these. */
  readonly found: readonly SheetSummary[];
  /** What the filters leave, wherever the map looks. */
  readonly filtered: readonly SheetSummary[];
  /** Words looked for, as the address has them; undefined when it has none. */
  readonly query: string | undefined;
  /** How far the search for them is; `idle` without words. */
  readonly stage: SheetSearchState['stage'];
  /** What each found sheet says of them, by its id. */
  readonly results: ReadonlyMap<string, SheetResult>;
  readonly filters: Filters;
  readonly sort: Sort | undefined;
  /** The list was asked to keep to what the map shows. */
  readonly follows: boolean;
  /** It does: the map has said what it shows. */
  readonly isInView: boolean;
  /** Something narrows the list. */
  readonly isNarrowed: boolean;
}

/** Filters without the choices that no vocabulary has: an address may be old. */
function known(catalogue: Catalogue, { themes: wanted, levels, regions }: Filters): Filters {
  const codes = new Set(regionChoices(catalogue).map(({ code }) => code));
  return {
    themes: wanted.filter((id) => themes.some((theme) => theme.id === id)),
    levels,
    regions: regions.filter((code) => codes.has(code)),
  };
}

const isIn = ([west, south, east, north]: Bbox, [longitude, latitude]: readonly [number, number]) =>
  longitude >= west && longitude <= east && latitude >= south && latitude <= north;

const NO_RESULTS: readonly SheetResult[] = [];

/** What the sheets answer to the words of the address; the same list as long as they are the same. */
function useResults(catalogue: Catalogue, query: string | undefined) {
  const { stage, search } = useSheetSearch(query !== undefined);
  const most = catalogue.sheets.length;
  return useMemo(() => {
    const results = query !== undefined && search ? search.search(query, most) : NO_RESULTS;
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
    const filters = known(catalogue, readFilters({ themes: themeIds, echelons, regions }));
    // Until the search is there the list stays whole, and says that it is being looked into.
    const found =
      stage === 'ready'
        ? results.flatMap(({ id }) => catalogue.sheets.find((sheet) => sheet.id === id) ?? [])
        : catalogue.sheets;
    const filtered = filterSheets(catalogue, found, filters);
    const seen = bounds
      ? filtered.filter((sheet) => isIn(bounds, territoryOf(catalogue, sheet).pin))
      : filtered;
    return {
      sheets: tri ? sortSheets(catalogue, seen, tri, from) : seen,
      found,
      filtered,
      query,
      stage,
      results: new Map(results.map((result) => [result.id, result])),
      filters,
      sort: tri,
      follows,
      isInView: bounds !== null,
      isNarrowed: bounds !== null || stage === 'ready' || FACETS.some((facet) => filters[facet].length > 0),
    };
  }, [catalogue, query, stage, results, themeIds, echelons, regions, tri, from, follows, bounds]);
}
