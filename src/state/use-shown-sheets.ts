import { useMatch, useSearch } from '@tanstack/react-router';
import { ROUTES } from '../address/addresses.ts';
import { type AtlasSearch, readFilters } from '../address/search-params.ts';
import { themes } from '../data/settings.ts';
import type { Catalogue } from '../domain/sheet/catalogue.ts';
import { type ListedSheets, listedSheets } from '../domain/sheet/listed-sheets.ts';
import type { Sort } from '../domain/sheet/sort-sheets.ts';
import type { Bbox, Position } from '../domain/territory/territory.ts';
import type { FoundSheets, SheetResult } from '../search/sheets/sheet-answer.ts';
import { lastResult } from './last-result.ts';
import { useMapBounds } from './map-bounds.ts';
import { useMyPlace } from './my-place.ts';
import { type SheetSearchState, useFoundSheets } from './use-sheet-search.ts';

export interface ShownSheets extends ListedSheets {
  readonly query: string | undefined;
  /** How far the search for them is; `idle` without words. */
  readonly stage: SheetSearchState['stage'];
  readonly results: ReadonlyMap<string, SheetResult>;
  readonly sort: Sort | undefined;
  /** The list was asked to keep to what the map shows. */
  readonly follows: boolean;
  /** It does: the map has said what it shows. */
  readonly isInView: boolean;
}

const NO_RESULTS: readonly SheetResult[] = [];

/** What changes the list: the values of the address, then what the browser knows beside it. */
type Asked = readonly [
  query: string | undefined,
  themes: string | undefined,
  levels: string | undefined,
  regions: string | undefined,
  towns: string | undefined,
  states: string | undefined,
  amounts: string | undefined,
  partners: string | undefined,
  sort: Sort | undefined,
  follows: boolean,
];

const shownSheets = lastResult(
  (
    catalogue: Catalogue,
    stage: ShownSheets['stage'],
    sought: FoundSheets | null,
    from: Position | null,
    bounds: Bbox | null,
    ...[query, themeIds, echelons, regions, taille, etat, montant, partenaires, sort, follows]: Asked
  ): ShownSheets => {
    // Until the search is there the list stays whole, and says that it is being looked into.
    const results = query === undefined || !sought ? NO_RESULTS : sought.results;
    const found = query !== undefined && sought ? results.map(({ id }) => id) : null;
    const filters = readFilters({
      ...{ themes: themeIds, echelons, regions, taille },
      ...{ etat, montant, partenaires },
    });
    return {
      ...listedSheets(catalogue, { found, filters, themes, sort, from, bounds }),
      query,
      stage: query === undefined ? 'idle' : stage,
      results: new Map(results.map((result) => [result.id, result])),
      sort,
      follows,
      isInView: bounds !== null,
    };
  },
);

/** A theme's page lists its sheets, whatever the list was narrowed to before. */
function useAsked() {
  const search = useSearch({ from: '__root__' });
  const theme = useMatch({ from: ROUTES.theme, shouldThrow: false })?.params.id;
  return theme === undefined ? search : ({ themes: theme } satisfies AtlasSearch as AtlasSearch);
}

/** Derived once, whoever reads it: the panel, the map, the live line. */
export function useShownSheets(catalogue: Catalogue): ShownSheets {
  const {
    q,
    themes: themeIds,
    echelons,
    regions,
    taille,
    etat,
    montant,
    partenaires,
    tri,
    suivre,
  } = useAsked();
  const { stage, sheets } = useFoundSheets(q);
  const from = useMyPlace(tri === 'distance');
  const follows = suivre === 'carte';
  const bounds = useMapBounds((state) => (follows ? state.bounds : null));
  return shownSheets(
    catalogue,
    stage,
    sheets,
    from,
    bounds,
    q,
    themeIds,
    echelons,
    regions,
    taille,
    etat,
    montant,
    partenaires,
    tri,
    follows,
  );
}
