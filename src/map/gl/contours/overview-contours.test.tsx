import { act, renderHook } from '@testing-library/react';
import type { MultiPolygon } from 'geojson';
import { beforeEach, expect, test, vi } from 'vitest';
import { basemapFixture, overviewFixture } from './geometry.fixture.ts';

const away = () => Promise.reject(new Error('away'));
const load = vi.hoisted(() => ({
  loadOverview: vi.fn<() => Promise<unknown>>(),
  loadDetail: vi.fn<() => Promise<unknown>>(),
  loadBasemap: vi.fn<() => Promise<unknown>>(),
  loadMapNames: vi.fn<() => Promise<unknown>>(),
  forgetOverview: vi.fn<() => unknown>(),
}));

vi.mock('../../../state/data/load-contours.ts', () => load);

const overview = async () => overviewFixture();

/** Somewhat elsewhere than the overview's. */
const detail = async () => overviewFixture(0.01);

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
  load.loadOverview.mockImplementation(overview);
  load.loadBasemap.mockImplementation(async () => basemapFixture());
  load.loadMapNames.mockImplementation(async () => ({ names: [['region', 'Grand Est', 6, 48, 1]] }));
});

test('the overview gives régions, départements, basemap and names at once', async () => {
  const { loadOverview, useContours } = await fresh();
  const loading = loadOverview();
  expect(useContours.getState().status).toBe('loading');
  await loading;
  const state = useContours.getState();
  expect(state.status).toBe('ready');
  expect(Object.keys(state.levels)).toEqual(['region', 'departement']);
  expect(state.basemap?.neighbours.coordinates).toHaveLength(1);
  expect(state.names.overview?.features[0]?.properties).toMatchObject({ name: 'Grand Est' });
});

test('without its contours the overview has failed', async () => {
  const { loadOverview, useContours } = await fresh();
  load.loadOverview.mockImplementation(away);
  await loadOverview();
  expect(useContours.getState()).toMatchObject({ status: 'failed', overview: null });
});

test('without its names it is only poorer', async () => {
  const { loadOverview, useContours } = await fresh();
  load.loadMapNames.mockImplementation(away);
  await loadOverview();
  expect(useContours.getState().status).toBe('ready');
  expect(useContours.getState().names.overview).toBeUndefined();
});

test('contours that come after a failure was shown are still drawn', async () => {
  const { loadOverview, useContours } = await fresh();
  const { DataError } = await import('../../../state/data/load-file.ts');
  const statuses: string[] = [];
  useContours.subscribe(({ status }) => statuses.push(status));
  load.loadOverview.mockRejectedValueOnce(new DataError('carte', 'slow'));
  await loadOverview();
  expect(statuses).toEqual(['loading', 'failed', 'ready']);
});

const westOf = ({ overview }: { readonly overview: { readonly land: MultiPolygon } | null }) =>
  Math.min(...(overview?.land.coordinates.flat(2).map(([longitude = 0]) => longitude) ?? []));

test('a view from afar loads the overview alone, one from close the finer contours alone', async () => {
  load.loadDetail.mockImplementation(detail);
  const far = await fresh();
  far.startContours(false);
  far.startContours(true);
  await vi.waitFor(() => expect(far.useContours.getState().status).toBe('ready'));
  expect(westOf(far.useContours.getState())).toBe(0);
  expect(load.loadDetail).not.toHaveBeenCalled();
  load.loadOverview.mockClear();
  const close = await fresh();
  close.startContours(true);
  await act(async () =>
    renderHook(() =>
      close.useContoursFor({ territories: [], level: 'region', colouring: undefined, isClose: true }),
    ),
  );
  await vi.waitFor(() => expect(close.useContours.getState().status).toBe('ready'));
  expect(westOf(close.useContours.getState())).toBe(0.01);
  expect(load.loadOverview).not.toHaveBeenCalled();
});

test('finer contours that can’t be had leave the overview, and are asked for again', async () => {
  const { startContours, detail: finer, useContours } = await fresh();
  startContours(true);
  await vi.waitFor(() => expect(useContours.getState().status).toBe('ready'));
  expect(westOf(useContours.getState())).toBe(0);
  load.loadDetail.mockImplementation(detail);
  await finer.load();
  expect(westOf(useContours.getState())).toBe(0.01);
});

test('the overview takes no finer contours’ place, though it comes later; they come alone if it fails', async () => {
  load.loadDetail.mockImplementation(detail);
  for (const first of [overview, away]) {
    const { loadOverview, detail: close, useContours } = await fresh();
    let answer = () => {};
    load.loadOverview.mockImplementation(() =>
      new Promise<void>((resolve) => (answer = resolve)).then(first),
    );
    void loadOverview();
    const finer = close.load();
    answer();
    await finer;
    expect(useContours.getState()).toMatchObject({ status: 'ready', isDetailed: true });
    expect(westOf(useContours.getState())).toBe(0.01);
  }
});

test('contours of another shape are reported, forgotten, and drawn once they are right', async () => {
  const { loadOverview, useContours } = await fresh();
  load.loadOverview.mockImplementation(async () => ({ objects: { regions: 3 } }));
  await loadOverview();
  expect(useContours.getState().status).toBe('failed');
  expect(load.forgetOverview).toHaveBeenCalledTimes(1);
  load.loadOverview.mockImplementation(overview);
  await loadOverview();
  expect(useContours.getState().status).toBe('ready');
});

test('what only adorns holds no contours back, and is drawn when it comes', async () => {
  vi.useFakeTimers();
  const { loadOverview, useContours } = await fresh();
  let arrive: (file: unknown) => void = () => undefined;
  load.loadBasemap.mockImplementation(
    () =>
      new Promise((resolve) => {
        arrive = resolve;
      }),
  );
  void loadOverview();
  await vi.advanceTimersByTimeAsync(1000);
  expect(useContours.getState()).toMatchObject({ status: 'ready', basemap: null, names: {} });
  arrive(basemapFixture());
  await vi.advanceTimersByTimeAsync(0);
  const { basemap, names } = useContours.getState();
  expect([basemap?.neighbours.coordinates.length, names.overview?.features.length]).toEqual([1, 1]);
  vi.useRealTimers();
});

test.each(['loadBasemap', 'loadMapNames'] as const)(
  'an optional file of another shape costs only itself: %s',
  async (name) => {
    const { loadOverview, useContours } = await fresh();
    load[name].mockImplementation(async () => ({ odd: true }));
    await loadOverview();
    expect(useContours.getState()).toMatchObject({ status: 'ready', overview: expect.anything() });
  },
);
