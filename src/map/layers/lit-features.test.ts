import { expect, test } from 'vitest';
import type { Contour } from '../../geo/topology.ts';
import { contourFixture } from '../contours/geometry.fixture.ts';
import type { LevelGeometry } from '../contours/level-geometry.ts';
import { litFeatures } from './lit-features.ts';

const levelOf = (...features: LevelGeometry['contours']['features']): LevelGeometry => ({
  contours: { type: 'FeatureCollection', features },
  borders: { type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates: [] } },
  bordering: new Map(),
});

const GRAND_EST = contourFixture('region:44', 'Grand Est', 0);
const BRETAGNE = contourFixture('region:53', 'Bretagne', 2);
const MEURTHE = contourFixture('departement:54', 'Meurthe-et-Moselle', 0);

const NONE = { selected: null, lit: [], parents: [], neighbours: [], compared: [] } as const;
const levels = { region: levelOf(GRAND_EST, BRETAGNE), departement: levelOf(MEURTHE) };
const roles = (lit: Partial<Parameters<typeof litFeatures>[1]>, known = levels) =>
  litFeatures({ overview: null, levels: known }, { ...NONE, ...lit }).features.map(
    ({ properties }) => properties.role,
  );

test('the selected territory is drawn over its neighbours, and these over its parent', () => {
  expect(roles({ selected: 'departement:54', parents: ['region:44'], neighbours: ['region:53'] })).toEqual([
    'parent-region',
    'neighbour',
    'selected',
  ]);
});

test('the narrowest parent that is loaded is its ground', () => {
  const { features } = litFeatures(
    { overview: null, levels },
    { ...NONE, selected: 'commune:54395', parents: ['epci:245400676', 'departement:54', 'region:44'] },
  );
  expect(features).toEqual([
    { type: 'Feature', properties: { role: 'parent', rough: false }, geometry: MEURTHE.geometry },
  ]);
});

test('small parts of it are islets', () => {
  const square = (west: number, side: number) => [
    [
      [west, 0],
      [west + side, 0],
      [west + side, side],
      [west, side],
      [west, 0],
    ],
  ];
  const geometry: Contour = { type: 'MultiPolygon', coordinates: [square(0, 1), square(1.2, 0.02)] };
  const { features } = litFeatures(
    { overview: null, levels: { region: levelOf({ ...BRETAGNE, geometry }) } },
    { ...NONE, selected: 'region:53' },
  );
  expect(features.map(({ properties }) => properties.role)).toEqual(['selected', 'islet']);
});

test('all the territories of a sheet are lit, the main one on top', () => {
  const lit = ['departement:54', 'region:53'] as const;
  const { features } = litFeatures({ overview: null, levels }, { ...NONE, selected: 'departement:54', lit });
  expect(features.map(({ properties }) => properties.role)).toEqual(['selected', 'selected']);
});

test('what is not loaded is left out', () => {
  expect(roles({ selected: 'commune:29019', parents: ['departement:29'] })).toEqual([]);
});

test('what is compared is drawn over its neighbours, under its first letter', () => {
  const compared = [
    { key: 'departement:54', letters: ['B', 'C'] },
    { key: 'commune:29019', letters: ['A'] },
  ] as const;
  const { features } = litFeatures(
    { overview: null, levels },
    { ...NONE, lit: ['departement:54'], neighbours: ['region:53'], compared },
  );
  expect(features.map(({ properties }) => properties)).toEqual([
    { role: 'neighbour', rough: false },
    { role: 'compared', rough: false, letter: 'B' },
  ]);
});
