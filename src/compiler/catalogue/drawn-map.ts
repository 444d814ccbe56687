import { presimplify, simplify } from 'topojson-simplify';
import { type MapLocation, mapLocations } from '../../domain/sheet/catalogue.ts';
import { findSheet, territoryOf } from '../../domain/sheet/catalogue-index.ts';
import type { ThemeId } from '../../domain/sheet/initiative.ts';
import type { Bbox, TerritoryKey } from '../../domain/territory/territory.ts';
import { shareIn, type TerritoryRecord } from '../../domain/territory/territory-record.ts';
import type { Overview } from '../../formats/overview-file.ts';
import type { DrawnArea, DrawnGround, DrawnMap } from '../../formats/static-map-shapes.ts';
import { bboxAround } from '../../geo/bbox.ts';
import { contourOf } from '../../geo/topology.ts';
import {
  bareTerritory,
  type DrawnMapInput,
  type DrawnPlane,
  frameOf,
  OVERVIEW,
  planeOf,
} from './drawn-frame.ts';
import { drawnGround } from './drawn-ground.ts';
import { drawnMarks } from './drawn-marks.ts';
import { relativePath } from './relative-path.ts';

/** Units of the longer side of what is framed, each about half a CSS pixel. */
const FRAME_UNITS = 1200;

export interface DrawnMaps {
  readonly ground: DrawnGround;
  readonly overview: DrawnMap;
  readonly ofTerritory: (key: TerritoryKey) => DrawnMap;
  readonly ofSheet: (id: string) => DrawnMap;
  readonly ofTheme: (id: ThemeId) => DrawnMap;
}

/** Square degrees of the smallest bend that shows in a frame, in steps of four. */
function smallestBend([west, south, east, north]: Bbox): number {
  const side = Math.max(east - west, (north - south) * 1.4) / FRAME_UNITS;
  return 4 ** Math.floor(Math.log(side * side) / Math.log(4));
}

class Outlines {
  private readonly weighted: Overview;
  private readonly lighterMaps = new Map<number, Overview>();

  constructor(map: Overview) {
    this.weighted = presimplify(map);
  }

  private at(bend: number): Overview {
    const known = this.lighterMaps.get(bend) ?? simplify(this.weighted, bend);
    this.lighterMaps.set(bend, known);
    return known;
  }

  path(key: TerritoryKey, bbox: Bbox, plane: DrawnPlane): string | null {
    const map = this.at(smallestBend(bbox));
    const { regions, departements, petr, sheetTerritories } = map.objects;
    const areas = [regions, departements, petr, sheetTerritories].flatMap((level) => [...level.geometries]);
    const area = areas.find(({ properties }) => properties.key === key);
    return area ? relativePath(plane.path(contourOf(map, area)) ?? '') : null;
  }
}

interface Inner {
  readonly record: TerritoryRecord;
  readonly sheet: string | null;
}

interface Known {
  readonly places: readonly MapLocation[];
  readonly records: ReadonlyMap<TerritoryKey, TerritoryRecord>;
  readonly departements: readonly TerritoryKey[];
}

/** Départements of a région; of any other territory, those that carry sheets, the smallest on top. */
function innerOf(subject: TerritoryRecord, { places, records, departements }: Known): Inner[] {
  if (subject.level === 'region')
    return departements.flatMap((key) => {
      const record = records.get(key);
      return record && shareIn(record, subject.key) ? [{ record, sheet: null }] : [];
    });
  const areaOf = ({ territory }: MapLocation) => territory.indicators.areaKm2 ?? 0;
  return [...places]
    .sort((a, b) => areaOf(b) - areaOf(a))
    .flatMap(({ territory, sheets }) => {
      const isInside = territory.key === subject.key || shareIn(territory, subject.key) !== null;
      return isInside && sheets[0] ? [{ record: territory, sheet: sheets[0].id }] : [];
    });
}

export function drawnMaps(input: DrawnMapInput): DrawnMaps {
  const { map, catalogue, upperLevels, maxZoom } = input;
  const outlines = new Outlines(map);
  const places = mapLocations(catalogue);
  const records = new Map(
    [...catalogue.territories, ...upperLevels.territories].map((record) => [record.key, record]),
  );
  const departements = map.objects.departements.geometries.map(({ properties }) => properties.key);
  const known = { places, records, departements };

  function framed(subject: TerritoryRecord, inner: readonly Inner[]): DrawnMap {
    const plane = planeOf(subject.bbox, FRAME_UNITS);
    const draw = (record: TerritoryRecord, sheet: string | null): DrawnArea[] => {
      const path = outlines.path(record.key, subject.bbox, plane);
      return path ? [{ territory: bareTerritory(record), sheet, path }] : [];
    };
    return {
      frame: frameOf(plane, maxZoom),
      subject: draw(subject, null)[0] ?? null,
      areas: inner.flatMap(({ record, sheet }) => draw(record, sheet)),
      marks: drawnMarks(input, plane),
      listed: null,
    };
  }

  const national = { frame: frameOf(OVERVIEW, maxZoom), subject: null, areas: [] };
  const overview: DrawnMap = { ...national, marks: drawnMarks(input, OVERVIEW), listed: null };
  return {
    ground: drawnGround(input),
    overview,
    ofTerritory: (key) => {
      const record = records.get(key);
      return record ? framed(record, innerOf(record, known)) : overview;
    },
    ofSheet: (id) => {
      const card = findSheet(catalogue, id);
      if (!card) return overview;
      const known = card.territories.flatMap((key) => records.get(key) ?? []);
      const around = { ...territoryOf(catalogue, card), bbox: bboxAround(known.map(({ bbox }) => bbox)) };
      return framed(
        around,
        known.map((record) => ({ record, sheet: null })),
      );
    },
    ofTheme: (id) => {
      const sheets = catalogue.sheets.filter(({ themes }) => themes.includes(id));
      const marks = drawnMarks({ ...input, catalogue: { ...catalogue, sheets } }, OVERVIEW);
      return { ...national, marks, listed: sheets.map((sheet) => sheet.id) };
    },
  };
}
