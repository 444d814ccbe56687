/** Longitude then latitude, WGS 84 degrees. */
export type Position = readonly [longitude: number, latitude: number];

/** West, south, east, north, WGS 84 degrees. */
export type Bbox = readonly [west: number, south: number, east: number, north: number];
