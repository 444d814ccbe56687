import * as v from 'valibot';
import { COLOURINGS, type Colouring } from '../domain/choropleth.ts';

/** Levels that a reader can pin: what a click on the map selects, whatever the zoom. Words of the address. */
export const PINNED_LEVELS = ['regions', 'departements', 'intercommunalites', 'communes'] as const;

/** One pinned level. */
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

/** Reads a view of the address; null for anything that is not one. */
export function parseView(text: string | undefined): MapViewpoint | null {
  const [, latitude = Number.NaN, longitude = Number.NaN, zoom = Number.NaN] =
    VIEW.exec(text ?? '')?.map(Number) ?? [];
  const right = Math.abs(latitude) <= 85 && Math.abs(longitude) <= 180 && zoom <= 22;
  return right ? { longitude, latitude, zoom } : null;
}

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
});

/** What lives in the address after `?`. Absent means the usual: the level follows the zoom, no colour. */
export interface AtlasSearch {
  readonly niveau?: PinnedLevel | undefined;
  /** What the map's territories are coloured by. */
  readonly couleur?: Colouring | undefined;
  /** The map as the reader moved it: see {@link formatView}. Absent means framed on the subject. */
  readonly vue?: string | undefined;
}

/**
 * Reads the address's search; what is unknown or wrong is undefined, the rest is kept. A wrong value must be said
 * undefined: the router lays what comes back over what it has read.
 */
export function parseSearch(search: Readonly<Record<string, unknown>>): AtlasSearch {
  const { niveau, couleur, vue } = v.parse(SCHEMA, search);
  return {
    ...('niveau' in search ? { niveau } : {}),
    ...('couleur' in search ? { couleur } : {}),
    ...('vue' in search ? { vue } : {}),
  };
}
