import { area } from '@turf/turf';
import { geoAzimuthalEqualArea } from 'd3-geo';
import { expect, test } from 'vitest';
import { readTopology } from '../../compiler/geography/read-geography.ts';
import { territoryFeature } from '../../compiler/geography/territory-feature.ts';
import type { Position } from '../../core/geo/position.ts';
import type { Level } from '../../core/territory/levels.ts';
import { drawingOf, equalArea, scaleBar, sharedScale } from './same-scale.ts';

const SIZE = { width: 320, height: 280, margin: 16 };
const topology = readTopology(process.cwd());
const contour = (level: Level, code: string) => territoryFeature(topology, level, code).geometry;

/** Area enclosed by path data of straight lines, square units; holes run the other way and are taken off. */
function drawnArea(path: string): number {
  const rings = path.split('M').filter(Boolean);
  const signed = rings.map((ring) => {
    const points = ring
      .replace('Z', '')
      .split('L')
      .map((point) => point.split(' ').map(Number));
    return points.reduce((sum, [x = 0, y = 0], i) => {
      const [nextX = 0, nextY = 0] = points[(i + 1) % points.length] ?? [];
      return sum + (x * nextY - nextX * y) / 2;
    }, 0);
  });
  return Math.abs(signed.reduce((sum, one) => sum + one, 0));
}

test.each([
  ['two départements', ['departement', '54'], ['departement', '88']],
  ['a commune beside a région', ['commune', '69266'], ['region', '75']],
  ['La Réunion beside Ille-et-Vilaine', ['departement', '974'], ['departement', '35']],
  ['Guyane beside an intercommunalité', ['departement', '973'], ['epci', '245400676']],
] as [string, [Level, string], [Level, string]][])(
  'drawn areas are to each other as true ones: %s',
  (_, first, second) => {
    const [a, b] = [contour(...first), contour(...second)];
    const scale = sharedScale([a, b], SIZE);
    const drawn = [a, b].map((one) => drawnArea(drawingOf(one, scale, SIZE).path([one])));
    const truth = area(a) / area(b);
    expect((drawn[0] ?? 0) / (drawn[1] ?? 1) / truth).toBeCloseTo(1, 1.7);
  },
);

test('each territory fits its drawing and one touches the margin', () => {
  const contours = [contour('departement', '62'), contour('departement', '35')];
  const scale = sharedScale(contours, SIZE);
  const extents = contours.map((one) => Math.max(...Object.values(drawingOf(one, scale, SIZE).span)));
  for (const extent of extents) expect(extent).toBeLessThanOrEqual(SIZE.width - 2 * SIZE.margin);
  expect(Math.max(...extents)).toBeGreaterThanOrEqual(SIZE.height - 2 * SIZE.margin - 0.1);
});

test('what lies outside a drawing is not drawn in it', () => {
  const nancy = contour('commune', '54395');
  const drawing = drawingOf(nancy, sharedScale([nancy], SIZE), SIZE);
  expect(drawing.path([contour('departement', '29')])).toBe('');
  expect(drawing.place([-4.49, 48.39])).toBeNull();
  expect(drawing.place([6.18, 48.69])).not.toBeNull();
});

test.each([
  [5, 48],
  [-61, 14],
  [55, -21],
] as const)('around %d, %d the plane is that of d3-geo, in metres', (west, south) => {
  const corners: readonly Position[] = [
    [west, south],
    [west + 2, south],
    [west + 1, south + 1],
    [west, south],
  ];
  const project = equalArea([west + 1, south + 0.5]);
  const reference = geoAzimuthalEqualArea()
    .rotate([-(west + 1), -(south + 0.5)])
    .translate([0, 0])
    .scale(6_371_008.8);
  for (const [longitude, latitude] of [...corners, [west + 9, south - 7] as const]) {
    const [x = 0, y = 0] = reference([longitude, latitude]) ?? [];
    expect(project([longitude, latitude])[0]).toBeCloseTo(x, 3);
    expect(project([longitude, latitude])[1]).toBeCloseTo(y, 3);
  }
});

test('a scale bar is a round length that fits', () => {
  expect(scaleBar(0.001, 90)).toEqual({ metres: 50_000, units: 50 });
  expect(scaleBar(0.001, 49)).toEqual({ metres: 20_000, units: 20 });
});
