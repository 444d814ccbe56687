import { bboxClip } from '@turf/turf';
import type { FeatureCollection, Geometry } from 'geojson';
import { presimplify, simplify } from 'topojson-simplify';
import { type EpciTopology, epciAreas } from '../../core/formats/epci-file.ts';
import type { Overview } from '../../core/formats/map-files.ts';
import type {
  DrawnArea,
  DrawnBackdrop,
  DrawnExtent,
  DrawnMap,
} from '../../core/formats/static-map-shapes.ts';
import { bboxAround } from '../../core/geo/bbox.ts';
import { type Bbox, doBboxesMeet } from '../../core/geo/position.ts';
import { type Area, bordersWithin, type Contour, contourOf, innerBorders } from '../../core/geo/topology.ts';
import { dotsOf, extentOf, type SceneArea } from '../../core/scene/map-scene.ts';
import { innerAreas, insideArea, openAreas } from '../../core/scene/open-scene.ts';
import { listScene, markOf, sheetMarks } from '../../core/scene/sheet-scene.ts';
import type { SheetSummary } from '../../core/sheet/catalogue.ts';
import { findSheet, sheetsOf } from '../../core/sheet/catalogue-index.ts';
import type { ThemeId } from '../../core/sheet/initiative.ts';
import { isLargeCollection, MOST_APART } from '../../core/sheet/large-collection.ts';
import { namedTerritory, type TerritoryKey } from '../../core/territory/territory.ts';
import type { TerritoryRecord } from '../../core/territory/territory-record.ts';
import { madeByKey } from '../../core/text/made-once.ts';
import { simplifyArc } from '../geography/contour-topology.ts';
import {
  type DrawnMapInput,
  drawnMarks,
  frameOf,
  MOST_BESIDE_SHEET,
  OVERVIEW,
  planeOf,
} from './drawn-frame.ts';

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

/** Degrees, about 1.5 km. */
const RIVER_TOLERANCE = 0.015;

/** Degrees. Land beyond is cut off: no screen between twice and half as wide as high shows it. */
const SEEN: [west: number, south: number, east: number, north: number] = [-22, 32, 28, 61];

const draw = (object: FeatureCollection | Geometry) => relativePath(OVERVIEW.path(object) ?? '');

function isInView(contour: Contour): boolean {
  const { width, height } = OVERVIEW;
  const [[x0, y0], [x1, y1]] = OVERVIEW.path.bounds(contour);
  return x1 > -width / 2 && x0 < width * 1.5 && y1 > -height / 2 && y0 < height * 1.5;
}

function drawnBackdrop(
  { map, detail, basemap, water, catalogue }: DrawnMapInput,
  outlines: ReturnType<typeof outlinesOf>,
): DrawnBackdrop {
  const backdrop =
    detail === map ? outlines.at(SMALLEST_BEND).map : simplify(presimplify(detail), SMALLEST_BEND);
  const { regions, departements } = backdrop.objects;
  const largest = water.rivers.slice(0, 10).flatMap(({ lines }) => lines);
  const courses = largest.map((line) => simplifyArc(line, RIVER_TOLERANCE));
  const smallBasemap = simplify(presimplify(basemap), SMALLEST_NEIGHBOUR_BEND);
  const extents = listScene(catalogue).areas.flatMap(({ key, contour }): DrawnExtent[] => {
    const shape = outlines.contour(contour, SMALLEST_BEND);
    return shape && isInView(shape) ? [{ key, path: draw(shape) }] : [];
  });
  return {
    viewBox: `0 0 ${OVERVIEW.width} ${OVERVIEW.height}`,
    neighbours: draw({
      type: 'GeometryCollection',
      geometries: smallBasemap.objects.land.geometries.map(
        (area) => bboxClip(contourOf(smallBasemap, area), SEEN).geometry,
      ),
    }),
    rivers: draw({ type: 'MultiLineString', coordinates: courses }),
    regions: regions.geometries
      .filter((area) => isInView(contourOf(backdrop, area)))
      .map((area) => {
        const { key, name } = area.properties;
        return { ...namedTerritory(key, name), path: draw(contourOf(backdrop, area)) };
      }),
    regionBorders: draw(innerBorders(backdrop, regions.geometries)),
    departementBorders: draw(bordersWithin(backdrop, departements.geometries, regions.geometries)),
    ...(extents.length > MOST_APART ? { extents: [], onPaper: extents } : { extents, onPaper: [] }),
  };
}

/** Units of the longer side of what is framed, each about half a CSS pixel. */
const FRAME_UNITS = 1200;

/** Beyond it on each side, of its own width and height. */
const AROUND_FRAME = 0.5;

/** Square degrees of the smallest bend that shows in a frame, in steps of four. */
function smallestBend([west, south, east, north]: Bbox): number {
  const side = Math.max(east - west, (north - south) * 1.4) / FRAME_UNITS;
  return 4 ** Math.floor(Math.log(side * side) / Math.log(4));
}

/** Where levels share a key, the area of the widest wins. */
function outlined(map: Overview) {
  const { regions, departements, petr, sheetTerritories } = map.objects;
  const areas = [sheetTerritories, petr, departements, regions].flatMap(({ geometries }) =>
    geometries.map((area) => [area.properties.key, area] as const),
  );
  return { map, areas: new Map<TerritoryKey, Area>(areas) };
}

