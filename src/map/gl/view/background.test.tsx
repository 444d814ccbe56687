import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeMap } from '../maplibre.fixture.tsx';
import { SOURCES } from '../style/layer-ids.ts';
import { maxZoom, showBackground, useBackground, watchTiles } from './background.ts';

const PLAN = { name: 'Plan', tiles: 'https://exemple.fr/{z}/{x}/{y}.png', credit: '© Plan', maxZoom: 18 };

let map: FakeMap;

/** As MapLibre fires it of the source of the tiles. */
const fires = (event: string, data: object = {}) => map.fire(event, { sourceId: SOURCES.tiles, ...data });
const asks = () => fires('sourcedataloading', { tile: {} });
const comes = (isSourceLoaded: boolean) => fires('sourcedata', { tile: {}, isSourceLoaded });
const state = () => useBackground.getState();

beforeEach(() => {
  vi.useFakeTimers();
  map = new FakeMap();
  watchTiles(map.asMap());
  showBackground(PLAN);
  fires('sourcedataloading');
  asks();
  asks();
});

afterEach(() => void vi.useRealTimers());

test('with tiles the map comes as near as they show', () => {
  expect(maxZoom()).toBe(16);
  showBackground(null);
  expect(maxZoom()).toBe(12);
});

test('a host whose tiles come keeps its background, however long they are looked at', () => {
  comes(false);
  vi.advanceTimersByTime(7000);
  comes(true);
  vi.advanceTimersByTime(60_000);
  map.fire('idle');
  expect(state()).toEqual({ shown: PLAN, failed: null });
});

test('a host that hangs is given up after eight seconds', () => {
  vi.advanceTimersByTime(7999);
  expect(state().shown).toBe(PLAN);
  vi.advanceTimersByTime(1);
  expect(state()).toEqual({ shown: null, failed: PLAN });
});

test('one that hangs after some tiles is given up too', () => {
  comes(false);
  vi.advanceTimersByTime(8000);
  expect(state()).toEqual({ shown: null, failed: PLAN });
});

test('one that has no tile at all is given up once all is answered', () => {
  map.fire('idle');
  expect(state()).toEqual({ shown: null, failed: PLAN });
});

test('one that has no tile beyond its country keeps its background', () => {
  comes(true);
  map.fire('idle');
  asks();
  map.fire('idle');
  expect(state().shown).toBe(PLAN);
  asks();
  vi.advanceTimersByTime(8000);
  expect(state().failed).toBe(PLAN);
});

test('one that the reader has put away fails nothing, another is waited for anew', () => {
  vi.advanceTimersByTime(5000);
  const photos = { ...PLAN, name: 'Photos' };
  showBackground(photos);
  fires('sourcedataloading');
  vi.advanceTimersByTime(5000);
  expect(state().shown).toBe(photos);
  showBackground(null);
  vi.advanceTimersByTime(8000);
  expect(state()).toEqual({ shown: null, failed: null });
});
