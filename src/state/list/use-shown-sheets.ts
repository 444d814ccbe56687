import { useMatch, useSearch } from '@tanstack/react-router';
import { create } from 'zustand';
import { memoizeLast } from '../../core/collections/memoize-last.ts';
import type { Bbox, Position } from '../../core/geo/position.ts';
import { type Catalogue, ledBy, type SheetSummary } from '../../core/sheet/catalogue.ts';
import { FACETS, type Filters } from '../../core/sheet/facets.ts';
import { listedSheets } from '../../core/sheet/listed-sheets.ts';
import type { Sort } from '../../core/sheet/sort-sheets.ts';
import type { Territory } from '../../core/territory/territory.ts';
import { ROUTES } from '../address/addresses.ts';
import { type AtlasSearch, readFilters } from '../address/search-params.ts';
import { browserData } from '../data/load-catalogue.ts';
import { type Loading, optional } from '../data/resource.ts';
import { themes } from '../data/settings.ts';
import { useLoaded } from '../data/use-resource.ts';
import { useMapBounds } from '../map/map-stores.ts';
import { useMyTerritory } from '../reader/my-territory.ts';
import type { AnsweredWords } from '../search/queried-place.ts';
import { useFoundSheets } from '../search/use-sheet-search.ts';

async function pinOf({ level, code }: Territory): Promise<Position | null> {
  const answer = await browserData.territory(level, code);
  return answer && 'found' in answer ? answer.found.record.pin : null;
}

const loadPlace = async (mine: Territory | null) => mine && optional(pinOf(mine), null);

/** Longitude then latitude in degrees; null until it is wanted and known: the list then keeps its usual order. */
function useMyPlace(wanted: boolean): Position | null {
  const mine = useMyTerritory();
  return useLoaded(loadPlace, wanted ? mine : null).value;
}

export type ShownSheets = ReturnType<typeof shownSheets>;

/** Other keys of the address change too: the same object for the same choices. */
const stableFilters = memoizeLast((...choices: readonly (string | undefined)[]) =>
  readFilters(Object.fromEntries(FACETS.map(({ parameter }, at) => [parameter, choices[at]]))),
);

const shownSheets = memoizeLast(
  (
    catalogue: Catalogue,
    stage: Loading<unknown>['stage'],
    answer: AnsweredWords | null,
    query: string | undefined,
    filters: Filters,
    sort: Sort | undefined,
    follows: boolean,
    from: Position | null,
    bounds: Bbox | null,
  ) => {
    // Until the search is there the list stays whole, and says that it is being looked into.
    return {
      ...listedSheets(catalogue, { found: answer?.ids ?? null, filters, themes, sort, from, bounds }),
      query,
      /** How far the search for them is; `idle` without words. */
      stage: query === undefined ? 'idle' : stage,
      /** Of sheets that say the words. */
      results: new Map(answer?.results.map((result) => [result.id, result])),
      place: answer?.place ?? null,
      sort,
      /** The list was asked to keep to what the map shows. */
      follows,
      /** It does: the map has said what it shows. */
      isInView: bounds !== null,
    };
  },
);

/** A theme's page lists its sheets, whatever the list was narrowed to before. */
function useListSearch(): AtlasSearch {
  const search = useSearch({ from: '__root__' });
  const theme = useMatch({ from: ROUTES.theme, shouldThrow: false })?.params.id;
  return theme === undefined ? search : { themes: theme };
}

/** Derived once, whoever reads it: the panel, the map, the live line. */
export function useShownSheets(catalogue: Catalogue): ShownSheets {
  const search = useListSearch();
  const filters = stableFilters(...FACETS.map(({ parameter }) => search[parameter]));
  const { stage, answer } = useFoundSheets(search.q);
  const from = useMyPlace(search.tri === 'distance');
  const follows = search.suivre === 'carte';
  const bounds = useMapBounds((state) => (follows ? state.bounds : null));
  return shownSheets(catalogue, stage, answer, search.q, filters, search.tri, follows, from, bounds);
}

const onMap = memoizeLast((catalogue: Catalogue, ids: string, themes: string): readonly SheetSummary[] => {
  const wanted = new Set(ids.split(' '));
  const shown = catalogue.sheets.filter(({ id }) => wanted.has(id));
  return shown.map((sheet) => ledBy(sheet, themes.split(' ')));
});

type ShownOnMap = ReturnType<typeof useShownOnMap>;

/** Whatever narrows the list narrows both maps; an open dossier shows its own. */
export function useShownOnMap(catalogue: Catalogue) {
  const { filtered, filters, isFiltered } = useShownSheets(catalogue);
  const dossier = useMatch({ from: ROUTES.dossier, shouldThrow: false })?.loaderData ?? [];
  // Not those that the list keeps to when it follows the map: the map would empty itself.
  const isDimmed = dossier.length === 0 && filtered.length === 0;
  const shown = dossier.length > 0 ? dossier : isDimmed ? catalogue.sheets : filtered;
  const ids = shown.map(({ id }) => id).join(' ');
  return {
    /** In the order of the catalogue, each with the theme that was asked for before its others. The same list for the same sheets. */
    sheets: onMap(catalogue, ids, filters.themes.join(' ')),
    /** The list is narrowed, or an open dossier takes its place. */
    isNarrowed: dossier.length > 0 || (isFiltered && !isDimmed),
    /** Nothing answers: all are shown, dimmed. */
    isDimmed,
  };
}

/** For the drawn map, which lies outside React; empty until the page is taken over. */
export const useSheetsOnMap = create<Partial<Omit<ShownOnMap, 'isNarrowed'>>>(() => ({}));
