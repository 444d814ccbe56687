import { area } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import polylabel from 'polylabel';
import { LEVELS, type Level } from '../../domain/territory/level.ts';
import type { Bbox, Position } from '../../domain/territory/territory.ts';
import type { TerritoryTables } from '../../domain/territory/territory-tables.ts';
import { bboxOf } from '../../geo/bbox.ts';
import { contains } from '../../geo/contains.ts';
import { polygonsOf } from '../../geo/rings.ts';
import type { Contours } from './build-topology.ts';
import { territoryFeatures } from './territory-feature.ts';

/** Degrees, 5 decimals at most. */
export interface PlaceRow {
  readonly level: Level;
  readonly code: string;
  /** Inside the contour: the town centre of the seat for communes, EPCI and EPT when known, else a label point. */
  readonly pin: Position;
  readonly bbox: Bbox;
  /** Water included, 3 significant digits. */
  readonly areaKm2: number;
}

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

export function placeRow(level: Level, feature: Area, preferred?: Position): PlaceRow {
  const code = String(feature.id);
  const [west, south, east, north] = bboxOf(feature.geometry);
  const isInside = (point: Position): boolean => contains(feature.geometry, point);
  const pin = preferred && isInside(preferred) ? preferred : labelPoint(feature);
  if (!isInside(pin)) throw new Error(`the pin of ${level} ${code} is outside its contour`);
  return {
    level,
    code,
    pin: [round(pin[0]), round(pin[1])],
    bbox: [round(west), round(south), round(east), round(north)],
    areaKm2: Number((area(feature) / 1e6).toPrecision(3)),
  };
}

/** `towns` are town centres by code of commune. Throws when a pin would stand outside its contour. */
export function placeRows(
  contours: Contours,
  tables: TerritoryTables,
  towns: ReadonlyMap<string, Position>,
): PlaceRow[] {
  const communePins = new Map<string, Position>();
  const rowsOf = (level: Level, preferred: (code: string) => Position | undefined): PlaceRow[] =>
    territoryFeatures(contours, level).map((feature) =>
      placeRow(level, feature, preferred(String(feature.id))),
    );
  const communes = rowsOf('commune', (code) => towns.get(code));
  for (const row of communes) communePins.set(row.code, row.pin);
  const seats = new Map([...tables.epci, ...tables.ept].map((row) => [row.code, row.seat]));
  return LEVELS.flatMap((level) => {
    if (level === 'commune') return communes;
    const seated = level === 'epci' || level === 'ept';
    return rowsOf(level, (code) => (seated ? communePins.get(seats.get(code) ?? '') : undefined));
  });
}
