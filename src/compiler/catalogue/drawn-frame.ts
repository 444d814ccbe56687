import { type GeoPath, geoPath, geoTransform } from 'd3-geo';
import type { Basemap } from '../../core/formats/basemap-file.ts';
import type { EpciTopology } from '../../core/formats/epci-file.ts';
import type { Overview } from '../../core/formats/overview-file.ts';
import type { DrawnFrame } from '../../core/formats/static-map-shapes.ts';
import type { Water } from '../../core/formats/water-file.ts';
import { FRANCE_PLANE } from '../../core/geo/france-bounds.ts';
import { mercatorPlane, TILE_PX } from '../../core/geo/mercator.ts';
import type { Bbox } from '../../core/geo/position.ts';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import type { Territory } from '../../core/territory/territory.ts';
import type { UpperLevels } from '../../core/territory/upper-levels.ts';

export interface DrawnMapInput {
  readonly map: Overview;
  /** The same, without what has files of its own where it is much: what all pages draw does not grow with the sheets. */
  readonly detail: Overview;
  readonly epciTopology: EpciTopology;
  readonly basemap: Basemap;
  readonly water: Water;
  readonly catalogue: Catalogue;
  readonly upperLevels: UpperLevels;
  /** Of the interactive map when it frames a territory. */
  readonly maxZoom: number;
}

export interface DrawnPlane extends ReturnType<typeof mercatorPlane> {
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

export const bareTerritory = ({ key, level, code, name }: Territory): Territory => ({
  key,
  level,
  code,
  name,
});
