import type { Map as MapLibreMap, PointLike } from 'maplibre-gl';
import { CLICKED_LEVELS, type ClickedLevel } from '../domain/clicked-level.ts';
import type { ScreenPoint } from '../domain/spread-markers.ts';
import type { TerritoryKey } from '../domain/territory.ts';
import { LAYERS } from './layer-ids.ts';

/** A territory under the pointer. */
export interface Picked {
  readonly key: TerritoryKey;
  readonly name: string;
  /** The level that it was sought at. */
  readonly level: ClickedLevel;
  readonly source: string;
}

type Sought = PointLike | [PointLike, PointLike];

/** How far off the coast a point still counts as land, CSS pixels. */
const COAST_PX = 5;

const around = ({ x, y }: ScreenPoint, reach: number): [PointLike, PointLike] => [
  [x - reach, y - reach],
  [x + reach, y + reach],
];

const FILLS: Readonly<Record<ClickedLevel, string>> = {
  region: LAYERS.regionFill,
  departement: LAYERS.departementFill,
  epci: LAYERS.epciFill,
  commune: LAYERS.communeFill,
};

function pickAt(map: MapLibreMap, point: Sought, level: ClickedLevel): Picked | null {
  return pickIn(map, point, FILLS[level], level);
}

function pickIn(map: MapLibreMap, point: Sought, layer: string, level: ClickedLevel): Picked | null {
  if (!map.getLayer(layer)) return null;
  // The first one is the topmost, which is the smallest.
  const [feature] = map.queryRenderedFeatures(point, { layers: [layer] });
  return feature
    ? { key: feature.properties.key, name: feature.properties.name, level, source: feature.source }
    : null;
}

/**
 * The territory of a level at a point of the screen; while that level is not drawn there, the next wider one. A point
 * just off the coast counts as the coast: at small scales a port lies in the water.
 */
export function pick(map: MapLibreMap, point: ScreenPoint, level: ClickedLevel): Picked | null {
  return pickFrom(map, [point.x, point.y], level) ?? pickFrom(map, around(point, COAST_PX), level);
}

function pickFrom(map: MapLibreMap, point: Sought, level: ClickedLevel): Picked | null {
  for (let at = CLICKED_LEVELS.indexOf(level); at >= 0; at--) {
    const found = pickAt(map, point, CLICKED_LEVELS[at] ?? level);
    if (found) return found;
  }
  return null;
}

/** Half the side of the square in which a small dot still answers, CSS pixels. */
const DOT_PX = 8;

/** The commune named in the open sheet's text whose dot lies under a point of the screen. */
export function pickNamedPlace(map: MapLibreMap, point: ScreenPoint): Picked | null {
  if (!map.getLayer(LAYERS.namedPlaces)) return null;
  const [feature] = map.queryRenderedFeatures(around(point, DOT_PX), { layers: [LAYERS.namedPlaces] });
  return feature
    ? { key: feature.properties.key, name: feature.properties.name, level: 'commune', source: feature.source }
    : null;
}

/** Codes of the départements in the picture. */
export function departementsInView(map: MapLibreMap): string[] {
  if (!map.getLayer(LAYERS.departementFill)) return [];
  const features = map.queryRenderedFeatures({ layers: [LAYERS.departementFill] });
  return [...new Set(features.map(({ properties }) => String(properties.code)))].sort();
}
