import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutMarkers } from './marker-layout.ts';
import { mercator, TILE_PX } from './mercator.ts';

const place = (longitude: number, latitude: number) => ({
  territory: { pin: [longitude, latitude] as const },
});

const onScreen = ([longitude, latitude]: readonly [number, number], zoom: number) => {
  const { x, y } = mercator([longitude, latitude]);
  return { x: x * TILE_PX * 2 ** zoom, y: y * TILE_PX * 2 ** zoom };
};

test('markers of one point part, far ones stay where they are', () => {
  const [one, other, far] = layoutMarkers([place(2, 48), place(2, 48), place(5, 44)], 6);
  if (!one || !other) throw new Error('no layout');
  expect(Math.hypot(one.offset.x - other.offset.x, one.offset.y - other.offset.y)).toBeGreaterThan(36);
  expect(far?.offset).toEqual({ x: 0, y: 0 });
  expect(far?.center[0]).toBeCloseTo(5);
  expect(far?.center[1]).toBeCloseTo(44);
});

test('they meet again once the map is near enough', () => {
  const near = [place(2.35, 48.85), place(2.45, 48.89)];
  const moved = (zoom: number) =>
    layoutMarkers(near, zoom).some(({ offset }) => offset.x !== 0 || offset.y !== 0);
  expect([moved(5), moved(12)]).toEqual([true, false]);
});

test('the centre is where the marker is, at any zoom', () => {
  const position = fc.tuple(
    fc.double({ min: -5, max: 9, noNaN: true }),
    fc.double({ min: 42, max: 51, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(position, { maxLength: 6 }), fc.integer({ min: 4, max: 12 }), (pins, zoom) => {
      for (const [index, { offset, center }] of layoutMarkers(
        pins.map((pin) => place(...pin)),
        zoom,
      ).entries()) {
        const [truth, placed] = [
          onScreen(pins[index] ?? [0, 0], zoom),
          onScreen([center[0], center[1]], zoom),
        ];
        expect(placed.x - truth.x).toBeCloseTo(offset.x, 3);
        expect(placed.y - truth.y).toBeCloseTo(offset.y, 3);
      }
    }),
  );
});
