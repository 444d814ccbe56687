import fc from 'fast-check';
import { expect, test } from 'vitest';
import { farthestZoom, limitedCamera, nearestZoom } from './camera-limits.ts';
import { mercator, TILE_PX } from './mercator.ts';

const MAX_ZOOM = 11;

const VIEWPORTS = [
  [320, 508],
  [390, 784],
  [368, 964],
  [604, 708],
  [980, 840],
  [1460, 1020],
  [2100, 1380],
].map(([width = 0, height = 0]) => ({ width, height }));

const OVERSEAS = {
  Guadeloupe: [-61.5, 16.2],
  Martinique: [-61, 14.65],
  Guyane: [-53, 4],
  'La Réunion': [55.5, -21.1],
  Mayotte: [45.15, -12.8],
} as const;

const viewport = fc.constantFrom(...VIEWPORTS);
const longitude = fc.double({ min: -180, max: 180, noNaN: true });
const latitude = fc.double({ min: -85, max: 85, noNaN: true });

test('the nearest zoom follows what the contours are worth, and what is drawn under them', () => {
  expect(nearestZoom({})).toBe(11);
  expect(nearestZoom({ official: true })).toBe(13);
  for (const official of [false, true]) expect(nearestZoom({ official, tiles: true })).toBe(16);
});

test('zoomed out as far as can be, France stays in view wherever the reader drags the map', () => {
  fc.assert(
    fc.property(viewport, longitude, latitude, (size, lng, lat) => {
      const { center, zoom } = limitedCamera({ center: [lng, lat], zoom: 0 }, size, MAX_ZOOM);
      const world = TILE_PX * 2 ** zoom;
      const [camera, paris] = [mercator(center), mercator([2.35, 47])];
      expect(Math.abs(paris.x - camera.x) * world).toBeLessThan(size.width / 2);
      expect(Math.abs(paris.y - camera.y) * world).toBeLessThan(size.height / 2);
    }),
  );
});

test('France stays above the panel that covers the bottom of the map', () => {
  fc.assert(
    fc.property(
      viewport,
      longitude,
      latitude,
      fc.double({ min: 0, max: 0.55, noNaN: true }),
      (size, lng, lat, share) => {
        const covered = size.height * share;
        const { center, zoom } = limitedCamera(
          { center: [lng, lat], zoom: 0 },
          { ...size, covered },
          MAX_ZOOM,
        );
        const below = (mercator([2.35, 47]).y - mercator(center).y) * TILE_PX * 2 ** zoom;
        expect(size.height / 2 + below).toBeLessThan(size.height - covered);
        expect(size.height / 2 + below).toBeGreaterThan(0);
      },
    ),
  );
});

test.each(Object.entries(OVERSEAS))('%s can be reached a zoom nearer, on any screen', (_, center) => {
  for (const size of VIEWPORTS) {
    const camera = { center, zoom: farthestZoom(size) + 1 };
    const limited = limitedCamera(camera, size, MAX_ZOOM);
    expect(limited.zoom).toBe(camera.zoom);
    for (const at of [0, 1]) expect(limited.center[at]).toBeCloseTo(center[at] ?? 0, 6);
  }
});

test('the view never reaches the ends of the world, where land is cut', () => {
  fc.assert(
    fc.property(
      viewport,
      longitude,
      latitude,
      fc.double({ min: 0, max: 12, noNaN: true }),
      (size, lng, lat, wanted) => {
        const { center, zoom } = limitedCamera({ center: [lng, lat], zoom: wanted }, size, MAX_ZOOM);
        const half = size.width / 2 / (TILE_PX * 2 ** zoom);
        const { x } = mercator(center);
        expect((x - half) * 360 - 180).toBeGreaterThan(-115);
        expect((x + half) * 360 - 180).toBeLessThan(110);
      },
    ),
  );
});

test('what is within the limits is left as it is', () => {
  const camera = { center: [2.35, 48.85], zoom: 8 } as const;
  const limited = limitedCamera(camera, { width: 980, height: 840 }, MAX_ZOOM);
  expect(limited.zoom).toBe(8);
  expect(limited.center[0]).toBeCloseTo(2.35, 9);
  expect(limited.center[1]).toBeCloseTo(48.85, 9);
  expect(limitedCamera({ ...camera, zoom: 15 }, { width: 980, height: 840 }, MAX_ZOOM).zoom).toBe(MAX_ZOOM);
});

test('what is framed in the Pacific can be reached, and only then', () => {
  const papeete = [-149.57, -17.54] as const;
  const around = [papeete[0] - 1, papeete[1] - 1, papeete[0] + 1, papeete[1] + 1] as const;
  for (const size of VIEWPORTS) {
    const { center } = limitedCamera({ center: papeete, zoom: 8 }, size, MAX_ZOOM, around);
    expect(center[0]).toBeCloseTo(papeete[0], 6);
    expect(center[1]).toBeCloseTo(papeete[1], 6);
    expect(limitedCamera({ center: papeete, zoom: 8 }, size, MAX_ZOOM).center[0]).toBeGreaterThan(-70);
  }
});
