import { expect, test } from 'vitest';
import { wrapped } from './wrapped.ts';

test('lines break after words and hyphens, as long as they may be', () => {
  expect(wrapped('Bassin de Pont-à-Mousson', 12)).toEqual(['Bassin de', 'Pont-à-', 'Mousson']);
  expect(wrapped('Anticonstitutionnellement', 12)).toEqual(['Anticonstitutionnellement']);
});
