import { lineString, pointToLineDistance } from '@turf/turf';
import { expect, test } from 'vitest';
import { readWater } from './read-geography.ts';
import { BRIDGES } from './river-places.fixture.ts';
import { formatWater, frenchRivers, type SourceRiver } from './rivers.ts';

const committed = readWater(process.cwd());

test.each(BRIDGES)('the %s flows within 2 km of the %s', (river, _, at) => {
  const lines = committed.rivers.filter(({ name }) => name === river).flatMap((one) => one.lines);
  const far = lines.map((line) => pointToLineDistance([...at], lineString(line), { units: 'kilometers' }));
  expect(Math.min(...far)).toBeLessThan(2);
});

test('each has a name and a course, those of the drawn map come first', () => {
  expect(committed.rivers.slice(0, 10).map(({ name }) => name)).toEqual([
    'Loire',
    'Seine',
    'Rhône',
    'Garonne',
    'Rhin',
    'Dordogne',
    'Marne',
    'Meuse',
    'Moselle',
    'Saône',
  ]);
  expect(committed.rivers).toHaveLength(20);
  for (const { lines } of committed.rivers) {
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every((line) => line.length > 1)).toBe(true);
  }
});

test('lakes and estuaries are closed rings', () => {
  expect(committed.areas.length).toBeGreaterThan(200);
  for (const ring of committed.areas.flat()) {
    expect(ring.length).toBeGreaterThan(3);
    expect(ring.at(-1)).toEqual(ring[0]);
  }
});

type Line = [number, number][];

const source = (name: string, featurecla: string, ...lines: Line[]): SourceRiver => ({
  type: 'Feature',
  properties: { name, featurecla },
  geometry: { type: 'MultiLineString', coordinates: lines },
});

test('what flows in France is taken, as far as it does, whatever its source calls it', () => {
  const flow = (...at: number[]): Line => at.map((longitude) => [longitude, 48]);
  const boxes = [
    [0, 47, 4, 49],
    [6, 47, 9, 49],
  ] as const;
  const found = frenchRivers(
    [
      source('Rhin (Rhein)', 'River', flow(1, 2, 5, 7, 8, 10, 11, 9)),
      source('Rhin (Rhein)', 'Lake Centerline', flow(1, 2)),
      source('Drau', 'River', flow(12, 17), flow(7, 8)),
      source('Po', 'River', flow(1, 2)),
      { ...source('Drau', 'River'), geometry: { type: 'LineString', coordinates: flow(1, 3) } },
    ],
    boxes,
  );
  expect(found.filter(({ lines }) => lines.length > 0)).toEqual([
    { name: 'Garonne', lines: [flow(7, 8), flow(1, 3)] },
    { name: 'Rhin', lines: [flow(1, 2), flow(7, 8)] },
  ]);
});

test('the file says what was written, to three decimals', () => {
  expect(JSON.parse(formatWater(committed))).toEqual(committed);
  const rough = { rivers: [{ name: 'Loire', lines: [[[1.23456, -0.00049]]] }], areas: [] };
  expect(JSON.parse(formatWater(rough)).rivers[0].lines).toEqual([[[1.235, 0]]]);
});
