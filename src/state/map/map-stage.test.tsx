import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  contextIsBack,
  contextIsLost,
  mapIsAlive,
  mapIsDrawn,
  reportMap,
} from '../../map/gl/view/map-lifecycle.ts';
import { liveLine, resetAnnouncements } from '../focus/announcements.ts';
import { beginMap, reloadMap, reportMapFailure, resetMapStage, useMapStage } from './map-stage.ts';

const now = () => useMapStage.getState();

beforeEach(() => {
  vi.useFakeTimers();
  resetAnnouncements();
  resetMapStage();
});
afterEach(() => {
  resetMapStage();
  vi.useRealTimers();
});

test('a map that gives no sign of life for eight seconds is late, and still drawn when it comes', () => {
  beginMap();
  vi.advanceTimersByTime(7999);
  expect(now().stage).toBe('map');
  vi.advanceTimersByTime(1);
  expect(now()).toMatchObject({ stage: 'late', isDrawn: false });
  mapIsDrawn();
  expect(now()).toMatchObject({ stage: 'map', isDrawn: true });
});

test('a map that comes slowly is not late', () => {
  beginMap();
  for (let step = 0; step < 5; step++) {
    vi.advanceTimersByTime(5000);
    mapIsAlive();
  }
  expect(now().stage).toBe('map');
  vi.advanceTimersByTime(8000);
  expect(now().stage).toBe('late');
});

test('what the map has said itself is not said again', () => {
  beginMap();
  reportMap(true);
  mapIsAlive();
  vi.advanceTimersByTime(60_000);
  expect(now().stage).toBe('map');
  reportMap(false);
  vi.advanceTimersByTime(8000);
  expect(now().stage, 'asked again, it hangs').toBe('late');
});

test('once it is drawn, nothing makes it late', () => {
  beginMap();
  mapIsDrawn();
  mapIsAlive();
  vi.advanceTimersByTime(60_000);
  expect(now()).toMatchObject({ stage: 'map', isDrawn: true });
});

test('a context that comes back within three seconds changes nothing', () => {
  beginMap();
  mapIsDrawn();
  contextIsLost();
  vi.advanceTimersByTime(2999);
  contextIsBack();
  vi.advanceTimersByTime(60_000);
  expect(now()).toMatchObject({ stage: 'map', isDrawn: true });
});

test('a context lost for good gives way to the drawn map, until the reader asks for it again', () => {
  beginMap();
  mapIsDrawn();
  contextIsLost();
  vi.advanceTimersByTime(3000);
  expect(now()).toMatchObject({ stage: 'lost', isDrawn: false, attempt: 0 });
  reloadMap();
  expect(now()).toMatchObject({ stage: 'map', isDrawn: false, attempt: 1 });
  mapIsDrawn();
  expect(now()).toMatchObject({ stage: 'map', isDrawn: true });
});

test('a map that fails stays so', () => {
  beginMap();
  reportMapFailure('broken');
  mapIsAlive();
  mapIsDrawn();
  vi.advanceTimersByTime(60_000);
  expect(now()).toMatchObject({ stage: 'broken', isDrawn: false });
});

test('a map that comes after all is said where its lack was', () => {
  const line = document.createElement('p');
  liveLine(line);
  beginMap();
  mapIsDrawn();
  expect(line).toHaveTextContent('');
  reportMapFailure('broken');
  reloadMap();
  mapIsDrawn();
  vi.advanceTimersByTime(600);
  expect(line).toHaveTextContent('La carte interactive est affichée.');
});