function outlinesOf(whole: Overview, epci: EpciTopology) {
  const weighted = presimplify(whole);
  const around = new Map<TerritoryKey, Area>(epciAreas(epci).map(({ key, area }) => [key, area]));
  const at = madeByKey((bend: number) => outlined(simplify(weighted, bend)));
  return {
    at,
    /** Of an intercommunalité without sheets too, as it may hold a commune with some. */
    contour(key: TerritoryKey, bend: number): Contour | undefined {
      const { map, areas } = at(bend);
      const [area, epciAround] = [areas.get(key), around.get(key)];
      return area ? contourOf(map, area) : epciAround && contourOf(epci, epciAround);
    },
  };
}

/** Régions that a frame shows, or that a wide screen shows beside it. */
function landsMeeting({ map, upperLevels }: DrawnMapInput): (shown: Bbox) => readonly TerritoryKey[] {
  const drawn = new Set(map.objects.regions.geometries.map(({ properties }) => properties.key));
  const regions = upperLevels.territories.filter(({ key }) => drawn.has(key));
  return ([west, south, east, north]) => {
    const [x, y] = [(east - west) * AROUND_FRAME, (north - south) * AROUND_FRAME];
    const seen: Bbox = [west - x, south - y, east + x, north + y];
    return regions.filter(({ bbox }) => doBboxesMeet(bbox, seen)).map(({ key }) => key);
  };
}

export function drawnMaps(input: DrawnMapInput) {
  const { map, epciTopology, catalogue, upperLevels, maxZoom } = input;
  const outlines = outlinesOf(map, epciTopology);
  const records = new Map(
    [...catalogue.territories, ...upperLevels.territories].map((record) => [record.key, record]),
  );
  const departements = map.objects.departements.geometries.flatMap(
    ({ properties }) => records.get(properties.key) ?? [],
  );
  const backdrop = drawnBackdrop(input, outlines);
  const drawn = new Set(backdrop.extents.map(({ key }) => key));
  const marks = sheetMarks(catalogue);
  const innerOf = innerAreas(marks, departements);
  const marksIn = drawnMarks(marks, input);
  const isLarge = isLargeCollection(catalogue);
  const landsIn = landsMeeting(input);

  function framed(
    subject: readonly TerritoryRecord[],
    { sheets, inside }: { readonly sheets?: readonly string[]; readonly inside?: readonly SceneArea[] },
    marksAt: ReturnType<typeof drawnMarks>,
  ): DrawnMap {
    const bbox = bboxAround(subject.map((one) => one.bbox));
    const plane = planeOf(bbox, FRAME_UNITS);
    const subjects = subject.flatMap(extentOf).map((extent) => ({ ...extent, ...(sheets && { sheets }) }));
    const dots = dotsOf(subject).map(({ pin }) => plane.place(pin).map(Math.round));
    return {
      frame: frameOf(plane, maxZoom, inside ? landsIn(bbox) : []),
      extents: [],
      areas: openAreas({ subjects, inside }).flatMap((area): DrawnArea[] => {
        const record = records.get(area.key);
        const shape = outlines.contour(area.contour, smallestBend(bbox));
        if (!record || !shape) return [];
        const territory = namedTerritory(record.key, record.name);
        return [{ ...area, territory, path: relativePath(plane.path(shape) ?? '') }];
      }),
      dots: dots.map((at) => `M${at.join(' ')}h0`).join(''),
      marks: marksAt(plane),
    };
  }

  const national = (sheets: readonly SheetSummary[]): DrawnMap => {
    const shown = listScene({ ...catalogue, sheets });
    return {
      frame: frameOf(OVERVIEW, maxZoom),
      extents: shown.areas.filter(({ key }) => drawn.has(key)),
      areas: [],
      dots: '',
      marks: drawnMarks(shown.marks, input)(OVERVIEW),
    };
  };
  const overview = national(catalogue.sheets);
  const at = (key: TerritoryKey, draw: (record: TerritoryRecord) => DrawnMap) => {
    const record = records.get(key);
    return record ? draw(record) : overview;
  };
  return {
    backdrop,
    overview,
    ofTerritory: (key: TerritoryKey) =>
      at(key, (record) => framed([record], { inside: innerOf(record) }, marksIn)),
    /** The same with nothing but the territory on its backdrop, and the mark of its sheets. */
    bare: (key: TerritoryKey) =>
      at(key, (record) => {
        const sheets = sheetsOf(catalogue, key).map(({ sheet }) => sheet);
        return framed([record], {}, drawnMarks([markOf(record, sheets)], input));
      }),
    ofSheet: (id: string): DrawnMap => {
      const subject = findSheet(catalogue, id)?.territories.flatMap((key) => records.get(key) ?? []) ?? [];
      if (subject.length === 0) return overview;
      const inside = subject.flatMap((record) => insideArea(record));
      return framed(subject, { sheets: [id], inside }, (plane) =>
        marksIn(plane, isLarge ? MOST_BESIDE_SHEET : undefined),
      );
    },
    ofTheme: (id: ThemeId) => national(catalogue.sheets.filter(({ themes }) => themes.includes(id))),
  };
}
