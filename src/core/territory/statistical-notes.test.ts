import { expect, test } from 'vitest';
import { perimeterNote, populationYear } from './statistical-notes.ts';

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
