import { beforeEach, expect, test, vi } from 'vitest';
import { sheetMarks } from '../../../core/scene/sheet-scene.ts';
import { sheet, territory } from '../../../core/sheet/catalogue.fixture.ts';
import type { TerritoryKey } from '../../../core/territory/territory.ts';
import { locateCommune } from '../../../state/data/locate-commune.ts';
import { useContours } from '../contours/contour-store.ts';
import { departementsIn } from '../contours/find-contour.ts';
import { contourFixture, levelFixture } from '../contours/geometry.fixture.ts';
import { FakeMap } from '../maplibre.fixture.tsx';
import { LAYERS } from '../style/layer-ids.ts';
import { clickedAt, coverAt, firstClickedAt, hoveredAt } from './hit-test.ts';

vi.mock('../../../state/data/locate-commune.ts', () => ({ locateCommune: vi.fn() }));
vi.mock('../../../state/data/load-territory.ts', () => ({
  loadEpci: () => Promise.reject(new Error('away')),
}));

let map: FakeMap;
const lies = (key: string, name: string) => ({ key, name });
const click = (longitude: number, latitude: number) => ({
  map: map.asMap(),
  point: { x: 100 * longitude, y: 100 * latitude },
  position: [longitude, latitude] as const,
});

beforeEach(() => {
  map = new FakeMap();
  map.unproject = ([x, y]) => ({ lng: x / 100, lat: y / 100 });
  vi.mocked(locateCommune).mockReset();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  useContours.setState({
    levels: {
      region: levelFixture(
        [contourFixture('region:44', 'Grand Est', 0), contourFixture('region:53', 'Bretagne', 1)],
        [contourFixture('petr:pays', 'Un pays', 0)],
      ),
      departement: levelFixture([
        contourFixture('departement:54', 'Meurthe-et-Moselle', 0, { code: '54' }),
        contourFixture('departement:35', 'Ille-et-Vilaine', 1, { code: '35' }),
      ]),
      epci: levelFixture([
        contourFixture('epci:1', 'Métropole', 0, { area: 800 }),
        contourFixture('ept:2', 'Établissement', 0, { area: 50 }),
      ]),
    },
  });
});

const at = (x: number, y: number) => ({ x, y });

test('the pointer hovers the territory of the clicked level, and nothing elsewhere', () => {
  expect(hoveredAt(map.asMap(), at(50, 50), 'region')).toMatchObject({
    key: 'region:44',
    name: 'Grand Est',
  });
  expect(hoveredAt(map.asMap(), at(300, 50), 'region')).toBeNull();
  expect(hoveredAt(map.asMap(), at(50, 50), 'commune')).toBeNull();
});

test('the exact point comes before the coast around it', () => {
  expect(hoveredAt(map.asMap(), at(98, 50), 'region')?.name).toBe('Grand Est');
  expect(hoveredAt(map.asMap(), at(102, 50), 'region')?.name).toBe('Bretagne');
});

test('a point five pixels off the coast is on land, six pixels off is at sea', () => {
  for (const [near, far] of [
    [at(204.9, 50), at(206, 50)],
    [at(150, 104.9), at(150, 106)],
    [at(204.9, -4.9), at(206, -6)],
  ] as const) {
    expect(hoveredAt(map.asMap(), near, 'region')?.name).toBe('Bretagne');
    expect(hoveredAt(map.asMap(), far, 'region')).toBeNull();
  }
});

test('the dot of a named commune wins over the territory under it, within eight pixels', async () => {
  map.rendered = { [LAYERS.namedPlaces]: (x) => (x <= 42 ? [lies('commune:54395', 'Nancy')] : []) };
  expect(hoveredAt(map.asMap(), at(50, 50), 'region')?.name).toBe('Nancy');
  expect(hoveredAt(map.asMap(), at(51, 50), 'region')?.name).toBe('Grand Est');
  expect(await firstClickedAt(click(0.5, 0.5), 'region')).toBe('commune:54395');
  expect(await clickedAt(click(0.5, 0.5), 'region')).toBe('region:44');
});

test('a click off what is loaded waits for the polygons', async () => {
  expect(await clickedAt(click(1.5, 0.5), 'region')).toBe('region:53');
  expect(await clickedAt(click(1.5, 0.5), 'departement')).toBe('departement:35');
  expect(await clickedAt(click(5, 5), 'departement')).toBeNull();
});

test('a grouping is drawn with the régions and never clicked', async () => {
  expect(await clickedAt(click(0.5, 0.5), 'region')).toBe('region:44');
});

test('of two intercommunalités that lie on each other the smallest answers', async () => {
  expect(await clickedAt(click(0.5, 0.5), 'epci')).toBe('ept:2');
});

test('a commune is looked for in the département that holds the point, and nowhere at sea', async () => {
  vi.mocked(locateCommune).mockResolvedValue('commune:54395');
  expect(await clickedAt(click(0.5, 0.5), 'commune')).toBe('commune:54395');
  expect(locateCommune).toHaveBeenCalledWith([0.5, 0.5], '54');
  expect(await clickedAt(click(5, 5), 'commune')).toBeNull();
  expect(locateCommune).toHaveBeenCalledTimes(1);
});

test('what tints a place is the narrowest of the territories that the list tints there', () => {
  const keys = ['region:44', 'departement:54'] as const;
  const marks = sheetMarks({
    territories: keys.map((key) => territory(key, [0, 0])),
    sheets: keys.map((key) => sheet(key, key)),
  });
  const drawn = keys.map((key) => ({ ...contourFixture(key, key, 0), properties: { key, area: 1 } }));
  const region = levelFixture([]);
  const sheetTerritories = { type: 'FeatureCollection' as const, features: drawn };
  const land = { type: 'MultiPolygon' as const, coordinates: [] };
  useContours.setState({ overview: { region, departement: region, sheetTerritories, land } });
  const covers = (...tinted: TerritoryKey[]) => {
    const tints = new Map(tinted.map((key) => [key, 'energie']));
    return [50, 150].map((x) => coverAt(map.asMap(), at(x, 50), { marks, tints })?.territory.key);
  };
  expect(covers(...keys)).toEqual(['departement:54', undefined]);
  expect(covers('region:44')).toEqual(['region:44', undefined]);
  expect(covers()).toEqual([undefined, undefined]);
});

test('a view shows the départements that it has a part of, in order', () => {
  map.bounds = { west: 0.2, south: 0.2, east: 1.8, north: 0.8 };
  expect(departementsIn(map.getBounds() as never)).toEqual(['35', '54']);
  map.bounds = { west: 0.2, south: 0.2, east: 0.8, north: 0.8 };
  expect(departementsIn(map.getBounds() as never)).toEqual(['54']);
  map.bounds = { west: 20, south: 20, east: 21, north: 21 };
  expect(departementsIn(map.getBounds() as never)).toEqual([]);
});
