import type { Polygon } from 'geojson';
import { topology } from 'topojson-server';
import { expect, test } from 'vitest';
import { type Area, bordersWithin, sharedBorder, type Topology } from './topology.ts';

const square = (west: number, south: number, width = 1): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west, south + 1],
      [west + width, south + 1],
      [west + width, south],
      [west, south],
    ],
  ],
});

const collection = (...geometries: Polygon[]) => ({ type: 'GeometryCollection' as const, geometries });

test('borders within wider areas leave out those of the wider areas, and the coast', () => {
  const whole = topology({
    parts: collection(square(0, 0), square(1, 0), square(2, 0), square(3, 0)),
    wholes: collection(square(0, 0, 2), square(2, 0, 2)),
  });
  const { parts, wholes } = whole.objects;
  const areasOf = (object: unknown) => (object as { geometries: never[] }).geometries;
  const lines = bordersWithin(whole as Topology, areasOf(parts), areasOf(wholes));
  const ends = lines.coordinates.map((line) => line.map(([x]) => x));
  expect(ends).toEqual([
    [1, 1],
    [3, 3],
  ]);
});

test('a border is as long as the arcs that both use, whatever else they have, and on a grid too', () => {
  const input = { areas: collection(square(0, 47), square(1, 47, 2), square(1, 48, 2), square(9, 47)) };
  for (const grid of [undefined, 1e5]) {
    const whole = topology(input, grid) as unknown as Topology;
    const [west, east, corner, far] = (whole.objects.areas as unknown as { geometries: Area[] }).geometries;
    if (!west || !east || !corner || !far) throw new Error('no areas');
    // A degree of a meridian, then two of the parallel of 48° north: on a sphere of 6 371 km.
    expect(sharedBorder(whole, west, east) / 111_195).toBeCloseTo(1, 3);
    expect(sharedBorder(whole, corner, east) / (222_390 * Math.cos((48 * Math.PI) / 180))).toBeCloseTo(1, 3);
    expect(sharedBorder(whole, east, west)).toBeCloseTo(sharedBorder(whole, west, east), 6);
    expect(sharedBorder(whole, west, corner), 'they meet at a corner').toBe(0);
    expect(sharedBorder(whole, west, far)).toBe(0);
  }
});
