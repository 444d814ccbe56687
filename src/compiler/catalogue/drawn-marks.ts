import type { DrawnMark, MarkOffset } from '../../core/formats/static-map-shapes.ts';
import { layoutMarkers, layoutZoom } from '../../core/geo/marker-layout.ts';
import { mercator, TILE_PX } from '../../core/geo/mercator.ts';
import type { SheetMark } from '../../core/scene/map-scene.ts';
import { countedMarks } from '../../core/scene/sheet-scene.ts';
import { MOST_APART } from '../../core/sheet/large-collection.ts';
import { bareTerritory, type DrawnMapInput, type DrawnPlane, OVERVIEW } from './drawn-frame.ts';

/** Marks in one frame of a larger collection, whose pages are that many more. */
const MOST_IN_FRAME = 40;

/** The same beside one sheet of a large collection, whose pages are the most. */
export const MOST_BESIDE_SHEET = 8;

/** What the frame leaves for its subject, CSS pixels: 1440 by 900 and 390 by 844. */
const FREE = {
  overview: { wide: { width: 948, height: 722 }, narrow: { width: 366, height: 255 } },
  framed: { wide: { width: 657, height: 554 }, narrow: { width: 257, height: 228 } },
};

/** Beyond the frame, of its longer side: wide screens show as much; few do, where there are many marks. */
const AROUND = { few: 2.5, many: 0.75 };

function zoomIn(plane: DrawnPlane, free: { readonly width: number; readonly height: number }, most: number) {
  const pixels = Math.min(free.width / plane.width, free.height / plane.height);
  return layoutZoom(Math.min(most, Math.log2((pixels * plane.scale) / TILE_PX)));
}

interface Standing extends SheetMark {
  /** Of its pin in the square world. */
  readonly world: { readonly x: number; readonly y: number };
}

const standingAt = (mark: SheetMark): Standing => ({ ...mark, world: mercator(mark.territory.pin) });

/** From the top left corner of a plane, in its units. */
const pointIn = ({ origin, scale }: DrawnPlane, { world }: Standing) => ({
  x: (world.x - origin.x) * scale,
  y: (world.y - origin.y) * scale,
});

function isNear(plane: DrawnPlane, place: Standing, share: number): boolean {
  const { width, height } = plane;
  const { x, y } = pointIn(plane, place);
  const around = share * Math.max(width, height);
  return x > -around && x < width + around && y > -around && y < height + around;
}

const percent = (value: number, whole: number) => Number(((100 * value) / whole).toFixed(3));

/** Where the interactive map has them, on the two screens that most readers have. */
export function drawnMarks(
  marks: readonly SheetMark[],
  { upperLevels, maxZoom }: Pick<DrawnMapInput, 'upperLevels' | 'maxZoom'>,
): (plane: DrawnPlane, mostInFrame?: number) => DrawnMark[] {
  const places = marks.map(standingAt);
  const records = new Map(upperLevels.territories.map((record) => [record.key, record]));
  const counts = new Map<string, Standing[]>();
  const countedBy = (level: 'region' | 'departement') => {
    const known = counts.get(level) ?? countedMarks(places, records, level).map(standingAt);
    counts.set(level, known);
    return known;
  };
  return (plane, mostInFrame = MOST_IN_FRAME) => {
    const isOverview = plane === OVERVIEW;
    const isLarge = places.length > MOST_APART;
    const around = isLarge && !isOverview ? AROUND.many : AROUND.few;
    const near = isLarge ? places.filter((place) => isNear(plane, place, around)) : places;
    const isMany = near.length > (isOverview ? MOST_APART : mostInFrame) && isLarge;
    const standing = isMany ? countedBy(isOverview ? 'region' : 'departement') : near;
    const free = isOverview ? FREE.overview : FREE.framed;
    const [wide, narrow] = [free.wide, free.narrow].map((size) =>
      layoutMarkers(standing, zoomIn(plane, size, maxZoom)),
    );
    return standing.flatMap((place, at): DrawnMark[] => {
      const none = { x: 0, y: 0 };
      const offset: MarkOffset = { wide: wide?.[at]?.offset ?? none, narrow: narrow?.[at]?.offset ?? none };
      return isNear(plane, place, around) ? [markOf(place, plane, offset)] : [];
    });
  };
}

function markOf(place: Standing, plane: DrawnPlane, offset: MarkOffset): DrawnMark {
  const { territory, sheets, sign } = place;
  const { x, y } = pointIn(plane, place);
  return {
    territory: bareTerritory(territory),
    sign,
    sheets: (sign.theme ?? sign.pile) ? sheets.map(({ id }) => id) : [],
    title: (sign.theme !== null && sheets[0]?.title) || null,
    x: percent(x, plane.width),
    y: percent(y, plane.height),
    offset,
  };
}
