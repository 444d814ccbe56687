import { GROUPING_LEVELS, type Level } from '../../domain/territory/level.ts';
import {
  type Bbox,
  type Position,
  type TerritoryKey,
  territoryKey,
} from '../../domain/territory/territory.ts';
import { bboxAround } from '../../geo/bbox.ts';
import type { Contours } from '../geography/build-topology.ts';
import { FRANCE, LEVEL_SOURCES } from '../geography/level-sources.ts';
import { placeRow } from '../geography/place-table.ts';
import { areasOf, territoryFeatures } from '../geography/territory-feature.ts';
import type { TerritoryLookup } from './territory-lookup.ts';
import type { Placement, Placements } from './territory-records.ts';

/** Degrees: around a point, as far as a small island and its sea. */
const REACH = 0.6;

const around = ([longitude, latitude]: Position): Bbox => [
  longitude - REACH,
  latitude - REACH,
  longitude + REACH,
  latitude + REACH,
];

export interface Places {
  readonly lookup: TerritoryLookup;
  readonly contours: Contours;
  /** Of the territories that have a contour, but for groupings. */
  readonly drawn: Placements;
  readonly points: ReadonlyMap<TerritoryKey, Position>;
}

/** Every territory has a place: without contour it stands at its point, at its seat or where what holds it stands. */
export function completePlacements({ lookup, contours, drawn, points }: Places): Placements {
  const placements = new Map<TerritoryKey, Placement>(drawn);
  const put = (level: Level, code: string, placement: Placement | undefined) => {
    const key = territoryKey(level, code);
    if (placement && !placements.has(key)) placements.set(key, placement);
  };
  const at = (level: Level, code: string) => placements.get(territoryKey(level, code));
  const bare = (place: Pick<Placement, 'pin' | 'bbox'> | undefined) => place && { ...place, areaKm2: null };
  for (const [key, pin] of points)
    if (!placements.has(key)) placements.set(key, { pin, bbox: around(pin), areaKm2: null });
  const isDrawn = new Set(areasOf(contours, 'commune').map(({ id }) => id));
  for (const { code, epci, departement } of lookup.tables.communes) {
    if (isDrawn.has(code)) continue;
    const holder = at('com', departement) ?? at('departement', departement);
    const pin = (at('epci', epci) ?? holder)?.pin;
    put('commune', code, bare(pin && holder && { pin, bbox: holder.bbox }));
  }
  for (const { code, commune } of lookup.tables.arrondissements)
    put('arrondissement', code, bare(at('commune', commune)));
  for (const level of GROUPING_LEVELS) {
    for (const feature of territoryFeatures(contours, level))
      put(level, feature.id, placeRow(level, feature));
    for (const { code } of LEVEL_SOURCES[level].rows(lookup.tables))
      put(level, code, bare(atSeat(lookup, at, level, code)));
  }
  put('france', FRANCE.code, bare(ofMetropole(lookup, placements)));
  return placements;
}

function atSeat(
  lookup: TerritoryLookup,
  at: (level: Level, code: string) => Placement | undefined,
  level: Level,
  code: string,
) {
  const seat = lookup.mainCommune(level, code);
  const pin = seat && at('commune', seat.code)?.pin;
  const places = lookup.members(level, code).flatMap((one) => at('commune', one.code) ?? []);
  return pin && places.length > 0 ? { pin, bbox: bboxAround(places.map(({ bbox }) => bbox)) } : undefined;
}

function ofMetropole({ tables, mainKey }: TerritoryLookup, placements: Placements) {
  const places = tables.regions.flatMap(({ code }) => {
    const key = territoryKey('region', code);
    return mainKey(key) === key ? (placements.get(key) ?? []) : [];
  });
  const bbox = bboxAround(places.map((place) => place.bbox));
  const middle = (from: number, to: number) => Math.round((from + to) * 50) / 100;
  const pin: Position = [middle(bbox[0], bbox[2]), middle(bbox[1], bbox[3])];
  return { pin, bbox };
}
