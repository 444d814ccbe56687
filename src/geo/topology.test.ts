import type { Polygon } from 'geojson';
import { topology } from 'topojson-server';
import { expect, test } from 'vitest';
import { bordersWithin, type Topology } from './topology.ts';

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
