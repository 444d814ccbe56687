import type { Bbox } from '../../domain/territory/territory.ts';

/**
 * Boxes to use instead of IGN's where that one also spans far islets, by code (COG 2017). Cayenne owns the Îles du Salut
 * and the Connétable, some 50 km either way along the coast: its box holds half the coast of Guyane, and a contour fitted
 * to it takes the town of Kourou. Its town ends where the boxes of Macouria (to the west) and of Rémire-Montjoly (to the
 * east) begin and end; the south edge is IGN's. West, south, east, north, degrees.
 */
export const MAINLAND_BOXES: ReadonlyMap<string, Bbox> = new Map([
  ['97302', [-52.3463, 4.8863, -52.2661, 4.9561] as const],
]);
