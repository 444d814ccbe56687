import { expect, test } from 'vitest';
import { isRoughArea, roughAreaNote } from './area-precision.ts';

test('the area of a commune is an order of magnitude until contours are official', () => {
  expect(isRoughArea({ level: 'commune' }, 'indicatif')).toBe(true);
  expect(isRoughArea({ level: 'commune' }, 'mixte')).toBe(true);
  expect(isRoughArea({ level: 'commune' }, 'officiel')).toBe(false);
  expect(isRoughArea({ level: 'departement' }, 'indicatif')).toBe(false);
});

test('it is said where a commune is shown, and only there', () => {
  expect(roughAreaNote([{ level: 'region' }, { level: 'commune' }], 'indicatif')).toMatch(
    /ordres de grandeur/,
  );
  expect(roughAreaNote([{ level: 'commune' }], 'mixte')).toMatch(/là où les contours sont indicatifs/);
  expect(roughAreaNote([{ level: 'commune' }], 'officiel')).toBeNull();
  expect(roughAreaNote([{ level: 'epci' }], 'indicatif')).toBeNull();
});
