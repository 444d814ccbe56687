import { bboxClip } from '@turf/turf';
import type { FeatureCollection, Geometry } from 'geojson';
import { presimplify, simplify } from 'topojson-simplify';
import type { SheetSummary } from '../../domain/sheet/catalogue.ts';
import { findSheet, indexOf, territoryOf } from '../../domain/sheet/catalogue-index.ts';
import type { ThemeId } from '../../domain/sheet/initiative.ts';
import { isLargeCollection, MOST_APART } from '../../domain/sheet/large-collection.ts';
import { type MapLocation, mapLocations } from '../../domain/sheet/map-locations.ts';
import { type Bbox, partsOf, type TerritoryKey } from '../../domain/territory/territory.ts';
import { shareIn, type TerritoryRecord } from '../../domain/territory/territory-record.ts';
import type { Overview } from '../../formats/overview-file.ts';
import type { DrawnArea, DrawnExtent, DrawnGround, DrawnMap } from '../../formats/static-map-shapes.ts';
import { bboxAround } from '../../geo/bbox.ts';
import { doBboxesMeet } from '../../geo/in-bbox.ts';
import { type Area, bordersWithin, contourOf, innerBorders, type Topology } from '../../geo/topology.ts';
import {
  bareTerritory,
  type DrawnMapInput,
  type DrawnPlane,
  frameOf,
  OVERVIEW,
  planeOf,
} from './drawn-frame.ts';
import { drawnMarks, MOST_BESIDE_SHEET } from './drawn-marks.ts';

const COMMAND = /([ML])(-?[\d.]+),(-?[\d.]+)|Z/gu;

/** A path of d3-geo on whole units, each point from the one before: half the bytes once compressed. */
export function relativePath(path: string): string {
  let [x, y] = [0, 0];
  let written = '';
  let isStart = true;
  for (const [command, kind, ...position] of path.matchAll(COMMAND)) {
    if (command === 'Z') {
      written += 'z';
      continue;
    }
    const [nextX = 0, nextY = 0] = position.map((text) => Math.round(Number(text)));
    if (kind === 'M') {
      written += `M${nextX}${nextY < 0 ? '' : ' '}${nextY}`;
      isStart = true;
    } else if (nextX !== x || nextY !== y) {
      const [across, down] = [nextX - x, nextY - y];
      written += `${isStart ? 'l' : across < 0 ? '' : ' '}${across}${down < 0 ? '' : ' '}${down}`;
      isStart = false;
    }
    [x, y] = [nextX, nextY];
  }
  return written;
}

/** Square degrees, about 1.5 km by 1.5 km: smaller bends would hardly show. */
const SMALLEST_BEND = 2.5e-4;

const SMALLEST_NEIGHBOUR_BEND = 6e-3;

/** Degrees. Land is cut there: a screen twice as wide as the map of France is high, or half as wide, shows less. */
const SEEN: [west: number, south: number, east: number, north: number] = [-22, 32, 28, 61];

const draw = (object: FeatureCollection | Geometry) => relativePath(OVERVIEW.path(object) ?? '');

function inView<A extends Area>(topology: Topology, areas: readonly A[]): A[] {
  const { width, height } = OVERVIEW;
  return areas.filter((area) => {
    const [[x0, y0], [x1, y1]] = OVERVIEW.path.bounds(contourOf(topology, area));
    return x1 > -width / 2 && x0 < width * 1.5 && y1 > -height / 2 && y0 < height * 1.5;
  });
}

