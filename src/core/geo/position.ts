/** Longitude then latitude, WGS 84 degrees. */
export type Position = readonly [longitude: number, latitude: number];

/** West, south, east, north, WGS 84 degrees. */
export type Bbox = readonly [west: number, south: number, east: number, north: number];

export function isInBbox([west, south, east, north]: Bbox, [longitude, latitude]: Position): boolean {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

export const middleOf = ([west, south, east, north]: Bbox): Position => [
  (west + east) / 2,
  (south + north) / 2,
];

export const doBboxesMeet = (a: Bbox, b: Bbox): boolean =>
  a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
