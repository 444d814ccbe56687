import type { Feature, Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { buildTopology } from '../../../compiler/geography/build-topology.ts';
import type { Basemap } from '../../../core/formats/map-files.ts';
import type { TerritoryKey } from '../../../core/territory/territory.ts';
import { basemapGeometry, nameFeatures, overviewGeometry } from './level-geometry.ts';

const square = <P extends object>(west: number, properties: P): Feature<Polygon, P> => ({
  type: 'Feature',
  properties,
  geometry: {
    type: 'Polygon',
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
const named = (west: number, key: TerritoryKey) => square(west, { key, name: key, code: key });

const map = buildTopology({
  regions: [named(0, 'region:44'), named(1, 'region:53')],
  departements: [named(0, 'departement:54'), named(1, 'departement:35')],
  petr: [named(0, 'petr:pays')],
  sheetTerritories: [square(0, { key: 'departement:54' as const, area: 1 })],
});
const basemap: Basemap = {
  ...buildTopology({ land: [square(3, {})] }),
  borders: { type: 'MultiLineString', coordinates: [] },
};

test('borders are what two territories share, the outline of the land what one has alone', () => {
  const geometry = overviewGeometry(map);
  expect(geometry.region.borders.geometry.coordinates.flat()).toEqual(
    expect.arrayContaining([
      [1, 0],
      [1, 1],
    ]),
  );
  expect(geometry.region.borders.geometry.coordinates.flat()).toHaveLength(2);
  const [outline = [], ...others] = geometry.land.coordinates.flat();
  expect(others).toEqual([]);
  expect(new Set(outline.map(String)).size).toBe(6);
});

test('territories that share a line are neighbours; groupings are drawn with the régions', () => {
  const { region, departement } = overviewGeometry(map);
  expect(region.bordering.get('region:44')).toEqual(['region:53']);
  expect(departement.bordering.get('departement:35')).toEqual(['departement:54']);
  expect(region.contours.features.map(({ properties }) => properties.key)).toEqual([
    'region:44',
    'region:53',
    'petr:pays',
  ]);
});

test('sheet territories keep their key as a string and names their kind', () => {
  const geometry = overviewGeometry(map);
  const names = nameFeatures({ names: [['seat', 'Nancy', 6.18, 48.69, 1, 0, 0, 0]] });
  expect(geometry.sheetTerritories.features[0]?.properties).toMatchObject({
    key: 'departement:54',
  });
  expect(names.features[0]).toMatchObject({
    properties: { kind: 'seat', name: 'Nancy', rank: 1, from: 0, sheets: 0, counted: 0 },
    geometry: { coordinates: [6.18, 48.69] },
  });
});

test('the setting is land', () => {
  expect(basemapGeometry(basemap).neighbours.coordinates).toHaveLength(1);
});
