import type { Feature, Polygon } from 'geojson';

/** Side of a square, degrees: 200 steps of the committed grid. */
export const SIDE = 0.02;

const COLUMNS = 200;
const WEST = 1;
const SOUTH = 44;

/** South-west corner of a square by its rank: longitude, latitude degrees. */
export function cornerOf(rank: number): [number, number] {
  return [WEST + (rank % COLUMNS) * SIDE, SOUTH + Math.floor(rank / COLUMNS) * SIDE];
}

/**
 * One square a code, in rows from the south-west: each shares its edges with the one before, after, above and below.
 */
export function squares(codes: readonly string[]): Feature<Polygon, { code: string; nom: string }>[] {
  return codes.map((code, rank) => {
    const [west, south] = cornerOf(rank);
    const [east, north] = [west + SIDE, south + SIDE];
    const ring = [
      [west, south],
      [west, north],
      [east, north],
      [east, south],
      [west, south],
    ];
    return {
      type: 'Feature',
      properties: { code, nom: `Commune ${code}` },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
  });
}

export function geoJsonText(features: readonly Feature[]): string {
  return JSON.stringify({ type: 'FeatureCollection', features });
}
