import { expect, test } from 'vitest';
import type { TerritoryTables } from '../../domain/territory/territory-tables.ts';
import { mapNames } from './compile-map-names.ts';

const row = (code: string, name: string) => ({ code, name, article: '', seat: '' });

const TABLES: TerritoryTables = {
  cogYear: 2026,
  regions: [row('11', 'Île-de-France'), row('04', 'La Réunion')],
  departements: [
    { ...row('75', 'Paris'), region: '11' },
    { ...row('77', 'Seine-et-Marne'), region: '11' },
    { ...row('974', 'La Réunion'), region: '04' },
  ],
  epci: [],
  ept: [],
  communes: [],
  formerCommunes: [],
  arrondissements: [],
  collectivites: [],
  groupings: [],
};

const PLACES = new Map(
  ['region:11', 'region:04', 'departement:75', 'departement:77', 'departement:974'].map((key, i) => [
    key,
    { pin: [i, 48] as const },
  ]),
);

const names = (places = PLACES) =>
  mapNames(TABLES, places, [{ name: 'Paris', position: [2.35, 48.85], rank: 1 }]).names;

test('each name stands once: Paris as a town, La Réunion as a région', () => {
  expect(names().map(([kind, name]) => `${kind} ${name}`)).toEqual([
    'region Île-de-France',
    'region La Réunion',
    'departement Seine-et-Marne',
    'town Paris',
  ]);
});

test('a name stands at the place of its territory, a town at its centre', () => {
  expect(names()[0]).toEqual(['region', 'Île-de-France', 0, 48, 1]);
  expect(names().at(-1)).toEqual(['town', 'Paris', 2.35, 48.85, 1]);
});

test('a territory without a place has no name on the map', () => {
  expect(names(new Map()).map(([kind]) => kind)).toEqual(['town']);
});
