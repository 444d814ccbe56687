import * as v from 'valibot';
import { FACETS, type Facet, FILTER_LEVELS, type Filters } from '../domain/sheet/filters.ts';
import { SORTS, type Sort } from '../domain/sheet/sort-sheets.ts';
import { TOWN_CLASS_IDS } from '../domain/sheet/town-class.ts';
import { COLOURINGS, type Colouring } from '../domain/territory/colouring-names.ts';

/** Levels that a reader can pin: what a click on the map selects, whatever the zoom. Words of the address. */
export const PINNED_LEVELS = ['regions', 'departements', 'intercommunalites', 'communes'] as const;

export type PinnedLevel = (typeof PINNED_LEVELS)[number];

/** A view of the map: centre in degrees, zoom of tiles of 512 CSS pixels. */
export interface MapViewpoint {
  readonly longitude: number;
  readonly latitude: number;
  readonly zoom: number;
}

const VIEW = /^(-?\d{1,2}(?:\.\d{1,6})?),(-?\d{1,3}(?:\.\d{1,6})?),(\d{1,2}(?:\.\d{1,3})?)$/u;

/** Latitude, longitude, zoom as the address writes them, in the order that maps of the web use. */
export function formatView({ longitude, latitude, zoom }: MapViewpoint): string {
  return `${latitude.toFixed(4)},${longitude.toFixed(4)},${zoom.toFixed(2)}`;
}

export function parseView(text: string | undefined): MapViewpoint | null {
  const [, latitude = Number.NaN, longitude = Number.NaN, zoom = Number.NaN] =
    VIEW.exec(text ?? '')?.map(Number) ?? [];
  const right = Math.abs(latitude) <= 85 && Math.abs(longitude) <= 180 && zoom <= 22;
  return right ? { longitude, latitude, zoom } : null;
}

/** In characters. */
const LONGEST_QUERY = 200;

const ID = /^[0-9A-Za-z-]{1,60}$/u;

const MOST_CHOICES = 40;

/** Words between commas. Anything else is dropped, doubles too. */
const CHOICES = v.fallback(
  v.optional(
    v.pipe(
      v.string(),
      v.transform((text) => {
        const words = text.slice(0, 4000).split(',', MOST_CHOICES);
        const kept = [...new Set(words)].filter((word) => ID.test(word));
        return kept.length > 0 ? kept.join(',') : undefined;
      }),
    ),
  ),
  undefined,
);

const QUERY = v.fallback(
  v.optional(
    v.pipe(
      v.string(),
      v.transform((text) => text.slice(0, LONGEST_QUERY).trim() || undefined),
    ),
  ),
  undefined,
);

const SCHEMA = v.object({
  vue: v.fallback(
    v.optional(
      v.pipe(
        v.string(),
        v.check((text) => parseView(text) !== null),
      ),
    ),
    undefined,
  ),
  niveau: v.fallback(v.optional(v.picklist(PINNED_LEVELS)), undefined),
  couleur: v.fallback(v.optional(v.picklist(COLOURINGS)), undefined),
  q: QUERY,
  themes: CHOICES,
  echelons: CHOICES,
  regions: CHOICES,
  taille: CHOICES,
  etat: CHOICES,
  montant: CHOICES,
  partenaires: CHOICES,
  tri: v.fallback(v.optional(v.picklist(SORTS)), undefined),
  suivre: v.fallback(v.optional(v.literal('carte')), undefined),
  page: v.fallback(v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,4}$/u))), undefined),
  liste: v.fallback(v.optional(v.literal('tableau')), undefined),
});

/** An absent key is the default: the level follows the zoom, no colour, the whole list. */
export interface AtlasSearch {
  readonly niveau?: PinnedLevel | undefined;
  readonly couleur?: Colouring | undefined;
  /** The map as the reader moved it: see {@link formatView}. Absent means framed on the subject. */
  readonly vue?: string | undefined;
  readonly q?: string | undefined;
  /** Ids of themes, commas between; see {@link readFilters}. */
  readonly themes?: string | undefined;
  /** Levels of the sheets' territories, commas between. */
  readonly echelons?: string | undefined;
  /** Codes of régions, commas between. */
  readonly regions?: string | undefined;
  /** Classes of the population of communes, commas between. */
  readonly taille?: string | undefined;
  readonly etat?: string | undefined;
  /** Classes of a sheet's largest amount, commas between. */
  readonly montant?: string | undefined;
  readonly partenaires?: string | undefined;
  readonly tri?: Sort | undefined;
  readonly suivre?: 'carte' | undefined;
  /** Of the list, by fifty, from 1. */
  readonly page?: string | undefined;
  /** Absent means cards. */
  readonly liste?: 'tableau' | undefined;
}

export type MapSearch = Pick<AtlasSearch, 'niveau' | 'couleur' | 'vue'>;

const KEYS = Object.keys(SCHEMA.entries) as (keyof AtlasSearch)[];

/** Keys of the list, kept in the address from page to page. */
export const LIST_KEYS = [
  'q',
  'themes',
  'echelons',
  'regions',
  'taille',
  'etat',
  'montant',
  'partenaires',
  'tri',
  'suivre',
  'page',
  'liste',
] as const;

/** Another list begins with its first page. */
export const relisted =
  (change: AtlasSearch) =>
  (before: AtlasSearch): AtlasSearch => ({ ...before, page: undefined, ...change });

/** Keeps what is valid; the rest must be undefined, since the router lays the result over what it has read. */
export function parseSearch(search: Readonly<Record<string, unknown>>): AtlasSearch {
  const read = v.parse(SCHEMA, search);
  return Object.fromEntries(KEYS.filter((key) => key in search).map((key) => [key, read[key]]));
}

const listOf = (text: string | undefined): string[] => (text ? text.split(',') : []);

const known = <T extends string>(all: readonly T[], text: string | undefined): T[] =>
  listOf(text).flatMap((word) => all.find((one) => one === word) ?? []);

/** The words of an address that hold each facet. */
const FACET_KEYS = {
  themes: 'themes',
  levels: 'echelons',
  regions: 'regions',
  towns: 'taille',
  states: 'etat',
  amounts: 'montant',
  partners: 'partenaires',
} as const satisfies Readonly<Record<Facet, keyof AtlasSearch>>;

export type FilterSearch = Pick<AtlasSearch, (typeof FACET_KEYS)[Facet]>;

/** The filters of an address; a choice that no vocabulary has filters everything out. */
export function readFilters(search: FilterSearch): Filters {
  const wanted = (facet: Facet) => listOf(search[FACET_KEYS[facet]]);
  return {
    themes: wanted('themes'),
    levels: known(FILTER_LEVELS, search.echelons),
    regions: wanted('regions'),
    towns: known(TOWN_CLASS_IDS, search.taille),
    states: wanted('states'),
    amounts: wanted('amounts'),
    partners: wanted('partners'),
  };
}

export function filtersSearch(filters: Filters): FilterSearch {
  return Object.fromEntries(
    FACETS.map((facet) => [FACET_KEYS[facet], filters[facet].join(',') || undefined]),
  );
}
