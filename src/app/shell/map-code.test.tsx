import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const files = vi.hoisted(() => ({
  loadBasemap: vi.fn<() => Promise<unknown>>(),
  loadMapNames: vi.fn<() => Promise<unknown>>(),
  loadOverview: vi.fn<() => Promise<unknown>>(),
}));
vi.mock('../../state/data/load-contours.ts', () => files);
vi.mock('../../map/gl/AtlasMap.tsx', () => ({ AtlasMap: () => null }));

const refused = vi.fn();

const load = () => import('./map-code.ts');

beforeEach(() => {
  vi.resetModules();
  for (const load of Object.values(files)) load.mockReset().mockResolvedValue({});
  process.on('unhandledRejection', refused);
});
afterEach(() => {
  process.off('unhandledRejection', refused);
  vi.restoreAllMocks();
});

function withWebgl(supported: boolean) {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(
    () => (supported ? {} : null) as never,
  );
}

test('what every map draws is asked for; a file that fails is left to the map to report', async () => {
  withWebgl(true);
  files.loadBasemap.mockRejectedValue(new Error('away'));
  (await load()).fetchMap(true);
  await vi.dynamicImportSettled();
  expect(files.loadOverview).toHaveBeenCalledOnce();
  expect(files.loadBasemap).toHaveBeenCalledOnce();
  expect(files.loadMapNames).toHaveBeenCalledOnce();
  await Promise.allSettled(files.loadBasemap.mock.results.map(({ value }) => value));
  expect(refused).not.toHaveBeenCalled();
});

test('a close view draws contours of its own', async () => {
  withWebgl(true);
  (await load()).fetchMap(false);
  await vi.dynamicImportSettled();
  expect(files.loadMapNames).toHaveBeenCalledOnce();
  expect(files.loadOverview).not.toHaveBeenCalled();
});

test('a browser without WebGL is asked for nothing', async () => {
  withWebgl(false);
  (await load()).fetchMap(true);
  await vi.dynamicImportSettled();
  expect(files.loadOverview).not.toHaveBeenCalled();
});
