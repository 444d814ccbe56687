// @vitest-environment happy-dom
import type { FeatureCollection } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mapIsDrawn } from '../../state/map-signs.ts';
import { beginMap, resetMapStage, useMapStage } from '../../state/map-stage.ts';
import { FakeMap } from '../maplibre.fixture.tsx';
import { watchContext } from './watch-context.ts';

let map: FakeMap;
const now = () => useMapStage.getState();

beforeEach(() => {
  vi.useFakeTimers();
  map = new FakeMap();
  watchContext(map.asMap());
  beginMap();
  mapIsDrawn();
});
afterEach(() => {
  resetMapStage();
  vi.useRealTimers();
});

test('a context that comes back has everything marked again, once the map is drawn', () => {
  map.fire('webglcontextlost');
  vi.advanceTimersByTime(1000);
  map.fire('webglcontextrestored');
  expect(now().redrawn).toBe(0);
  map.fire('idle');
  expect(now().redrawn).toBe(1);
  map.fire('idle');
  expect(now().redrawn).toBe(1);
  vi.advanceTimersByTime(60_000);
  expect(now().stage).toBe('map');
});

test('a context that does not come back is lost', () => {
  map.fire('webglcontextlost');
  vi.advanceTimersByTime(3000);
  expect(now().stage).toBe('lost');
});

test('what the worker made is made again from its address, the rest as it was', () => {
  const own: FeatureCollection = { type: 'FeatureCollection', features: [] };
  const made = { ...own, address: 'fond://nu' };
  const sources: StyleSpecification['sources'] = {
    made: { type: 'geojson', data: made },
    own: { type: 'geojson', data: own },
  };
  map._lostContextSnapshot = { style: { sources } };
  map.fire('webglcontextlost');
  expect(sources).toMatchObject({ made: { data: 'fond://nu' }, own: { data: own } });
});
