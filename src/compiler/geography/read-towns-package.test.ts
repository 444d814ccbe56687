import { expect, test } from 'vitest';
import { type Town, townCentres } from './read-packages.ts';

const town = (name: string, kind: string, population: number, longitude: number): Town => ({
  name,
  kind,
  population,
  position: [longitude, 48],
  commune: '54001',
});

const NAMES = new Map([['54001', 'Val-de-Vère']]);
const centre = (...towns: readonly Town[]) => townCentres(towns, NAMES).get('54001')?.[0];

test('the place of the commune’s name wins, however it is spelt and however small', () => {
  expect(centre(town('Grandville', 'PPLA3', 9000, 1), town('Val de Vere', 'PPL', 10, 2))).toBe(2);
});

test('else a seat, else the most populous place, a quarter last', () => {
  expect(centre(town('Grandville', 'PPL', 9000, 1), town('Chef', 'PPLA4', 10, 2))).toBe(2);
  expect(centre(town('Un', 'PPL', 10, 1), town('Deux', 'PPL', 20, 2))).toBe(2);
  expect(centre(town('Quartier', 'PPLX', 9000, 1), town('Bourg', 'PPL', 10, 2))).toBe(2);
});

test('places of other communes are left out', () => {
  expect(townCentres([{ ...town('A', 'PPL', 1, 1), commune: '99999' }], NAMES).size).toBe(0);
});
