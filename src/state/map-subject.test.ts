import { expect, test } from 'vitest';
import type { Level } from '../domain/territory/level.ts';
import { territoryKey } from '../domain/territory/territory.ts';
import { type ComparedOnMap, mapSubject, type Subject } from './map-subject.ts';

const subject = (level: Level, code: string, rest: Partial<Subject> = {}): Subject => ({
  key: territoryKey(level, code),
  name: code,
  bbox: [0, 0, 1, 1],
  pin: [0.5, 0.5],
  hasContour: true,
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

test('a page about no territory shows all of France and dims nothing', () => {
  expect(mapSubject(null, null)).toEqual({
    target: null,
    selected: null,
    compared: [],
    raised: [],
    dimmed: null,
  });
});

test('a territory is framed, selected and raised, and its level is dimmed', () => {
  expect(mapSubject(subject('departement', '54'), null)).toEqual({
    target: { id: 'departement:54', bbox: [0, 0, 1, 1] },
    selected: 'departement:54',
    compared: [],
    raised: ['departement:54'],
    dimmed: 'departement',
  });
});

test('an EPT counts among the intercommunalités; a grouping and a commune without a contour dim nothing', () => {
  expect(mapSubject(subject('ept', '1'), null).dimmed).toBe('epci');
  expect(mapSubject(subject('petr', 'pays'), null).dimmed).toBeNull();
  expect(mapSubject(subject('groupement', 'pole'), null).dimmed).toBeNull();
  expect(mapSubject(subject('commune', '29155', { hasContour: false }), null).dimmed).toBeNull();
});

test('compared territories are framed together and raised, none is selected', () => {
  const shown = mapSubject(subject('region', '44'), [
    compared('departement', '54'),
    compared('departement', '88', 1),
  ]);
  expect(shown).toMatchObject({
    selected: null,
    compared: ['departement:54', 'departement:88'],
    raised: ['departement:54', 'departement:88'],
    dimmed: 'departement',
  });
  const [west = 0, , east = 0] = shown.target?.bbox ?? [];
  expect(west).toBeLessThan(0);
  expect(east).toBeGreaterThan(2);
});

test('another set of compared territories is another target', () => {
  const id = (...set: ComparedOnMap[]) => mapSubject(null, set).target?.id;
  expect(id(compared('departement', '54'))).not.toBe(id(compared('departement', '88')));
});

test('territories of several levels dim nothing; a comparison of none shows France', () => {
  expect(mapSubject(null, [compared('region', '44'), compared('departement', '88')]).dimmed).toBeNull();
  expect(mapSubject(null, [])).toMatchObject({ target: null, dimmed: null });
});
