import { expect, test } from 'vitest';
import { isRoughArea, perimeterNote, populationYear, unmeasuredNote } from './statistical-notes.ts';

const at = (level: 'departement' | 'commune', code: string, parents: string[] = []) => ({
  level,
  code,
  parents: parents.map((parent) => ({
    key: `departement:${parent}` as const,
    level: 'departement' as const,
    code: parent,
    name: '',
    share: 'whole' as const,
  })),
});

test('Mayotte’s census is older, for its communes too', () => {
  expect(populationYear(at('departement', '976'))).toBe(2017);
  expect(populationYear(at('commune', '97611', ['976']))).toBe(2017);
  expect(populationYear(at('commune', '97411', ['974']))).toBe(2023);
});

test('Insee’s Rhône includes the Métropole de Lyon, and the page says so', () => {
  expect(perimeterNote(at('departement', '69'))).toContain('Métropole de Lyon');
  expect(perimeterNote(at('departement', '68'))).toBeNull();
  expect(perimeterNote(at('commune', '69'))).toBeNull();
});

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
