import { expect, test, vi } from 'vitest';
import { territoryFixture } from '../../app/testing/tiny-atlas.ts';
import type { Level } from '../../core/territory/levels.ts';
import { loadBackdropContours, loadComparedContours } from './load-outlines.ts';

// Functions, which are there before the mock below is made.
function square(properties: object, id?: string) {
  return { type: 'Polygon', arcs: [[0]], ...(id === undefined ? {} : { id }), properties };
}

function topology(objects: Readonly<Record<string, readonly object[]>>) {
  const ring = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 0],
  ];
  const collections = Object.entries(objects).map(([name, geometries]) => [
    name,
    { type: 'GeometryCollection', geometries },
  ]);
  return { type: 'Topology', arcs: [ring], objects: Object.fromEntries(collections) };
}

vi.mock('./load-contours.ts', () => {
  const overview = topology({
    regions: [square({ key: 'region:53' })],
    departements: [square({ key: 'departement:54' }), square({ key: 'departement:55' })],
    petr: [],
    sheetTerritories: [],
  });
  const epci = topology({ epci: [square({}, '1'), square({}, '2')], ept: [] });
  const basemap = topology({ land: [square({})] });
  return {
    loadDetail: () => Promise.reject(new Error('away')),
    loadOverview: async () => overview,
    loadEpci: async () => epci,
    loadBasemap: async () => basemap,
  };
});

const contoursOf = (level: Level, code: string) => loadComparedContours(territoryFixture(level, code, code));

test('another comparison decodes no contour again', async () => {
  const [first, second] = [await contoursOf('epci', '1'), await contoursOf('epci', '2')];
  expect(first.own).not.toBeNull();
  expect(first.sameLevel).toHaveLength(2);
  expect(second.own).toBe(first.sameLevel[1]);
  second.sameLevel.forEach((contour, at) => {
    expect(contour).toBe(first.sameLevel[at]);
  });
  const [before, after] = [await loadBackdropContours(), await loadBackdropContours()];
  expect(after.departements).toHaveLength(2);
  expect(after.departements[1]).toBe(before.departements[1]);
  expect(after.abroad[0]).toBe(before.abroad[0]);
});

test('a territory without a contour has none', async () => {
  expect(await contoursOf('epci', '3')).toMatchObject({ own: null });
  expect(await contoursOf('region', '99')).toEqual({ own: null, sameLevel: [] });
});

test('a commune whose own contour is indicative is shown by its intercommunalité', async () => {
  const village = territoryFixture('commune', '54001', 'Abaucourt', {
    indicators: { population: 300, areaKm2: null, communes: 1, ruralShare: 1 },
    parents: [{ key: 'epci:1', level: 'epci', code: '1', name: 'CC', share: 'whole' }],
  });
  expect(await loadComparedContours(village)).toEqual(await contoursOf('epci', '1'));
});
