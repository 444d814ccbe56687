import { bboxAround } from './bbox.ts';
import { FRANCE_BOUNDS } from './france-bounds.ts';
import { fromMercator, mercator, mercatorCorners, TILE_PX } from './mercator.ts';
import type { Bbox, Position } from './position.ts';

/** CSS pixels. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
  /** Of the height, under the panel. */
  readonly covered?: number;
}

interface Camera {
  readonly center: Position;
  readonly zoom: number;
}

const [TOP_LEFT, BOTTOM_RIGHT] = mercatorCorners(FRANCE_BOUNDS);
const MIDDLE = { x: (TOP_LEFT.x + BOTTOM_RIGHT.x) / 2, y: (TOP_LEFT.y + BOTTOM_RIGHT.y) / 2 };

/** Around all that the atlas shows, from the Antilles and Guyane to La Réunion. */
const FARTHEST: Bbox = [-64, -23.5, 58.5, 52.5];

/** MapLibre's zoom beyond which the error of the contours would show. Under tiles, which show where a limit really is, it may be nearer. */
export function nearestZoom({ official = false, tiles = false }): number {
  if (tiles) return 16;
  return official ? 13 : 11;
}

/** Zoom levels below the one at which France fits. */
const BELOW_FITTING = 1.7;

/** Zoom levels from the farthest one to that at which the centre is free. */
const UNTIL_FREE = 0.5;

/** How much of France stays in view, CSS pixels. */
const IN_VIEW_PX = 60;

/** The least zoom: France is a third of the map there. */
export function farthestZoom({ width, height }: Viewport): number {
  const fits = Math.min(width / (BOTTOM_RIGHT.x - TOP_LEFT.x), height / (BOTTOM_RIGHT.y - TOP_LEFT.y));
  return Math.max(1, Math.log2(fits / TILE_PX) - BELOW_FITTING);
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** Keeps France in view at the farthest zoom; a little closer, the centre may be anywhere as far as the territories overseas and `reach`. */
export function limitedCamera(
  { center, zoom: wanted }: Camera,
  viewport: Viewport,
  maxZoom: number,
  reach: Bbox | null = null,
): Camera {
  const farthest = farthestZoom(viewport);
  const zoom = clamp(wanted, farthest, maxZoom);
  const free = clamp((zoom - farthest) / UNTIL_FREE, 0, 1);
  const world = TILE_PX * 2 ** zoom;
  const across = Math.max(0, viewport.width / 2 - IN_VIEW_PX) / world;
  const half = viewport.height / 2;
  const down = Math.max(0, half - IN_VIEW_PX) / world;
  const up = (half - (viewport.covered ?? 0) - IN_VIEW_PX) / world;
  const [topLeft, bottomRight] = mercatorCorners(bboxAround([FARTHEST, reach ?? FARTHEST]));
  const { x, y } = mercator(center);
  // Where the panel covers more than half of the map, its middle lies south of France.
  const least = Math.min(MIDDLE.y - up, MIDDLE.y + down);
  const north = free > 0 ? Math.min(least, MIDDLE.y + free * (topLeft.y - MIDDLE.y)) : least;
  return {
    zoom,
    center: fromMercator(
      clamp(
        x,
        Math.min(MIDDLE.x - across, MIDDLE.x + free * (topLeft.x - MIDDLE.x)),
        Math.max(MIDDLE.x + across, MIDDLE.x + free * (bottomRight.x - MIDDLE.x)),
      ),
      clamp(y, north, Math.max(MIDDLE.y + down, MIDDLE.y + free * (bottomRight.y - MIDDLE.y))),
    ),
  };
}

/** Zoom levels between the closest zoom of the map and the closest one that frames a territory. */
const ROOM = 0.5;

export const closestFrame = (maxZoom: number): number => maxZoom - ROOM;
