import { expect, test } from 'vitest';
import { isRoughArea, unmeasuredNote } from './area-precision.ts';

test('the area of a commune is an order of magnitude until contours are official', () => {
  expect(isRoughArea({ level: 'commune' }, 'indicatif')).toBe(true);
  expect(isRoughArea({ level: 'commune' }, 'mixte')).toBe(true);
  expect(isRoughArea({ level: 'commune' }, 'officiel')).toBe(false);
  expect(isRoughArea({ level: 'departement' }, 'indicatif')).toBe(false);
});

test('that a commune is not measured is said where one is shown, and only there', () => {
  const of = (areaKm2: number | null, bare = false) => ({
    bare,
    indicators: { population: 5, areaKm2, communes: 1, ruralShare: 1 },
  });
  expect(unmeasuredNote([of(5250), of(null)])).toMatch(/ni superficie ni densité/);
  expect(unmeasuredNote([of(5250), of(null, true)])).toBeNull();
});
