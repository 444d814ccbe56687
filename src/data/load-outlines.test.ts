import { expect, test, vi } from 'vitest';
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
  const basemap = topology({ land: [square({})], water: [] });
  return {
    loadDetail: () => Promise.reject(new Error('away')),
    loadOverview: async () => overview,
    loadEpci: async () => epci,
    loadBasemap: async () => basemap,
  };
});

test('another comparison decodes no contour again', async () => {
  const [first, second] = [await loadComparedContours('epci:1'), await loadComparedContours('epci:2')];
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
  expect(await loadComparedContours('epci:3')).toMatchObject({ own: null });
  expect(await loadComparedContours('region:99')).toEqual({ own: null, sameLevel: [] });
});
