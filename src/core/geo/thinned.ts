import type { MultiPolygon, Position } from 'geojson';
import { polygonsOf } from './rings.ts';
import type { Contour } from './topology.ts';

/** Lines without points nearer than `least` degrees to the one before; the first and the last stay. */
export function thinned(lines: readonly Position[][], least: number): Position[][] {
  return lines.map((line) => {
    let [x = 0, y = 0] = line[0] ?? [];
    return line.filter(([longitude = 0, latitude = 0], index) => {
      const isKept =
        index === 0 || index === line.length - 1 || Math.hypot(longitude - x, latitude - y) >= least;
      if (isKept) [x, y] = [longitude, latitude];
      return isKept;
    });
  });
}

/** A contour of such lines, without what has no shape left. */
export function thinnedContour(contour: Contour, least: number): MultiPolygon {
  const coordinates = polygonsOf(contour)
    .map((rings) => thinned(rings, least).filter((ring) => ring.length > 3))
    .filter((rings) => rings.length > 0);
  return { type: 'MultiPolygon', coordinates };
}
