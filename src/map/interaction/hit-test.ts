import type { Map as MapLibreMap, PointLike } from 'maplibre-gl';
import { locateCommune } from '../../data/locate-commune.ts';
import type { ClickedLevel } from '../../domain/territory/clicked-level.ts';
import type { Position, TerritoryKey } from '../../domain/territory/territory.ts';
import type { ScreenPoint } from '../../geo/spread-markers.ts';
import { contoursOfLevel } from '../contours/contour-store.ts';
import { contoursAt, departementAt } from '../contours/contours-at.ts';
import { LAYERS } from '../layers/layer-ids.ts';

// Rendered features answer at once, and as the reader sees them: hovering asks nothing else. A click on a level that is
// not drawn at this zoom, or not loaded yet, goes on to the polygons.

export interface Picked {
  readonly key: TerritoryKey;
  readonly name: string;
  readonly source: string;
}

/** How far off the coast a point still counts as land, CSS pixels: at small scales a port lies in the water. */
const COAST_PX = 5;

/** Half the side of the square in which a dot still answers, CSS pixels. */
const DOT_PX = 8;

const FILLS: Readonly<Record<ClickedLevel, string>> = {
  region: LAYERS.regionFill,
  departement: LAYERS.departementFill,
  epci: LAYERS.epciFill,
  commune: LAYERS.communeFill,
};

const around = ({ x, y }: ScreenPoint, reach: number): [PointLike, PointLike] => [
  [x - reach, y - reach],
  [x + reach, y + reach],
];

function rendered(map: MapLibreMap, where: PointLike | [PointLike, PointLike], layer: string): Picked | null {
  if (!map.getLayer(layer)) return null;
  // The first is the topmost, the smallest.
  const [feature] = map.queryRenderedFeatures(where, { layers: [layer] });
  return feature
    ? { key: feature.properties.key, name: feature.properties.name, source: feature.source }
    : null;
}

function namedPlaceAt(map: MapLibreMap, point: ScreenPoint): Picked | null {
  return rendered(map, around(point, DOT_PX), LAYERS.namedPlaces);
}

function renderedAt(map: MapLibreMap, point: ScreenPoint, level: ClickedLevel): Picked | null {
  const exact = rendered(map, [point.x, point.y], FILLS[level]);
  return exact ?? rendered(map, around(point, COAST_PX), FILLS[level]);
}

/** Null where the level is not drawn. */
export function hoveredAt(map: MapLibreMap, point: ScreenPoint, level: ClickedLevel): Picked | null {
  return namedPlaceAt(map, point) ?? renderedAt(map, point, level);
}

async function territoryAt(position: Position, level: ClickedLevel): Promise<TerritoryKey | null> {
  if (level !== 'commune') return contoursAt(await contoursOfLevel(level), position)[0]?.key ?? null;
  await contoursOfLevel('departement');
  const departement = departementAt(position);
  return departement === null ? null : locateCommune(position, departement);
}

interface Click {
  readonly map: MapLibreMap;
  readonly point: ScreenPoint;
  /** Longitude, latitude in degrees. */
  readonly position: Position;
}

/** Waits for contours that are on their way. @throws Error when they can't be had. */
export async function clickedAt(
  { map, point, position }: Click,
  level: ClickedLevel,
): Promise<TerritoryKey | null> {
  return renderedAt(map, point, level)?.key ?? territoryAt(position, level);
}

/** A dot wins over the territories under it. @throws Error when contours can't be had. */
export async function firstClickedAt(click: Click, level: ClickedLevel): Promise<TerritoryKey | null> {
  return namedPlaceAt(click.map, click.point)?.key ?? clickedAt(click, level);
}
