import { expect, test } from 'vitest';
import type { Contour } from '../../../core/geo/topology.ts';
import type { SceneArea } from '../../../core/scene/map-scene.ts';
import type { TerritoryKey } from '../../../core/territory/territory.ts';
import { contourFixture } from '../contours/geometry.fixture.ts';
import type { LevelGeometry } from '../contours/level-geometry.ts';
import { highlightedFeatures } from './HighlightLayers.tsx';

const levelOf = (...features: LevelGeometry['contours']['features']): LevelGeometry => ({
  contours: { type: 'FeatureCollection', features },
  borders: { type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates: [] } },
  bordering: new Map(),
});

const GRAND_EST = contourFixture('region:44', 'Grand Est', 0);
const BRETAGNE = contourFixture('region:53', 'Bretagne', 2);
const MEURTHE = contourFixture('departement:54', 'Meurthe-et-Moselle', 0);

const levels = { region: levelOf(GRAND_EST, BRETAGNE), departement: levelOf(MEURTHE) };
const area = (key: TerritoryKey, role: SceneArea['role'], more: Partial<SceneArea> = {}): SceneArea => ({
  key,
  contour: key,
  role,
  isIndicative: false,
  ...more,
});
const highlighted = (
  areas: readonly SceneArea[],
  known: Parameters<typeof highlightedFeatures>[0]['levels'] = levels,
) => highlightedFeatures({ overview: null, levels: known }, areas).features;
const roles = (...areas: readonly SceneArea[]) => highlighted(areas).map(({ properties }) => properties.role);

test('areas are painted in the order of the scene', () => {
  const shown = [
    area('region:44', 'parent'),
    area('region:53', 'neighbour'),
    area('departement:54', 'subject'),
  ];
  expect(roles(...shown)).toEqual(['parent-region', 'neighbour', 'subject']);
});

test('the narrowest parent that is loaded is its backdrop', () => {
  const parents = ['region:44', 'departement:54', 'epci:245400676'] as const;
  expect(
    highlighted([...parents.map((key) => area(key, 'parent')), area('commune:54395', 'subject')]),
  ).toEqual([{ type: 'Feature', properties: { role: 'parent', soft: false }, geometry: MEURTHE.geometry }]);
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
  const features = highlighted([area('region:53', 'subject')], {
    region: levelOf({ ...BRETAGNE, geometry }),
  });
  expect(features.map(({ properties }) => properties.role)).toEqual(['subject', 'islet']);
});

test('what is not loaded is left out', () => {
  expect(roles(area('departement:29', 'parent'), area('commune:29019', 'subject'))).toEqual([]);
});

test('what is compared has its letter, a commune whose contour is not surveyed is soft and of one part', () => {
  const compared = area('departement:54', 'compared', { letter: 'B' });
  const nancy = contourFixture('commune:54395', 'Nancy', 0, { area: 0 });
  const features = highlighted([area('commune:54395', 'subject'), compared], {
    ...levels,
    commune: levelOf(nancy),
  });
  expect(features.map(({ properties }) => properties)).toEqual([
    { role: 'subject', soft: true },
    { role: 'compared', soft: false, letter: 'B' },
  ]);
});
