import { type GeoPath, geoPath, geoTransform } from 'd3-geo';
import type { Basemap, Overview } from '../../core/formats/map-files.ts';
import type { DrawnFrame, DrawnMark, MarkOffset } from '../../core/formats/static-map-shapes.ts';
import { FRANCE_PLANE } from '../../core/geo/france-bounds.ts';
import { layoutMarkers, layoutZoom } from '../../core/geo/marker-layout.ts';
import { mercator, mercatorPlane, TILE_PX } from '../../core/geo/mercator.ts';
import type { Bbox } from '../../core/geo/position.ts';
import type { SheetMark } from '../../core/scene/map-scene.ts';
import { countedMarks } from '../../core/scene/sheet-scene.ts';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { MOST_APART } from '../../core/sheet/large-collection.ts';
import { namedTerritory } from '../../core/territory/territory.ts';
import { madeByKey } from '../../core/text/made-once.ts';
import type { TerritoryContent } from '../territories/territory-content.ts';

export interface DrawnMapInput extends Pick<TerritoryContent, 'epciTopology' | 'water' | 'upperLevels'> {
  readonly map: Overview;
  /** Of a large collection without the levels whose contours have files of their own, so that pages do not grow with it. */
  readonly detail: Overview;
  readonly basemap: Basemap;
  readonly catalogue: Catalogue;
  /** Of the interactive map when it frames a territory. */
  readonly maxZoom: number;
}

interface DrawnPlane extends ReturnType<typeof mercatorPlane> {
  readonly path: GeoPath;
}

const drawnPlane = (plane: ReturnType<typeof mercatorPlane>): DrawnPlane => {
  const transform = geoTransform({
    point(longitude, latitude) {
      this.stream.point(...plane.place([longitude, latitude]));
    },
  });
  return { ...plane, path: geoPath(transform).digits(0) };
};

export const planeOf = (bbox: Bbox, longest: number): DrawnPlane => drawnPlane(mercatorPlane(bbox, longest));

export const OVERVIEW = drawnPlane(FRANCE_PLANE);

function isOnOverview({ origin }: DrawnPlane): boolean {
  const x = (origin.x - OVERVIEW.origin.x) * OVERVIEW.scale;
  const y = (origin.y - OVERVIEW.origin.y) * OVERVIEW.scale;
  return x > -OVERVIEW.width / 2 && x < OVERVIEW.width && y > -OVERVIEW.height / 2 && y < OVERVIEW.height;
}

function backdropIn(plane: DrawnPlane): string | null {
  if (plane === OVERVIEW) return '';
  if (!isOnOverview(plane)) return null;
  const shift = (from: number, to: number) => ((from - to) * plane.scale).toFixed(1);
  const [x, y] = [shift(OVERVIEW.origin.x, plane.origin.x), shift(OVERVIEW.origin.y, plane.origin.y)];
  return `translate(${x} ${y}) scale(${(plane.scale / OVERVIEW.scale).toFixed(4)})`;
}

export function frameOf(plane: DrawnPlane, maxZoom: number, lands: DrawnFrame['lands'] = null): DrawnFrame {
  const pixels = (TILE_PX * 2 ** maxZoom) / plane.scale;
  return {
    viewBox: `0 0 ${plane.width} ${plane.height}`,
    most: { width: Math.round(plane.width * pixels), height: Math.round(plane.height * pixels) },
    backdrop: backdropIn(plane),
    lands,
  };
}

/** Marks in one frame of a large collection, which has many pages. */
const MOST_IN_FRAME = 40;

/** Marks around one sheet of a large collection: most of its pages are of sheets. */
export const MOST_BESIDE_SHEET = 8;

/** What the panels leave free of the map, CSS pixels, on screens of 1440 by 900 and 390 by 844. */
const FREE = {
  overview: { wide: { width: 948, height: 722 }, narrow: { width: 366, height: 255 } },
  framed: { wide: { width: 657, height: 554 }, narrow: { width: 257, height: 228 } },
};

/** How far beyond the frame marks are drawn, as a share of its longer side: as far as wide screens show, less where marks are many. */
const AROUND = { few: 2.5, many: 0.75 };

function zoomIn(plane: DrawnPlane, free: { readonly width: number; readonly height: number }, most: number) {
  const pixels = Math.min(free.width / plane.width, free.height / plane.height);
  return layoutZoom(Math.min(most, Math.log2((pixels * plane.scale) / TILE_PX)));
}

/** With its pin in the square world. */
const positioned = (mark: SheetMark) => ({ ...mark, world: mercator(mark.territory.pin) });

type PositionedMark = ReturnType<typeof positioned>;

/** From the top left corner of a plane, in its units. */
const pointIn = ({ origin, scale }: DrawnPlane, { world }: PositionedMark) => ({
  x: (world.x - origin.x) * scale,
  y: (world.y - origin.y) * scale,
});

function isNear(plane: DrawnPlane, place: PositionedMark, share: number): boolean {
  const { width, height } = plane;
  const { x, y } = pointIn(plane, place);
  const around = share * Math.max(width, height);
  return x > -around && x < width + around && y > -around && y < height + around;
}

const percent = (value: number, whole: number) => Number(((100 * value) / whole).toFixed(3));

/** Placed as on the interactive map, on the two most common screens. */
export function drawnMarks(
  marks: readonly SheetMark[],
  { upperLevels, maxZoom }: Pick<DrawnMapInput, 'upperLevels' | 'maxZoom'>,
): (plane: DrawnPlane, mostInFrame?: number) => DrawnMark[] {
  const places = marks.map(positioned);
  const records = new Map(upperLevels.territories.map((record) => [record.key, record]));
  const countedBy = madeByKey((level: 'region' | 'departement') =>
    countedMarks(places, records, level).map(positioned),
  );
  return (plane, mostInFrame = MOST_IN_FRAME) => {
    const isOverview = plane === OVERVIEW;
    const isLarge = places.length > MOST_APART;
    const around = isLarge && !isOverview ? AROUND.many : AROUND.few;
    const near = isLarge ? places.filter((place) => isNear(plane, place, around)) : places;
    const isMany = near.length > (isOverview ? MOST_APART : mostInFrame) && isLarge;
    const shown = isMany ? countedBy(isOverview ? 'region' : 'departement') : near;
    const free = isOverview ? FREE.overview : FREE.framed;
    const [wide, narrow] = [free.wide, free.narrow].map((size) =>
      layoutMarkers(shown, zoomIn(plane, size, maxZoom)),
    );
    return shown.flatMap((place, at): DrawnMark[] => {
      const none = { x: 0, y: 0 };
      const offset: MarkOffset = { wide: wide?.[at]?.offset ?? none, narrow: narrow?.[at]?.offset ?? none };
      return isNear(plane, place, around) ? [markOf(place, plane, offset)] : [];
    });
  };
}

function markOf(place: PositionedMark, plane: DrawnPlane, offset: MarkOffset): DrawnMark {
  const { territory, sheets, sign } = place;
  const { x, y } = pointIn(plane, place);
  return {
    territory: namedTerritory(territory.key, territory.name),
    sign,
    sheets: (sign.theme ?? sign.pile) ? sheets.map(({ id }) => id) : [],
    title: (sign.theme !== null && sheets[0]?.title) || null,
    x: percent(x, plane.width),
    y: percent(y, plane.height),
    offset,
  };
}
