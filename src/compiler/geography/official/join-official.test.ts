import { area } from '@turf/turf';
import type { MultiPolygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { polygonsOf } from '../../../core/geo/rings.ts';
import { mergedContour } from '../../../core/geo/topology.ts';
import { exactTopology } from '../contour-topology.ts';
import { territoryFeatures } from '../territory-feature.ts';
import { snapArea } from './communes-today.ts';
import { joinedToOfficial } from './join-official.ts';

const polygon = (...ring: Position[]): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: [[[...ring, ring[0] ?? []]]],
});

/** Two kept communes west of two others, on one line of longitude. */
const BEFORE = new Map([
  ['52001', polygon([5, 48], [5.1, 48], [5.1, 48.1], [5, 48.1])],
  ['52002', polygon([5, 48.1], [5.1, 48.1], [5.1, 48.2], [5, 48.2])],
  ['21001', polygon([4.9, 48], [5, 48], [5, 48.1], [4.9, 48.1])],
  ['21002', polygon([4.9, 48.1], [5, 48.1], [5, 48.2], [4.9, 48.2])],
]);

/** The border that bends, and whose communes meet elsewhere. */
const OFFICIAL = new Map([
  ['52001', polygon([5.004, 48], [5.1, 48], [5.1, 48.1], [5.002, 48.09], [4.996, 48.05])],
  ['52002', polygon([5.002, 48.09], [5.1, 48.1], [5.1, 48.2], [5.003, 48.2], [4.997, 48.16])],
]);

const isKept = (code: string) => code.startsWith('21');

function joinedTo(official: ReadonlyMap<string, MultiPolygon>, before = BEFORE): Map<string, MultiPolygon> {
  const joined = joinedToOfficial(exactTopology('communes', before), official, isKept);
  const kept = territoryFeatures(joined, 'commune').filter(({ id }) => isKept(id));
  return new Map(
    kept.flatMap(({ id, geometry }) => {
      const contour = snapArea({ type: 'MultiPolygon', coordinates: polygonsOf(geometry) });
      return contour ? [[id, contour] as const] : [];
    }),
  );
}

const positions = (contour?: MultiPolygon) =>
  [
    ...new Set(contour?.coordinates.flat(2).map(([x = 0, y = 0]) => `${x.toFixed(3)} ${y.toFixed(3)}`)),
  ].sort();

test('kept contours end on the official outline, and on one vertex where two of them meet', () => {
  const joined = joinedTo(OFFICIAL);
  const all = exactTopology('communes', new Map([...OFFICIAL, ...joined]));
  const outer = mergedContour(all, all.objects.communes?.geometries ?? []);
  expect(outer.coordinates.flat(), 'one outline, without a gap inside').toHaveLength(1);
  expect(positions(joined.get('21001'))).toContain('4.996 48.050');
  const sum = [...OFFICIAL.values(), ...joined.values()].reduce((total, one) => total + area(one), 0);
  expect(Math.abs(sum - area(outer)) / area(outer), 'nor an overlap').toBeLessThan(1e-6);
});

test('a border that reaches into the official contours is cut at their outline', () => {
  const before = new Map([
    ...BEFORE,
    ['21001', polygon([4.9, 48], [5, 48], [5, 48.1], [4.99, 48.1], [4.9, 48.1])],
    ['21002', polygon([4.9, 48.1], [4.99, 48.1], [5, 48.1], [5, 48.2], [4.9, 48.2])],
  ]);
  const official = new Map([
    ['52001', polygon([5.004, 48], [5.1, 48], [5.1, 48.1], [4.98, 48.09], [4.996, 48.05])],
    ['52002', polygon([4.98, 48.09], [5.1, 48.1], [5.1, 48.2], [5.003, 48.2], [4.997, 48.16])],
  ]);
  const border = positions(joinedTo(official, before).get('21001'));
  expect(border).toContain('4.980 48.090');
  expect(border).not.toContain('4.990 48.100');
});

test('what touches no official contour stays, and so does all beside one that lies elsewhere', () => {
  const far = polygon([4, 47], [4.1, 47], [4.1, 47.1], [4, 47.1]);
  const beyond = joinedTo(OFFICIAL, new Map([...BEFORE, ['21003', far]])).get('21003');
  expect(positions(beyond)).toEqual(positions(far));
  const beside = joinedTo(new Map([['52001', far]])).get('21001');
  expect(positions(beside)).toEqual(positions(BEFORE.get('21001')));
});
