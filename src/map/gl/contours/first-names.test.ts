import { point } from '@turf/turf';
import type { FeatureCollection, Point } from 'geojson';
import { expect, test } from 'vitest';
import { COMMUNE_STYLE } from '../../../core/geo/name-styles.ts';
import type { Position } from '../../../core/geo/position.ts';
import type { TerritoryKey } from '../../../core/territory/territory.ts';
import { firstCommunes, withRoom } from './find-contour.ts';
import { contourFixture, levelFixture } from './geometry.fixture.ts';

const codes = Array.from({ length: 8 }, (_, at) => `0000${at}`);
const keyOf = (code: string): TerritoryKey => `commune:${code}`;
const commune = levelFixture(codes.map((code, at) => contourFixture(keyOf(code), `Commune ${code}`, at)));

/** Each by the western border of its commune, where it fits only from zoom 12. The farther east, the larger. */
const names: FeatureCollection<Point> = {
  type: 'FeatureCollection',
  features: codes.map((code, at) =>
    point([at + 0.01, 0.5], { key: keyOf(code), name: `C ${code}`, population: 100 + at, from: 12 }),
  ),
};

const whole = contourFixture('epci:200', 'CC des Essais', 0);
const ring = [
  [0, 0],
  [7, 0],
  [7, 1],
  [0, 1],
  [0, 0],
];
const epci = levelFixture([{ ...whole, geometry: { type: 'Polygon', coordinates: [ring] } }]);
const contours = { names: { commune: names }, levels: { commune, epci } };

test('communes that border a commune are named before others, and itself, and those with sheets', () => {
  const lit = [keyOf('00003')];
  const neighbours = [keyOf('00002'), keyOf('00004')];
  expect(firstCommunes(contours, { lit, neighbours, listed: [keyOf('00007')] })).toEqual([
    ...neighbours,
    ...lit,
    keyOf('00007'),
  ]);
});

test('the five largest communes of a wider territory are named before others, and none beyond it', () => {
  const first = firstCommunes(contours, { lit: ['epci:200'], neighbours: ['epci:300'], listed: [] });
  expect(first).toEqual(['00006', '00005', '00004', '00003', '00002'].map(keyOf));
});

test('where nothing is open no commune is named before others', () => {
  expect(firstCommunes(contours, { lit: [], neighbours: [], listed: [] })).toEqual([]);
  expect(withRoom(names, contours.levels, [], [], COMMUNE_STYLE)).toBe(names);
});

function placed(first: readonly TerritoryKey[], marks: readonly Position[] = []) {
  const { features } = withRoom(names, contours.levels, first, marks, COMMUNE_STYLE);
  return features.map(({ properties, geometry: { coordinates } }) => ({
    east: coordinates[0] ?? 0,
    north: coordinates[1] ?? 0,
    from: Number(properties?.from),
  }));
}

test('what is named before others is placed where it has room, and is named from farther off', () => {
  const [west, east] = placed([keyOf('00001')]).slice(0, 2);
  expect(west).toEqual({ east: 0.01, north: 0.5, from: 12 });
  expect(east?.east).toBeCloseTo(1.5, 1);
  expect(east?.from).toBeLessThan(8);
});

test('a name keeps clear of a marker in the middle of its commune, and stays inside', () => {
  const [name] = placed([keyOf('00000')], [[0.5, 0.5]]);
  expect(Math.abs((name?.north ?? 0.5) - 0.5)).toBeGreaterThan(0.15);
  expect([name?.east, name?.north].every((at) => at !== undefined && at > 0 && at < 1)).toBe(true);
});

test('a commune that has a dot keeps its name beside it', () => {
  const dotted = structuredClone(names);
  for (const { properties } of dotted.features) if (properties) properties.dot = true;
  expect(withRoom(dotted, contours.levels, codes.map(keyOf), [], COMMUNE_STYLE)).toEqual(dotted);
});
