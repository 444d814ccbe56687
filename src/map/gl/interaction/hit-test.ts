import type { Map as MapLibreMap, PointLike } from 'maplibre-gl';
import { contains } from '../../../core/geo/contains.ts';
import type { Position } from '../../../core/geo/position.ts';
import type { ScreenPoint } from '../../../core/geo/spread-markers.ts';
import type { SheetMark } from '../../../core/scene/map-scene.ts';
import type { ClickedLevel } from '../../../core/territory/clicked-level.ts';
import type { TerritoryKey } from '../../../core/territory/territory.ts';
import { locateCommune } from '../../../state/data/locate-commune.ts';
import { contoursOfLevel, useContours } from '../contours/contour-store.ts';
import { contoursAt, departementAt } from '../contours/find-contour.ts';
import type { MapViewModel } from '../model/use-map-view-model.ts';
import { LAYERS } from '../style/layer-ids.ts';

export interface Picked {
  readonly key: TerritoryKey;
  readonly name: string;
}

/** How far off the coast a point still counts as land, CSS pixels: at small scales a port lies in the water. */
const COAST_PX = 5;

const STEPS = [0, -COAST_PX, COAST_PX];

/** The point itself comes first. */
const AROUND = STEPS.flatMap((right) => STEPS.map((down) => [right, down] as const));

/** Half the side of the square in which a dot still answers, CSS pixels. */
const DOT_PX = 8;

function namedPlaceAt(map: MapLibreMap, { x, y }: ScreenPoint): Picked | null {
  if (!map.getLayer(LAYERS.namedPlaces)) return null;
  const square: [PointLike, PointLike] = [
    [x - DOT_PX, y - DOT_PX],
    [x + DOT_PX, y + DOT_PX],
  ];
  const [dot] = map.queryRenderedFeatures(square, { layers: [LAYERS.namedPlaces] });
  return dot ? { key: dot.properties.key, name: dot.properties.name } : null;
}

/** From what is loaded: it answers at once. */
function loadedAt(map: MapLibreMap, { x, y }: ScreenPoint, level: ClickedLevel): Picked | null {
  const contours = useContours.getState().levels[level];
  if (!contours) return null;
  for (const [right, down] of AROUND) {
    const { lng, lat } = map.unproject([x + right, y + down]);
    const [smallest] = contoursAt(contours, [lng, lat]);
    if (smallest) return smallest;
  }
  return null;
}

/** Null where the level is not loaded. */
export function hoveredAt(map: MapLibreMap, point: ScreenPoint, level: ClickedLevel): Picked | null {
  return namedPlaceAt(map, point) ?? loadedAt(map, point, level);
}

/** The narrowest of the tinted territories at a point. */
export function coverAt(
  map: MapLibreMap,
  { x, y }: ScreenPoint,
  { marks, tints }: Pick<MapViewModel, 'marks' | 'tints'>,
): SheetMark | undefined {
  const { lng, lat } = map.unproject([x, y]);
  const drawn = useContours
    .getState()
    .overview?.sheetTerritories.features.findLast(
      ({ properties, geometry }) => tints.has(properties.key) && contains(geometry, [lng, lat]),
    );
  return marks.find(({ territory }) => territory.key === drawn?.properties.key);
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
  return loadedAt(map, point, level)?.key ?? territoryAt(position, level);
}

/** A dot wins over the territories under it. @throws Error when contours can't be had. */
export async function firstClickedAt(click: Click, level: ClickedLevel): Promise<TerritoryKey | null> {
  return namedPlaceAt(click.map, click.point)?.key ?? clickedAt(click, level);
}