function drawnGround({ map, detail, basemap, catalogue }: DrawnMapInput): DrawnGround {
  const small = simplify(presimplify(map), SMALLEST_BEND);
  const { sheetTerritories } = small.objects;
  const ground = detail === map ? small : simplify(presimplify(detail), SMALLEST_BEND);
  const { regions, departements } = ground.objects;
  const smallBasemap = simplify(presimplify(basemap), SMALLEST_NEIGHBOUR_BEND);
  const sheetsOf = new Map(mapLocations(catalogue).map(({ territory, sheets }) => [territory.key, sheets]));
  const extents = inView(small, sheetTerritories.geometries).flatMap((area): DrawnExtent[] => {
    const { key } = area.properties;
    const sheets = sheetsOf.get(key) ?? [];
    const [first] = sheets;
    if (!first) return [];
    const path = draw(contourOf(small, area));
    return [{ key, theme: first.themes[0], sheets: sheets.map(({ id }) => id), path }];
  });
  return {
    viewBox: `0 0 ${OVERVIEW.width} ${OVERVIEW.height}`,
    neighbours: draw({
      type: 'GeometryCollection',
      geometries: smallBasemap.objects.land.geometries.map(
        (area) => bboxClip(contourOf(smallBasemap, area), SEEN).geometry,
      ),
    }),
    regions: inView(ground, regions.geometries).map((area) => {
      const { key, name } = area.properties;
      const [level, code] = partsOf(key);
      return { key, level, code, name, path: draw(contourOf(ground, area)) };
    }),
    regionBorders: draw(innerBorders(ground, regions.geometries)),
    departementBorders: draw(bordersWithin(ground, departements.geometries, regions.geometries)),
    ...(extents.length > MOST_APART ? { extents: [], onPaper: extents } : { extents, onPaper: [] }),
  };
}

/** Units of the longer side of what is framed, each about half a CSS pixel. */
const FRAME_UNITS = 1200;

export interface DrawnMaps {
  readonly ground: DrawnGround;
  readonly overview: DrawnMap;
  readonly ofTerritory: (key: TerritoryKey) => DrawnMap;
  /** The same with nothing but the territory on its ground, and the mark of its sheets. */
  readonly bare: (key: TerritoryKey) => DrawnMap;
  readonly ofSheet: (id: string) => DrawnMap;
  readonly ofTheme: (id: ThemeId) => DrawnMap;
}

/** Beyond it on each side, of its own width and height. */
const AROUND_FRAME = 0.5;

/** Square degrees of the smallest bend that shows in a frame, in steps of four. */
function smallestBend([west, south, east, north]: Bbox): number {
  const side = Math.max(east - west, (north - south) * 1.4) / FRAME_UNITS;
  return 4 ** Math.floor(Math.log(side * side) / Math.log(4));
}

interface Outlined {
  readonly map: Overview;
  readonly areas: ReadonlyMap<TerritoryKey, Area>;
}

/** A key that several levels share is that of the widest. */
function outlined(map: Overview): Outlined {
  const { regions, departements, petr, sheetTerritories } = map.objects;
  const areas = [sheetTerritories, petr, departements, regions].flatMap(({ geometries }) =>
    geometries.map((area) => [area.properties.key, area] as const),
  );
  return { map, areas: new Map(areas) };
}

class Outlines {
  private readonly weighted: Overview;
  private readonly lighterMaps = new Map<number, Outlined>();

  constructor(map: Overview) {
    this.weighted = presimplify(map);
  }

  private at(bend: number): Outlined {
    const known = this.lighterMaps.get(bend) ?? outlined(simplify(this.weighted, bend));
    this.lighterMaps.set(bend, known);
    return known;
  }

  path(key: TerritoryKey, bbox: Bbox, plane: DrawnPlane): string | null {
    const { map, areas } = this.at(smallestBend(bbox));
    const area = areas.get(key);
    return area ? relativePath(plane.path(contourOf(map, area)) ?? '') : null;
  }
}

interface Inner {
  readonly record: TerritoryRecord;
  readonly sheet: string | null;
}

/** By what they lie in, even in part, and by themselves; the smallest on top. */
function placesInside(places: readonly MapLocation[]): ReadonlyMap<TerritoryKey, readonly Inner[]> {
  const areaOf = ({ territory }: MapLocation) => territory.indicators.areaKm2 ?? 0;
  const inside = new Map<TerritoryKey, Inner[]>();
  for (const { territory, sheets } of places.toSorted((a, b) => areaOf(b) - areaOf(a)))
    for (const key of new Set([territory.key, ...territory.parents.map((parent) => parent.key)])) {
      const inner = { record: territory, sheet: sheets[0]?.id ?? null };
      const list = inside.get(key);
      if (list) list.push(inner);
      else inside.set(key, [inner]);
    }
  return inside;
}

/** Départements of a région; of any other territory, those that carry sheets. */
function innerTerritories(
  places: readonly MapLocation[],
  departements: readonly TerritoryRecord[],
): (subject: TerritoryRecord) => readonly Inner[] {
  const inside = placesInside(places);
  return ({ key, level }) => {
    const own = inside.get(key) ?? [];
    if (level !== 'region' && own.length <= MOST_APART) return own;
    return departements.filter((record) => shareIn(record, key)).map((record) => ({ record, sheet: null }));
  };
}

