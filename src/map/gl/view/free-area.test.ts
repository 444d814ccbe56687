import { expect, test } from 'vitest';
import { clearOfLegend, comparedPadding, freeAreaPadding, overviewPaddingOf } from './camera.ts';

const screen = { left: 0, top: 60, right: 390, bottom: 844 };
const desk = { left: 444, top: 60, right: 1440, bottom: 900 };

test('beside the map, the panel takes nothing from it', () => {
  const padding = freeAreaPadding(desk, { left: 0, top: 60, right: 444, bottom: 900 });
  expect(padding.left).toBeLessThan(200);
  expect(padding.top).toBeCloseTo(padding.bottom);
});

test('the level switch and the button of the territories overseas cover no subject', () => {
  const low = { left: 388, top: 60, right: 844, bottom: 390 };
  const beside = freeAreaPadding(low, { left: 0, top: 60, right: 388, bottom: 390 });
  expect(beside.bottom).toBeGreaterThanOrEqual(44 + 34);
  const small = { left: 0, top: 60, right: 320, bottom: 640 };
  const padding = freeAreaPadding(small, { left: 0, top: 307, right: 320, bottom: 640 });
  expect(padding.top).toBeGreaterThanOrEqual(56);
});

test('over the bottom of the map, the subject stays above it', () => {
  const padding = freeAreaPadding(screen, { left: 0, top: 405, right: 390, bottom: 844 });
  expect(screen.bottom - padding.bottom).toBeLessThanOrEqual(405);
  expect(padding.top + padding.bottom).toBeLessThan(screen.bottom - screen.top);
});

test('a panel that covers almost everything still leaves room for a subject', () => {
  const padding = freeAreaPadding(screen, { left: 0, top: 70, right: 390, bottom: 844 });
  expect(padding.top + padding.bottom).toBeLessThan(784 * 0.85);
});

test('compared territories take all of the map that no control and no panel covers', () => {
  const beside = { left: 0, top: 60, right: 444, bottom: 900 };
  const wide = comparedPadding(desk, beside);
  expect(wide.right, 'the buttons of the zoom').toBeGreaterThan(14 + 44);
  expect(wide.bottom, 'the territories overseas over two lines of credit').toBeGreaterThan(48 + 44);
  expect(wide.left, 'the handle of the panel').toBeGreaterThan(32);
  const low = comparedPadding(screen, { left: 0, top: 405, right: 390, bottom: 844 });
  expect(screen.bottom - low.bottom).toBeLessThan(405);
  expect(784 - low.top - low.bottom).toBeGreaterThan(180);
});

test('the overview keeps the margin that the drawn map has', () => {
  const none = { left: 0, top: 0, right: 0, bottom: 0 };
  expect(overviewPaddingOf(desk, none, { around: 24, below: 56 })).toEqual({
    top: 62,
    right: 24,
    bottom: 56,
    left: 24,
  });
});

test('the legend of colours covers no subject', () => {
  const padding = { top: 62, right: 24, bottom: 24, left: 24 };
  const beside = clearOfLegend(padding, desk, { left: 458, top: 500, right: 692, bottom: 790 });
  expect(beside).toEqual({ ...padding, left: 260 });
  const below = clearOfLegend(padding, screen, { left: 56, top: 310, right: 382, bottom: 383 });
  expect(below).toEqual({ ...padding, bottom: 844 - 310 + 12 });
  const high = clearOfLegend(padding, screen, { left: 56, top: 130, right: 382, bottom: 200 });
  expect(784 - high.top - high.bottom).toBe(150);
});

test('a legend that is missing or hidden takes no room', () => {
  const padding = { top: 62, right: 24, bottom: 24, left: 24 };
  expect(clearOfLegend(padding, desk, null)).toEqual(padding);
  expect(clearOfLegend(padding, desk, { left: 0, top: 0, right: 0, bottom: 0 })).toEqual(padding);
});
