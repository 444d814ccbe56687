import { topology } from 'topojson-server';
import { expect, test } from 'vitest';
import { basemapGeometry, nameFeatures, overviewGeometry } from './overview-geometry.ts';

const square = (west: number, id: string, properties: object) => ({
  type: 'Feature' as const,
  id,
  properties,
  geometry: {
    type: 'Polygon' as const,
    coordinates: [
      [
        [west, 0],
        [west + 1, 0],
        [west + 1, 1],
        [west, 1],
        [west, 0],
      ],
    ],
  },
});
const collection = (...features: ReturnType<typeof square>[]) => ({
  type: 'FeatureCollection' as const,
  features,
});

const map = topology({
  regions: collection(square(0, '44', { key: 'region:44' }), square(1, '53', { key: 'region:53' })),
  departements: collection(
    square(0, '54', { key: 'departement:54' }),
    square(1, '35', { key: 'departement:35' }),
  ),
  petr: collection(square(0, 'pays', { key: 'petr:pays' })),
  sheetTerritories: collection(square(0, '54', { key: 'departement:54', theme: 'a', area: 1 })),
});
const basemap = topology({ land: collection(square(3, '', {})), water: collection() });

test('borders are what two territories share, the coast what one has alone', () => {
  const geometry = overviewGeometry(map as never);
  expect(geometry.region.borders.geometry.coordinates.flat()).toEqual(
    expect.arrayContaining([
      [1, 0],
      [1, 1],
    ]),
  );
  expect(geometry.region.borders.geometry.coordinates.flat()).toHaveLength(2);
  expect(geometry.coast.geometry.coordinates.flat().length).toBeGreaterThanOrEqual(6);
});

test('territories that share a line are neighbours; groupings are drawn with the régions', () => {
  const { region, departement } = overviewGeometry(map as never);
  expect(region.bordering.get('region:44')).toEqual(['region:53']);
  expect(departement.bordering.get('departement:35')).toEqual(['departement:54']);
  expect(region.contours.features.map(({ properties }) => properties.key)).toEqual([
    'region:44',
    'region:53',
    'petr:pays',
  ]);
});

test('sheet territories keep their key as a string and names their kind', () => {
  const geometry = overviewGeometry(map as never);
  const names = nameFeatures([['town', 'Nancy', 6.18, 48.69, 1]]);
  expect(geometry.sheetTerritories.features[0]?.properties).toMatchObject({
    key: 'departement:54',
    theme: 'a',
  });
  expect(names.features[0]).toMatchObject({
    properties: { kind: 'town', name: 'Nancy', rank: 1 },
    geometry: { coordinates: [6.18, 48.69] },
  });
});

test('the setting is land and water', () => {
  expect(basemapGeometry(basemap as never).neighbours.features).toHaveLength(1);
  expect(basemapGeometry(basemap as never).water.features).toHaveLength(0);
});
