import { type GeoPath, geoPath, geoTransform } from 'd3-geo';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import type { Bbox, Position, Territory } from '../../domain/territory/territory.ts';
import type { Basemap } from '../../formats/basemap-file.ts';
import type { Overview } from '../../formats/overview-file.ts';
import type { DrawnFrame } from '../../formats/static-map-shapes.ts';
import type { UpperLevels } from '../../formats/upper-levels-file.ts';
import { FRANCE_BOUNDS, FRANCE_UNITS } from '../../geo/france-bounds.ts';
import { mercator, TILE_PX } from '../../geo/mercator.ts';

export interface DrawnMapInput {
  readonly map: Overview;
  /** The same, without what has files of its own where it is much: what all pages draw does not grow with the sheets. */
  readonly detail: Overview;
  readonly basemap: Basemap;
  readonly catalogue: Catalogue;
  readonly upperLevels: UpperLevels;
  /** Of the interactive map when it frames a territory. */
  readonly maxZoom: number;
}

/** A plane of SVG units over a box of degrees. */
export interface DrawnPlane {
  readonly width: number;
  readonly height: number;
  /** Units a side of the square world of Web Mercator. */
  readonly scale: number;
  /** Its top left corner in the square world. */
  readonly origin: { readonly x: number; readonly y: number };
  readonly place: (position: Position) => { readonly x: number; readonly y: number };
  readonly path: GeoPath;
}

export function planeOf([west, south, east, north]: Bbox, longest: number): DrawnPlane {
  const origin = mercator([west, north]);
  const corner = mercator([east, south]);
  const scale = longest / Math.max(corner.x - origin.x, corner.y - origin.y);
  const place = (position: Position) => {
    const { x, y } = mercator(position);
    return { x: (x - origin.x) * scale, y: (y - origin.y) * scale };
  };
  const transform = geoTransform({
    point(longitude, latitude) {
      const { x, y } = place([longitude, latitude]);
      this.stream.point(x, y);
    },
  });
  return {
    width: Math.max(1, Math.round((corner.x - origin.x) * scale)),
    height: Math.max(1, Math.round((corner.y - origin.y) * scale)),
    scale,
    origin,
    place,
    path: geoPath(transform).digits(0),
  };
}

export const OVERVIEW = planeOf(FRANCE_BOUNDS, FRANCE_UNITS);

function isOnOverview({ origin }: DrawnPlane): boolean {
  const x = (origin.x - OVERVIEW.origin.x) * OVERVIEW.scale;
  const y = (origin.y - OVERVIEW.origin.y) * OVERVIEW.scale;
  return x > -OVERVIEW.width / 2 && x < OVERVIEW.width && y > -OVERVIEW.height / 2 && y < OVERVIEW.height;
}

function groundIn(plane: DrawnPlane): string | null {
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
    ground: groundIn(plane),
    lands,
  };
}

export const bareTerritory = ({ key, level, code, name }: Territory): Territory => ({
  key,
  level,
  code,
  name,
});
