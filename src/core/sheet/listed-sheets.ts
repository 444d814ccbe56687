import { type Bbox, isInBbox, type Position } from '../geo/position.ts';
import { LEVELS } from '../territory/levels.ts';
import type { Catalogue, SheetSummary, Theme } from './catalogue.ts';
import { findSheet, territoryOf } from './catalogue-index.ts';
import { byFacet, type Filters } from './facets.ts';
import { filterSheets, isFiltering, optionsOf } from './filters.ts';
import { type Sort, sortSheets } from './sort-sheets.ts';

export interface ListRequest {
  /** Ids of the sheets that the query found, best first; null without a query, and until its search has loaded. */
  readonly found: readonly string[] | null;
  readonly filters: Filters;
  readonly themes: readonly Theme[];
  readonly sort: Sort | undefined;
  /** Longitude, latitude in degrees. */
  readonly from: Position | null;
  readonly bounds: Bbox | null;
}

export interface ListedSheets {
  /** Those of the request that the vocabularies have: an address may be old. */
  readonly filters: Filters;
  /** Before the filters: counts beside choices are taken among these. */
  readonly found: readonly SheetSummary[];
  readonly filtered: readonly SheetSummary[];
  readonly sheets: readonly SheetSummary[];
  /** By words or filters, wherever the map looks. */
  readonly isFiltered: boolean;
  /** By that, or to what the map shows. */
  readonly isNarrowed: boolean;
}

export function listedSheets(catalogue: Catalogue, request: ListRequest): ListedSheets {
  const { sort, from, bounds } = request;
  const filters = knownFilters(catalogue, request);
  const found = request.found?.flatMap((id) => findSheet(catalogue, id) ?? []) ?? catalogue.sheets;
  const filtered = filterSheets(catalogue, found, filters);
  const seen = bounds
    ? filtered.filter((sheet) => isInBbox(bounds, territoryOf(catalogue, sheet).pin))
    : filtered;
  const isFiltered = request.found !== null || isFiltering(filters);
  return {
    filters,
    found,
    filtered,
    sheets: sort ? sortSheets(catalogue, seen, sort, from, request.themes) : seen,
    isFiltered,
    isNarrowed: isFiltered || bounds !== null,
  };
}

function knownFilters(catalogue: Catalogue, { filters, themes }: ListRequest): Filters {
  return byFacet((facet) => {
    const chosen = filters[facet.id];
    if (chosen.length === 0) return chosen;
    const known = new Set(optionsOf(catalogue, facet, { themes, levels: LEVELS }).map(({ id }) => id));
    return chosen.filter((id) => known.has(id));
  });
}

/** The sheets before and after one in `list`, which is not circular, or in the whole list when it lacks the sheet. */
export function listWalk(
  sheets: readonly SheetSummary[],
  current: SheetSummary,
  list: readonly SheetSummary[],
) {
  const walked = list.some((sheet) => sheet.id === current.id) ? list : sheets;
  const index = walked.findIndex((sheet) => sheet.id === current.id);
  return { previous: walked[index - 1] ?? null, next: walked[index + 1] ?? null };
}
