import { bboxAround } from '../../../core/geo/bbox.ts';
import { groupPoints } from '../../../core/geo/group-points.ts';
import { fromMercator, mercator, TILE_PX } from '../../../core/geo/mercator.ts';
import type { Bbox, Position } from '../../../core/geo/position.ts';
import type { ScreenPoint } from '../../../core/geo/spread-markers.ts';
import type { SheetMark } from '../../../core/scene/map-scene.ts';
import { MOST_APART } from '../../../core/sheet/large-collection.ts';
import type { TerritoryKey } from '../../../core/territory/territory.ts';

/** A place alone, or those too near one another for a marker each. */
export interface PlaceGroup {
  /** Of its first place. */
  readonly key: TerritoryKey;
  readonly pin: Position;
  readonly places: readonly SheetMark[];
}

/** CSS pixels: no closer than two discs with a gap, and no more groups on a larger window. */
export const groupDistance = (width: number, height: number): number =>
  Math.max(56, Math.sqrt((width * height) / 200));

export const sheetsOf = (places: readonly SheetMark[]): number =>
  places.reduce((sum, { sheets }) => sum + sheets.length, 0);

const alone = (place: SheetMark): PlaceGroup => ({
  key: place.territory.key,
  pin: place.territory.pin,
  places: [place],
});

interface Scale {
  /** MapLibre's. */
  readonly zoom: number;
  /** CSS pixels. */
  readonly distance: number;
}

function screenPoint({ territory }: SheetMark, scale: number): ScreenPoint {
  const { x, y } = mercator(territory.pin);
  return { x: x * scale, y: y * scale };
}

function nearPlaces(places: readonly SheetMark[], { zoom, distance }: Scale): PlaceGroup[] {
  const scale = TILE_PX * 2 ** zoom;
  const points = places.map((place) => screenPoint(place, scale));
  return groupPoints(points, distance).flatMap((members): PlaceGroup[] => {
    const own = members.flatMap((at) => places[at] ?? []);
    const [first] = own;
    if (!first || own.length === 1) return own.map(alone);
    const mean = (axis: 'x' | 'y') =>
      members.reduce((sum, at) => sum + (points[at]?.[axis] ?? 0), 0) / members.length / scale;
    return [{ key: first.territory.key, pin: fromMercator(mean('x'), mean('y')), places: own }];
  });
}

/** `apart`: territories that stand by themselves however near others are. */
export function placeGroups(
  places: readonly SheetMark[],
  scale: Scale,
  apart: ReadonlySet<TerritoryKey>,
): PlaceGroup[] {
  if (places.length <= MOST_APART) return places.map(alone);
  const isApart = ({ territory }: SheetMark) => apart.has(territory.key);
  return [
    ...nearPlaces(
      places.filter((place) => !isApart(place)),
      scale,
    ),
    ...places.filter(isApart).map(alone),
  ];
}

/** Whether a group shows more than one marker from near: whether one of its places is too far to join the first. */
export function canPart({ places }: PlaceGroup, { zoom, distance }: Scale): boolean {
  const [first, ...others] = places;
  if (!first) return false;
  const scale = TILE_PX * 2 ** zoom;
  const { x, y } = screenPoint(first, scale);
  return others.some((place) => {
    const point = screenPoint(place, scale);
    return Math.hypot(x - point.x, y - point.y) >= distance;
  });
}

/** West, south, east, north, degrees. */
export const extentOf = ({ places }: PlaceGroup): Bbox =>
  bboxAround(places.map(({ territory: { pin } }): Bbox => [pin[0], pin[1], pin[0], pin[1]]));
