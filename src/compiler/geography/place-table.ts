import { readFileSync } from 'node:fs';
import path from 'node:path';
import { area } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import polylabel from 'polylabel';
import { dataRoot } from '../../content/files/content-folder.ts';
import { bboxOf } from '../../core/geo/bbox.ts';
import { contains } from '../../core/geo/contains.ts';
import type { Position } from '../../core/geo/position.ts';
import { polygonsOf } from '../../core/geo/rings.ts';
import { LEVELS, type Level } from '../../core/territory/levels.ts';
import { type TerritoryKey, territoryKey } from '../../core/territory/territory.ts';
import type { TerritoryTables } from '../../core/territory/territory-tables.ts';
import type { Contours } from './build-topology.ts';
import { territoryFeatures } from './territory-feature.ts';
import { formatTsv, LEVEL, NUMBER, parseTsv, TEXT, WORDS } from './tsv.ts';

const POINTS_FILE = 'data/territories/points.tsv';

const POINT_COLUMNS = { level: LEVEL, code: WORDS, longitude: NUMBER, latitude: NUMBER, place: TEXT };

/** Where territories without contour are. Throws with `file:line` on a malformed row. */
export function readPoints(root: string): Map<TerritoryKey, Position> {
  const text = readFileSync(path.join(dataRoot(root, POINTS_FILE), POINTS_FILE), 'utf8');
  return new Map(
    parseTsv(text, POINT_COLUMNS, POINTS_FILE).map(({ row: { level, code, longitude, latitude } }) => [
      territoryKey(level, code),
      [longitude, latitude],
    ]),
  );
}

export type PlaceRow = Readonly<ReturnType<typeof placeRow>>;

type Area = Feature<Polygon | MultiPolygon, object>;

const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

function labelPoint({ geometry }: Area): Position {
  const sized = polygonsOf(geometry).map((rings) => ({
    rings,
    size: area({ type: 'Polygon', coordinates: rings }),
  }));
  const { rings } = sized.reduce((best, part) => (part.size > best.size ? part : best));
  const [, latitude = 0] = rings[0]?.[0] ?? [];
  // A degree of longitude is shorter than one of latitude: distances are taken on a stretched plane.
  const shrink = Math.cos((latitude * Math.PI) / 180);
  const plane = rings.map((ring) => ring.map(([x = 0, y = 0]): [number, number] => [x * shrink, y]));
  const [x = 0, y = 0] = polylabel(plane, 0.0005);
  return [round(x / shrink), round(y)];
}

/**
 * Degrees, 5 decimals at most. The pin is inside the contour: the town centre of the seat for communes, EPCI and EPT when known,
 * else a label point. The area has 3 significant digits, water included.
 */
export function placeRow(level: Level, feature: Area, preferred?: Position) {
  const code = String(feature.id);
  const [west, south, east, north] = bboxOf(feature.geometry);
  const isInside = (point: Position): boolean => contains(feature.geometry, point);
  const pin = preferred && isInside(preferred) ? preferred : labelPoint(feature);
  if (!isInside(pin)) throw new Error(`the pin of ${level} ${code} is outside its contour`);
  return {
    level,
    code,
    pin: [round(pin[0]), round(pin[1])] as const,
    bbox: [round(west), round(south), round(east), round(north)] as const,
    areaKm2: Number((area(feature) / 1e6).toPrecision(3)),
  };
}

/** `towns` are town centres by code of commune. Throws when a pin would be outside its contour. */
export function placeRows(
  contours: Contours,
  tables: TerritoryTables,
  towns: ReadonlyMap<string, Position>,
): PlaceRow[] {
  const rowsOf = (level: Level, preferred: (code: string) => Position | undefined): PlaceRow[] =>
    territoryFeatures(contours, level).map((feature) =>
      placeRow(level, feature, preferred(String(feature.id))),
    );
  const communes = rowsOf('commune', (code) => towns.get(code));
  const communePins = new Map(communes.map((row) => [row.code, row.pin]));
  const seats = new Map([...tables.epci, ...tables.ept].map((row) => [row.code, row.seat]));
  return LEVELS.flatMap((level) => {
    if (level === 'commune') return communes;
    const seated = level === 'epci' || level === 'ept';
    return rowsOf(level, (code) => (seated ? communePins.get(seats.get(code) ?? '') : undefined));
  });
}

export const PLACES_FILE = 'data/territories/places.tsv';

const COLUMNS = {
  level: LEVEL,
  code: WORDS,
  longitude: NUMBER,
  latitude: NUMBER,
  west: NUMBER,
  south: NUMBER,
  east: NUMBER,
  north: NUMBER,
  areaKm2: NUMBER,
};

export function formatPlaces(rows: readonly PlaceRow[]): string {
  return formatTsv(
    Object.keys(COLUMNS),
    rows.map((row) => [row.level, row.code, ...row.pin, ...row.bbox, row.areaKm2]),
  );
}

/** Throws with `file:line` on a malformed row. */
export function parsePlaces(text: string): Map<TerritoryKey, PlaceRow> {
  return new Map(
    parseTsv(text, COLUMNS, PLACES_FILE).map(({ row: { longitude, latitude, ...row } }) => {
      const { level, code, west, south, east, north, areaKm2 } = row;
      const [pin, bbox] = [[longitude, latitude] as const, [west, south, east, north] as const];
      return [territoryKey(level, code), { level, code, pin, bbox, areaKm2 }];
    }),
  );
}
