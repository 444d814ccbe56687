import { act, renderHook } from '@testing-library/react';
import { topology } from 'topojson-server';
import { beforeEach, expect, test, vi } from 'vitest';
import { basemapFixture, collectionFixture, contourFixture, overviewFixture } from './geometry.fixture.ts';

const away = () => Promise.reject(new Error('away'));
const load = vi.hoisted(() => ({
  loadOverview: vi.fn<() => Promise<unknown>>(),
  loadDetail: vi.fn<() => Promise<unknown>>(),
  loadBasemap: vi.fn<() => Promise<unknown>>(),
  loadMapNames: vi.fn<() => Promise<unknown>>(),
  loadEpci: vi.fn<() => Promise<unknown>>(),
  loadCommunes: vi.fn<(code: string) => Promise<unknown>>(),
  loadUpperLevels: vi.fn<() => Promise<unknown>>(),
}));

vi.mock('../../../state/data/atlas-files.ts', () => load);
vi.mock('../../../state/data/load-contours.ts', () => ({ ...load, MOST_DEPARTEMENTS: 14 }));

const area = (code: string, west: number) => ({
  ...contourFixture('commune:00000', code, west),
  id: code,
  properties: {
    name: `Commune ${code}`,
    pin: [west, 0.5],
    label: [west + 0.5, 0.5],
    population: 100,
    area: 1,
    communes: 1,
    rural: 1,
  },
});

const communes = (departement: string) =>
  topology({
    communes: collectionFixture(area(`${departement}001`, 0), area(`${departement}002`, 1)),
    around: collectionFixture(area('99001', 2)),
  });

const epci = () => ({
  ...topology({
    epci: collectionFixture(area('200000001', 0), area('200000002', 1)),
    ept: collectionFixture(),
  }),
  towns: [],
});

const FAR = { isClose: false };

/** A store that has loaded nothing. */
async function fresh() {
  vi.resetModules();
  return {
    ...(await import('./contour-store.ts')),
    ...(await import('./contour-store.ts')),
    ...(await import('./contour-store.ts')),
  };
}

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  for (const one of Object.values(load)) one.mockReset().mockImplementation(away);
  load.loadOverview.mockImplementation(async () => overviewFixture());
  load.loadBasemap.mockImplementation(async () => basemapFixture());
  load.loadMapNames.mockImplementation(async () => ({ names: [['region', 'Grand Est', 6, 48, 1]] }));
  load.loadEpci.mockImplementation(async () => epci());
  load.loadCommunes.mockImplementation(async (code) => communes(code));
  load.loadUpperLevels.mockImplementation(async () => ({
    territories: [{ key: 'region:44', indicators: {} }],
  }));
});

test('intercommunalités are loaded once, and again only after a failure', async () => {
  const { loadEpciContours, useContours } = await fresh();
  load.loadEpci.mockImplementationOnce(away);
  await loadEpciContours();
  expect(useContours.getState().levels.epci).toBeUndefined();
  await Promise.all([loadEpciContours(), loadEpciContours()]);
  await loadEpciContours();
  expect(load.loadEpci).toHaveBeenCalledTimes(2);
  const { levels, names, figures } = useContours.getState();
  expect(levels.epci?.bordering.get('epci:200000001')).toEqual(['epci:200000002']);
  expect(names.epci?.features).toHaveLength(2);
  expect(figures.epci?.get('epci:200000001')?.population).toBe(100);
});

test('communes of another département are added; those across its border are neighbours and not drawn', async () => {
  const { loadCommuneContours, useContours } = await fresh();
  await loadCommuneContours(['54']);
  await loadCommuneContours(['54', '88']);
  expect(load.loadCommunes.mock.calls.map(([code]) => code)).toEqual(['54', '88']);
  const commune = useContours.getState().levels.commune;
  expect(commune?.contours.features.map(({ properties }) => properties.key)).toEqual([
    'commune:54001',
    'commune:54002',
    'commune:88001',
    'commune:88002',
  ]);
  expect(commune?.bordering.get('commune:54002')).toEqual(['commune:54001', 'commune:99001']);
});

test('no more than fourteen départements are kept: the first ones go', async () => {
  const { loadCommuneContours, useContours } = await fresh();
  const codes = Array.from({ length: 14 }, (_, index) => String(10 + index));
  await loadCommuneContours(codes);
  await loadCommuneContours(['54', '88']);
  const keys = [...(useContours.getState().levels.commune?.bordering.keys() ?? [])];
  expect(keys).toHaveLength(28);
  expect(keys).not.toContain('commune:10001');
  expect(keys).not.toContain('commune:11001');
  expect(keys).toContain('commune:12001');
  expect(keys).toContain('commune:88001');
});

test('a département that fails leaves the others, and is asked for again', async () => {
  const { loadCommuneContours, useContours } = await fresh();
  load.loadCommunes.mockImplementation((code) => (code === '88' ? away() : Promise.resolve(communes(code))));
  await loadCommuneContours(['54', '88']);
  expect(useContours.getState().levels.commune?.contours.features).toHaveLength(2);
  load.loadCommunes.mockImplementation(async (code) => communes(code));
  await loadCommuneContours(['54', '88']);
  expect(useContours.getState().levels.commune?.contours.features).toHaveLength(4);
});

test.each([
  ['an intercommunalité', 'epci:200000001', 'region', undefined, ['loadEpci']],
  ['a commune', 'commune:54001', 'region', undefined, ['loadCommunes']],
  ['a région', 'region:44', 'region', undefined, []],
  ['a pinned level of communes', null, 'commune', undefined, ['loadEpci']],
  ['a coloured région', null, 'region', 'densite', ['loadUpperLevels']],
  ['coloured intercommunalités', null, 'epci', 'densite', ['loadEpci']],
] as const)('%s loads what it needs and no more', async (_, key, level, colouring, wanted) => {
  const { useContoursFor } = await fresh();
  const territories = key ? [key] : [];
  await act(async () => void renderHook(() => useContoursFor({ ...FAR, territories, level, colouring })));
  const called = (['loadEpci', 'loadCommunes', 'loadUpperLevels'] as const).filter(
    (name) => load[name].mock.calls.length > 0,
  );
  expect(called).toEqual(wanted);
});

test('figures that fail are reported until another colour asks for them', async () => {
  const { useContoursFor } = await fresh();
  load.loadUpperLevels.mockImplementationOnce(away);
  const territories: never[] = [];
  const { result, rerender } = renderHook(
    ({ colouring }) => useContoursFor({ ...FAR, territories, level: 'region', colouring }),
    { initialProps: { colouring: 'densite' as 'densite' | 'population' } },
  );
  await act(async () => undefined);
  expect(result.current.figuresFailed).toBe(true);
  await act(async () => rerender({ colouring: 'population' }));
  expect(result.current.figuresFailed).toBe(false);
  expect(result.current.figures.departement?.has('region:44')).toBe(true);
});

test('a level that is asked for while it loads is waited for; one that failed is an error', async () => {
  const { contoursOfLevel, loadOverview } = await fresh();
  void loadOverview();
  expect([...(await contoursOfLevel('region')).bordering.keys()]).toEqual(['region:44']);
  load.loadEpci.mockImplementation(away);
  await expect(contoursOfLevel('epci')).rejects.toThrow('epci');
  load.loadEpci.mockImplementation(async () => epci());
  expect((await contoursOfLevel('epci')).contours.features).toHaveLength(2);
});
