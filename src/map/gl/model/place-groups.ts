import { sumBy } from '../../../core/collections/group-by.ts';
import { bboxAround } from '../../../core/geo/bbox.ts';
import { groupPoints } from '../../../core/geo/group-points.ts';
import { fromMercator, mercator, TILE_PX } from '../../../core/geo/mercator.ts';
import type { Bbox, Position } from '../../../core/geo/position.ts';
import type { ScreenPoint } from '../../../core/geo/spread-markers.ts';
import type { SheetMark } from '../../../core/scene/map-scene.ts';
import type { Theme } from '../../../core/sheet/catalogue.ts';
import { MOST_APART } from '../../../core/sheet/large-collection.ts';
import type { Territory, TerritoryKey } from '../../../core/territory/territory.ts';
import { count, sheetCount } from '../../../core/text/french-numbers.ts';

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
    const group = members.flatMap((at) => places[at] ?? []);
    const [first] = group;
    if (!first || group.length === 1) return group.map(alone);
    const mean = (axis: 'x' | 'y') =>
      members.reduce((sum, at) => sum + (points[at]?.[axis] ?? 0), 0) / members.length / scale;
    return [{ key: first.territory.key, pin: fromMercator(mean('x'), mean('y')), places: group }];
  });
}

/** `apart`: territories that are in no group, however near others are. */
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

type Counted<T> = readonly (readonly [T, number])[];

/** Sums by word, the greatest first. */
const summed = (parts: Counted<string>) => [...sumBy(parts)].toSorted(([, a], [, b]) => b - a);

/** Of the main theme of each sheet, the most frequent first. */
export function themesOf(places: readonly SheetMark[], themeOf: (id: string) => Theme): Counted<Theme> {
  const mains = places.flatMap(({ sheets }) => sheets.map(({ themes }) => [themes[0], 1] as const));
  return summed(mains).map(([id, sheets]) => [themeOf(id), sheets]);
}

function holders(places: readonly SheetMark[], level: Territory['level']): Counted<string> {
  const held = places.flatMap(({ territory, sheets }) => {
    const holder = [territory, ...territory.parents].find((wider) => wider.level === level);
    return holder ? [[holder.name, sheets.length] as const] : [];
  });
  return summed(held);
}

/** « Gironde », « Gironde et alentours »: the département of most of its sheets, else the région. */
function whereOf(places: readonly SheetMark[], whole: number): string {
  const [[departement, inside] = ['', 0]] = holders(places, 'departement');
  const [[region, around] = [places[0]?.territory.name ?? '', 0]] = holders(places, 'region');
  const [name, sheets] = inside * 2 >= whole ? [departement, inside] : [region, around];
  return sheets === whole ? name : `${name} et alentours`;
}

/** « 24 fiches · Gironde et alentours ». */
export function groupName(places: readonly SheetMark[]): string {
  const whole = sheetsOf(places);
  return `${sheetCount(whole)} · ${whereOf(places, whole)}`;
}

/** « Solidarités et accès aux droits : 12 », one a theme. */
export const themeWords = (themes: Counted<Theme>): string[] =>
  themes.map(([{ label }, sheets]) => `${label}\u00a0: ${count(sheets)}`);

/** A ring of the themes' colours, each as wide as its share, as a CSS image. */
export function themeRing(themes: Counted<Theme>, scheme: 'light' | 'dark'): string {
  const whole = themes.reduce((sum, [, sheets]) => sum + sheets, 0);
  let from = 0;
  const parts = themes.map(([{ color }, share]) => {
    const start = from;
    from += share;
    const degrees = (sheets: number) => `${((360 * sheets) / whole).toFixed(1)}deg`;
    return `${color[scheme]} ${degrees(start)} ${degrees(from)}`;
  });
  return `conic-gradient(${parts.join(', ')})`;
}
