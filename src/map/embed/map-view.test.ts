import { expect, test } from 'vitest';
import { moved, showing, zoomed } from './live-map.ts';

const WHOLE = { x: 0, y: 0, width: 1000, height: 800 };

test('closer is around the same centre, and never beyond the whole nor the closest', () => {
  expect(zoomed(WHOLE, WHOLE, { factor: 2, closest: 8 })).toEqual({
    x: 250,
    y: 200,
    width: 500,
    height: 400,
  });
  expect(zoomed(WHOLE, WHOLE, { factor: 100, closest: 4 }).width).toBe(250);
  expect(zoomed(WHOLE, WHOLE, { factor: 0.5, closest: 8 })).toEqual(WHOLE);
  expect(zoomed(WHOLE, WHOLE, { factor: 2, closest: 0.5 })).toEqual(WHOLE);
  const corner = { x: 750, y: 600, width: 250, height: 200 };
  expect(zoomed(corner, WHOLE, { factor: 0.5, closest: 8 })).toEqual({
    x: 500,
    y: 400,
    width: 500,
    height: 400,
  });
});

test('a move stops at the edge', () => {
  const box = { x: 250, y: 200, width: 500, height: 400 };
  expect(moved(box, WHOLE, { x: 0.1, y: -0.1 })).toEqual({ ...box, x: 300, y: 160 });
  expect(moved(box, WHOLE, { x: 9, y: 9 })).toEqual({ ...box, x: 500, y: 400 });
  expect(moved(WHOLE, WHOLE, { x: 1, y: 1 })).toEqual(WHOLE);
});

test('a point is shown with room around it, by the least move', () => {
  const box = { x: 0, y: 0, width: 500, height: 400 };
  expect(showing(box, WHOLE, [250, 200])).toEqual(box);
  expect(showing(box, WHOLE, [700, 200])).toEqual({ ...box, x: 250 });
  expect(showing(box, WHOLE, [990, 790])).toEqual({ ...box, x: 500, y: 400 });
});
