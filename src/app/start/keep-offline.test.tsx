import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mapIsDrawn, mapIsWhole } from '../../map/gl/view/map-lifecycle.ts';
import { site } from '../../state/data/settings.ts';
import { beginMap, reportMapFailure, resetMapStage } from '../../state/map/map-stage.ts';
import { keepOffline } from './keep-offline.ts';

const register = vi.fn(async () => ({}));
const settings: { offline: boolean } = site;

const refreshKept = vi.fn(async () => undefined);
vi.mock('../../features/offline/sheet-keeper.ts', () => ({ refreshKept }));

const keeps = (some: boolean) => vi.stubGlobal('caches', { has: async () => some });

function browser(rest: object = {}) {
  vi.stubGlobal('navigator', { onLine: true, serviceWorker: { register }, ...rest });
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubEnv('PROD', true);
  register.mockClear();
  resetMapStage();
  browser();
  keeps(false);
  refreshKept.mockClear();
});
afterEach(() => {
  resetMapStage();
  settings.offline = true;
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test('nothing is kept before the map is drawn, names and all', async () => {
  void keepOffline();
  beginMap();
  await pass(7000);
  expect(register).not.toHaveBeenCalled();
  mapIsDrawn();
  await pass(0);
  expect(register).not.toHaveBeenCalled();
  mapIsWhole();
  await pass(0);
  expect(register).toHaveBeenCalledTimes(1);
});

test('a map that will not be drawn is not waited for', async () => {
  void keepOffline();
  reportMapFailure('unavailable');
  await pass(0);
  expect(register).toHaveBeenCalledTimes(1);
});

test('fifteen seconds after the page is loaded, the map is waited for no longer', async () => {
  void keepOffline();
  await pass(14_999);
  expect(register).not.toHaveBeenCalled();
  await pass(1);
  expect(register).toHaveBeenCalledTimes(1);
});

test.each([
  ['the visitor saves data', () => browser({ connection: { saveData: true } })],
  ['the site turns it off', () => (settings.offline = false)],
  ['the browser keeps nothing', () => vi.stubGlobal('navigator', { onLine: true })],
])('nothing is kept where %s', async (_, arrange) => {
  arrange();
  void keepOffline();
  reportMapFailure('unavailable');
  await pass(60_000);
  expect(register).not.toHaveBeenCalled();
});

test('a visitor who does not save data has it kept', async () => {
  browser({ connection: { saveData: false } });
  void keepOffline();
  reportMapFailure('unavailable');
  await pass(0);
  expect(register).toHaveBeenCalledTimes(1);
});

test.each([true, false])(
  'what readers asked to keep is brought up to date, where there is any: %s',
  async (some) => {
    keeps(some);
    void keepOffline();
    reportMapFailure('unavailable');
    await vi.waitFor(() => expect(register).toHaveBeenCalledTimes(1));
    await pass(0);
    await vi.dynamicImportSettled();
    expect(refreshKept).toHaveBeenCalledTimes(some ? 1 : 0);
  },
);