/** Régions that a frame shows, or that lie beside it on a wide screen. */
function landsMeeting({ map, upperLevels }: DrawnMapInput): (shown: Bbox) => readonly TerritoryKey[] {
  const drawn = new Set(map.objects.regions.geometries.map(({ properties }) => properties.key));
  const regions = upperLevels.territories.filter(({ key }) => drawn.has(key));
  return ([west, south, east, north]) => {
    const [x, y] = [(east - west) * AROUND_FRAME, (north - south) * AROUND_FRAME];
    const seen: Bbox = [west - x, south - y, east + x, north + y];
    return regions.filter(({ bbox }) => doBboxesMeet(bbox, seen)).map(({ key }) => key);
  };
}

/** In the frame of a territory, of its own sheets. */
function ownMarks(input: DrawnMapInput, key: TerritoryKey): DrawnMap['marks'] {
  const { own, territories } = indexOf(input.catalogue);
  const territory = territories.get(key);
  if (!territory) return [];
  const sheets = own.get(key)?.map(({ sheet }): SheetSummary => ({ ...sheet, territories: [key] })) ?? [];
  const catalogue = { ...input.catalogue, sheets, territories: [territory] };
  return drawnMarks({ ...input, catalogue })(planeOf(territory.bbox, FRAME_UNITS));
}

export function drawnMaps(input: DrawnMapInput): DrawnMaps {
  const { map, catalogue, upperLevels, maxZoom } = input;
  const outlines = new Outlines(map);
  const places = mapLocations(catalogue);
  const records = new Map(
    [...catalogue.territories, ...upperLevels.territories].map((record) => [record.key, record]),
  );
  const departements = map.objects.departements.geometries.flatMap(
    ({ properties }) => records.get(properties.key) ?? [],
  );
  const innerOf = innerTerritories(places, departements);
  const marksIn = drawnMarks(input);
  const isLarge = isLargeCollection(catalogue);
  const landsIn = landsMeeting(input);

  function framed(subject: TerritoryRecord, inner: readonly Inner[] | null, mostMarks?: number): DrawnMap {
    const plane = planeOf(subject.bbox, FRAME_UNITS);
    const draw = (record: TerritoryRecord, sheet: string | null): DrawnArea[] => {
      const path = outlines.path(record.key, subject.bbox, plane);
      return path ? [{ territory: bareTerritory(record), sheet, path }] : [];
    };
    return {
      frame: frameOf(plane, maxZoom, inner ? landsIn(subject.bbox) : []),
      subject: draw(subject, null)[0] ?? null,
      areas: inner?.flatMap(({ record, sheet }) => draw(record, sheet)) ?? [],
      marks: inner ? marksIn(plane, mostMarks) : [],
      listed: null,
    };
  }

  const national = { frame: frameOf(OVERVIEW, maxZoom), subject: null, areas: [] };
  const overview: DrawnMap = { ...national, marks: marksIn(OVERVIEW), listed: null };
  const at = (key: TerritoryKey, inner: (record: TerritoryRecord) => readonly Inner[] | null) => {
    const record = records.get(key);
    return record ? framed(record, inner(record)) : overview;
  };
  return {
    ground: drawnGround(input),
    overview,
    ofTerritory: (key) => at(key, innerOf),
    bare: (key) => ({ ...at(key, () => null), marks: ownMarks(input, key) }),
    ofSheet: (id) => {
      const card = findSheet(catalogue, id);
      if (!card) return overview;
      const known = card.territories.flatMap((key) => records.get(key) ?? []);
      const around = { ...territoryOf(catalogue, card), bbox: bboxAround(known.map(({ bbox }) => bbox)) };
      return framed(
        around,
        known.map((record) => ({ record, sheet: null })),
        isLarge ? MOST_BESIDE_SHEET : undefined,
      );
    },
    ofTheme: (id) => {
      const sheets = catalogue.sheets.filter(({ themes }) => themes.includes(id));
      const marks = drawnMarks({ ...input, catalogue: { ...catalogue, sheets } })(OVERVIEW);
      return { ...national, marks, listed: sheets.map((sheet) => sheet.id) };
    },
  };
}
