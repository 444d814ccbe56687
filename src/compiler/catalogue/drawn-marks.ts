import { type MapLocation, mapLocations, pileOf } from '../../domain/sheet/catalogue.ts';
import type { TerritoryRecord } from '../../domain/territory/territory-record.ts';
import type { DrawnMark, MarkOffset } from '../../formats/static-map-shapes.ts';
import { layoutMarkers, layoutZoom } from '../../geo/marker-layout.ts';
import { TILE_PX } from '../../geo/mercator.ts';
import { bareTerritory, type DrawnMapInput, type DrawnPlane, OVERVIEW } from './drawn-frame.ts';

/** More would hide the map, and weigh on each page: they are counted instead. */
const MOST_MARKS = 150;

/** What the frame leaves for its subject, CSS pixels: 1440 by 900 and 390 by 844. */
const FREE = {
  overview: { wide: { width: 948, height: 722 }, narrow: { width: 366, height: 255 } },
  framed: { wide: { width: 657, height: 554 }, narrow: { width: 257, height: 228 } },
};

/** Beyond the frame, of its longer side: wide screens show as much. */
const AROUND = 2.5;

function zoomIn(plane: DrawnPlane, free: { readonly width: number; readonly height: number }, most: number) {
  const pixels = Math.min(free.width / plane.width, free.height / plane.height);
  return layoutZoom(Math.min(most, Math.log2((pixels * plane.scale) / TILE_PX)));
}

function isNear(
  { width, height }: DrawnPlane,
  { x, y }: { readonly x: number; readonly y: number },
): boolean {
  const around = AROUND * Math.max(width, height);
  return x > -around && x < width + around && y > -around && y < height + around;
}

const percent = (value: number, whole: number) => Number(((100 * value) / whole).toFixed(3));

interface Standing {
  readonly territory: TerritoryRecord;
  readonly sheets: MapLocation['sheets'];
}

function counted({ catalogue, upperLevels }: DrawnMapInput, level: 'region' | 'departement'): Standing[] {
  const records = new Map(upperLevels.territories.map((record) => [record.key, record]));
  const groups = new Map<TerritoryRecord, MapLocation['sheets'][number][]>();
  for (const { territory, sheets } of mapLocations(catalogue)) {
    const wider = [territory, ...territory.parents].find((one) => one.level === level) ?? territory;
    const record = records.get(wider.key) ?? territory;
    groups.set(record, [...(groups.get(record) ?? []), ...sheets]);
  }
  return [...groups].map(([territory, sheets]) => ({ territory, sheets }));
}

/** Where the interactive map has them, on the two screens that most readers have. */
export function drawnMarks(input: DrawnMapInput, plane: DrawnPlane): DrawnMark[] {
  const places = mapLocations(input.catalogue);
  const isOverview = plane === OVERVIEW;
  const isMany =
    places.filter(({ territory }) => isNear(plane, plane.place(territory.pin))).length > MOST_MARKS;
  const standing = isMany ? counted(input, isOverview ? 'region' : 'departement') : places;
  const free = isOverview ? FREE.overview : FREE.framed;
  const [wide, narrow] = [free.wide, free.narrow].map((size) =>
    layoutMarkers(standing, zoomIn(plane, size, input.maxZoom)),
  );
  return standing.flatMap(({ territory, sheets }, at): DrawnMark[] => {
    const point = plane.place(territory.pin);
    const none = { x: 0, y: 0 };
    const offset: MarkOffset = { wide: wide?.[at]?.offset ?? none, narrow: narrow?.[at]?.offset ?? none };
    const [first, ...others] = sheets;
    if (!first || !isNear(plane, point)) return [];
    const isOne = others.length === 0 && !isMany;
    return [
      {
        territory: bareTerritory(territory),
        theme: isOne ? first.themes[0] : null,
        pile: (!isMany && pileOf(sheets)) || null,
        sheets: isMany ? [] : sheets.map(({ id }) => id),
        count: sheets.length,
        title: isOne ? first.title : null,
        x: percent(point.x, plane.width),
        y: percent(point.y, plane.height),
        offset,
      },
    ];
  });
}
