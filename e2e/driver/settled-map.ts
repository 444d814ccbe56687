import type { Page } from '@playwright/test';
import type { SettledMap } from '../../src/map/gl/interaction/use-settled.ts';
import { waitUntil } from './wait-until.ts';

declare global {
  interface Window {
    /** What the map last showed when it was still. */
    settledMap?: SettledMap;
  }
}

/** Has the map of each page to come say what it shows, each time that it is still. */
export async function watchMap(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.onMapSettled = (map) => {
      window.settledMap = map;
    };
  });
}

/** Longitude, latitude, zoom, separated by commas; empty until the map is still. */
export function readCamera(page: Page): Promise<string> {
  return page.evaluate(() => {
    const [longitude, latitude, zoom] = window.settledMap?.camera ?? [];
    if (longitude === undefined || latitude === undefined || zoom === undefined) return '';
    return `${longitude.toFixed(5)},${latitude.toFixed(5)},${zoom.toFixed(4)}`;
  });
}

/** Waits until the map is still and frames what has an id, `france` for the whole. */
export function waitForTarget(page: Page, target: string): Promise<void> {
  return waitUntil(page, `map of ${target}`, (wanted) => window.settledMap?.target === wanted, target);
}

/** Waits until the map is still over a position, degrees, at a zoom. */
export function waitForCamera(page: Page, [longitude, latitude]: readonly [number, number], zoom: number) {
  return waitUntil(
    page,
    `map over ${longitude}, ${latitude} at ${zoom}`,
    (wanted) => {
      const rounded = window.settledMap?.camera.map((part, at) => part.toFixed(at === 2 ? 4 : 5));
      return rounded?.join() === wanted;
    },
    `${longitude.toFixed(5)},${latitude.toFixed(5)},${zoom.toFixed(4)}`,
  );
}

/** Waits until the map is still and draws rivers, which come after its first whole picture. */
export function waitForRivers(page: Page): Promise<void> {
  return waitUntil(page, 'rivers', () => window.settledMap?.hasRivers === true, '');
}

/** Waits until the map is still and draws contours of a level. */
export function waitForLevel(page: Page, level: string): Promise<void> {
  return waitUntil(
    page,
    `contours of ${level}`,
    (wanted) => window.settledMap?.levels.includes(wanted) === true,
    level,
  );
}
