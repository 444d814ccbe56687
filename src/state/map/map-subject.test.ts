import { expect, test } from 'vitest';
import type { Level } from '../../core/territory/levels.ts';
import { territoryKey } from '../../core/territory/territory.ts';
import { type ComparedOnMap, mapSubject, type Subject } from './map-subject.ts';

const subject = (level: Level, code: string, rest: Partial<Subject> = {}): Subject => ({
  key: territoryKey(level, code),
  name: code,
  bbox: [0, 0, 1, 1],
  pin: [0.5, 0.5],
  lit: [territoryKey(level, code)],
  hasContour: true,
  parents: [],
  sheet: null,
  named: [],
  ...rest,
});

const compared = (level: Level, code: string, west = 0): ComparedOnMap => ({
  key: territoryKey(level, code),
  name: code,
  letters: ['A'],
  bbox: [west, 0, west + 1, 1],
  pin: [west + 0.5, 0.5],
  neighbours: [],
});

test('a page about no territory shows all of France', () => {
  expect(mapSubject(null, null)).toEqual({
    target: null,
    selected: null,
    compared: [],
    lit: [],
    comparedLevel: null,
    isBare: false,
  });
});

test('a territory is framed, selected and highlighted', () => {
  expect(mapSubject(subject('departement', '54'), null)).toEqual({
    target: { id: 'departement:54', bbox: [0, 0, 1, 1] },
    selected: 'departement:54',
    compared: [],
    lit: ['departement:54'],
    comparedLevel: null,
    isBare: false,
  });
});

test('an EPT counts among the intercommunalités that are compared; a grouping has no such level', () => {
  expect(mapSubject(null, [compared('ept', '1')]).comparedLevel).toBe('epci');
  expect(mapSubject(null, [compared('petr', 'pays')]).comparedLevel).toBeNull();
});

test('compared territories are framed together and highlighted, none is selected', () => {
  const shown = mapSubject(subject('region', '44'), [
    compared('departement', '54'),
    compared('departement', '88', 1),
  ]);
  expect(shown).toMatchObject({
    selected: null,
    compared: ['departement:54', 'departement:88'],
    lit: ['departement:54', 'departement:88'],
    comparedLevel: 'departement',
    isBare: false,
  });
  const [west = 0, , east = 0] = shown.target?.bbox ?? [];
  expect([west, east]).toEqual([0, 2]);
});

test('another set of compared territories is another target', () => {
  const id = (...set: ComparedOnMap[]) => mapSubject(null, set).target?.id;
  expect(id(compared('departement', '54'))).not.toBe(id(compared('departement', '88')));
});

test('territories of several levels dim nothing; a comparison of none shows France', () => {
  expect(
    mapSubject(null, [compared('region', '44'), compared('departement', '88')]).comparedLevel,
  ).toBeNull();
  expect(mapSubject(null, [])).toMatchObject({ target: null, comparedLevel: null });
});

test('a sheet of several territories lights them all, and the map shows them together', () => {
  const of = subject('departement', '86', {
    lit: ['departement:86', 'commune:44109'],
    bbox: [-2, 46, 1, 48],
    sheet: 'x',
  });
  expect(mapSubject(of, null)).toMatchObject({
    selected: 'departement:86',
    lit: ['departement:86', 'commune:44109'],
    target: { id: 'departement:86,commune:44109', bbox: [-2, 46, 1, 48] },
  });
});
