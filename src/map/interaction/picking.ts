import type { Map as MapLibreMap, PointLike } from 'maplibre-gl';
import type { ClickedLevel } from '../../domain/territory/clicked-level.ts';
import type { TerritoryKey } from '../../domain/territory/territory.ts';
import type { ScreenPoint } from '../../geo/spread-markers.ts';
import { LAYERS } from '../layers/layer-ids.ts';

/** A territory under the pointer. */
export interface Picked {
  readonly key: TerritoryKey;
  readonly name: string;
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

function pickIn(map: MapLibreMap, point: Sought, layer: string): Picked | null {
  if (!map.getLayer(layer)) return null;
  // The first one is the topmost, which is the smallest.
  const [feature] = map.queryRenderedFeatures(point, { layers: [layer] });
  return feature
    ? { key: feature.properties.key, name: feature.properties.name, source: feature.source }
    : null;
}

/**
 * The territory of a level at a point of the screen, if that level is drawn there. A point just off the coast counts as
 * the coast: at small scales a port lies in the water.
 */
export function pick(map: MapLibreMap, point: ScreenPoint, level: ClickedLevel): Picked | null {
  const exact = pickIn(map, [point.x, point.y], FILLS[level]);
  return exact ?? pickIn(map, around(point, COAST_PX), FILLS[level]);
}

/** Half the side of the square in which a small dot still answers, CSS pixels. */
const DOT_PX = 8;

/** The commune named in the open sheet's text whose dot lies under a point of the screen. */
export function pickNamedPlace(map: MapLibreMap, point: ScreenPoint): Picked | null {
  return pickIn(map, around(point, DOT_PX), LAYERS.namedPlaces);
}
