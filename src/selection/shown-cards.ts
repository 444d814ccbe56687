import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { themes } from '../catalogue/site.ts';
import { type Card, type Catalogue, territoryOf } from '../domain/catalogue.ts';
import { FACETS, type Filters, filterCards, regionChoices } from '../domain/filters.ts';
import { type Sort, sortCards } from '../domain/sort-cards.ts';
import type { Bbox } from '../domain/territory.ts';
import { readFilters } from '../navigation/search-params.ts';
import { useMyPlace } from './my-place.ts';
import { useTransient } from './transient-store.ts';

/** The list as the address asks for it. */
export interface ShownCards {
  /** In the order of the page. */
  readonly cards: readonly Card[];
  /** Before the filters: what the query found, or every sheet. Counts beside choices are taken among these. */
  readonly found: readonly Card[];
  /** What the filters leave, wherever the map looks. */
  readonly filtered: readonly Card[];
  readonly filters: Filters;
  readonly sort: Sort | undefined;
  /** The list keeps to what the map shows. */
  readonly follows: boolean;
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

/** The sheets that the address lists, for the panel and for the map: what one shows, the other does. */
export function useShownCards(catalogue: Catalogue): ShownCards {
  const search = useSearch({ from: '__root__' });
  const { themes: themeIds, echelons, regions, tri, suivre } = search;
  const from = useMyPlace(tri === 'distance');
  const follows = suivre === 'carte';
  const bounds = useTransient((state) => (follows ? state.mapBounds : null));
  return useMemo(() => {
    const filters = known(catalogue, readFilters({ themes: themeIds, echelons, regions }));
    const found = catalogue.cards;
    const filtered = filterCards(catalogue, found, filters);
    const seen = bounds
      ? filtered.filter((card) => isIn(bounds, territoryOf(catalogue, card).pin))
      : filtered;
    return {
      cards: tri ? sortCards(catalogue, seen, tri, from) : seen,
      found,
      filtered,
      filters,
      sort: tri,
      follows,
      isNarrowed: follows || FACETS.some((facet) => filters[facet].length > 0),
    };
  }, [catalogue, themeIds, echelons, regions, tri, from, follows, bounds]);
}
