import * as v from 'valibot';
import { type Colouring, isColouring } from '../../core/indicators/colouring-names.ts';
import { byFacet, FACETS, type FacetParameter, type Filters } from '../../core/sheet/facets.ts';
import { SORTS } from '../../core/sheet/sort-sheets.ts';

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

/** What is not as it should be counts as absent. */
const orNone = <S extends v.GenericSchema>(schema: S) => v.fallback(v.optional(schema), undefined);

const ID = /^[0-9A-Za-z-]{1,60}$/u;

const MOST_CHOICES = 40;

const textAs = (read: (text: string) => string | undefined) => orNone(v.pipe(v.string(), v.transform(read)));

/** Words between commas. Anything else is dropped, doubles too. */
const CHOICES = textAs((text) => {
  const words = text.slice(0, 4000).split(',', MOST_CHOICES);
  const kept = [...new Set(words)].filter((word) => ID.test(word));
  return kept.length > 0 ? kept.join(',') : undefined;
});

/** An absent key is the default: the level follows the zoom, no colour, the whole list. */
const SCHEMA = v.object({
  /** The map as the reader moved it: see {@link formatView}. Absent means framed on the subject. */
  vue: textAs((text) => (parseView(text) ? text : undefined)),
  niveau: orNone(v.picklist(PINNED_LEVELS)),
  couleur: orNone(v.custom<Colouring>((word) => typeof word === 'string' && isColouring(word))),
  q: textAs((text) => text.slice(0, LONGEST_QUERY).trim() || undefined),
  ...v.entriesFromList(
    FACETS.map(({ parameter }) => parameter),
    CHOICES,
  ),
  tri: orNone(v.picklist(SORTS)),
  suivre: orNone(v.literal('carte')),
  /** Of the list, by fifty, from 1. */
  page: orNone(v.pipe(v.string(), v.regex(/^[1-9]\d{0,4}$/u))),
  /** Absent means cards. */
  liste: orNone(v.literal('tableau')),
  /** Of a territory's page: neighbours whose box is no longer as the page ticks it. */
  voisins: CHOICES,
  /** Of a territory's page: its neighbours around it fill the window. */
  rose: orNone(v.literal('grande')),
});

export type AtlasSearch = Readonly<v.InferOutput<typeof SCHEMA>>;

/** The choices of each facet, commas between; see {@link readFilters}. */
export type FilterSearch = Pick<AtlasSearch, FacetParameter>;

export type MapSearch = Pick<AtlasSearch, 'niveau' | 'couleur' | 'vue'>;

/** Keys of the list, kept in the address from page to page. */
export const LIST_KEYS = [
  'q' as const,
  ...FACETS.map(({ parameter }) => parameter),
  ...(['tri', 'suivre', 'page', 'liste'] as const),
];

/** Another list begins with its first page. */
export const relisted =
  (change: AtlasSearch) =>
  (before: AtlasSearch): AtlasSearch => ({ ...before, page: undefined, ...change });

/** Keeps what is valid; the rest is undefined, not absent, since the router merges the result into what it has read. */
export function parseSearch(search: Readonly<Record<string, unknown>>): AtlasSearch {
  return v.parse(SCHEMA, search);
}

/** The filters of an address: a list ignores those that no vocabulary has. */
export const readFilters = (search: FilterSearch): Filters =>
  byFacet(({ parameter }) => search[parameter]?.split(',').filter(Boolean) ?? []);

export function filtersSearch(filters: Filters): FilterSearch {
  return Object.fromEntries(
    FACETS.map(({ id, parameter }) => [parameter, filters[id].join(',') || undefined]),
  );
}

/** Every value is text, whatever it looks like; of a repeated key the last counts. */
export function readSearchString(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** These need no escape after `?`: addresses stay readable. */
const PLAIN = [',', ':', '/'];

/** Empty for nothing; otherwise begins with `?`. {@link readSearchString} reads it back. */
export function writeSearchString(search: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== null);
  const text = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  const readable = PLAIN.reduce((done, sign) => done.replaceAll(encodeURIComponent(sign), sign), text);
  return readable && `?${readable}`;
}
