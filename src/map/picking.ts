import type { Map as MapLibreMap, PointLike } from 'maplibre-gl';
import { CLICKED_LEVELS, type ClickedLevel } from '../domain/clicked-level.ts';
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

const FILLS: Readonly<Record<ClickedLevel, string>> = {
  region: LAYERS.regionFill,
  departement: LAYERS.departementFill,
  epci: LAYERS.epciFill,
  commune: LAYERS.communeFill,
};

function pickAt(map: MapLibreMap, point: PointLike, level: ClickedLevel): Picked | null {
  const layer = FILLS[level];
  if (!map.getLayer(layer)) return null;
  // The first one is the topmost, which is the smallest.
  const [feature] = map.queryRenderedFeatures(point, { layers: [layer] });
  return feature
    ? { key: feature.properties.key, name: feature.properties.name, level, source: feature.source }
    : null;
}

/** The territory of a level under a point of the screen; while that level is not drawn there, the next wider one. */
export function pick(map: MapLibreMap, point: PointLike, level: ClickedLevel): Picked | null {
  for (let at = CLICKED_LEVELS.indexOf(level); at >= 0; at--) {
    const found = pickAt(map, point, CLICKED_LEVELS[at] ?? level);
    if (found) return found;
  }
  return null;
}

/** Codes of the départements in the picture. */
export function departementsInView(map: MapLibreMap): string[] {
  if (!map.getLayer(LAYERS.departementFill)) return [];
  const features = map.queryRenderedFeatures({ layers: [LAYERS.departementFill] });
  return [...new Set(features.map(({ properties }) => String(properties.code)))].sort();
}
