import { describe, expect, test } from 'vitest';
import { readTerritoryTables } from '../geography/read-tables.ts';
import { territoryContent } from './territory-content.ts';
import { recordOf } from './territory-records.ts';

const tables = readTerritoryTables('.');
const { lookup, placements } = territoryContent({ root: '.', path: 'data' }, tables);
const record = (level: Parameters<typeof recordOf>[1], code: string) =>
  recordOf({ lookup, placements }, level, code);

describe('names in a sentence', () => {
  test.each([
    ['departement', '54', 'la ', 'de Meurthe-et-Moselle'],
    ['departement', '62', 'le ', 'du Pas-de-Calais'],
    ['departement', '35', 'l’', 'd’Ille-et-Vilaine'],
    ['departement', '88', 'les ', 'des Vosges'],
    ['departement', '2A', 'la ', 'de la Corse-du-Sud'],
    ['departement', '974', '', 'de La Réunion'],
    ['region', '53', 'la ', 'de Bretagne'],
    ['region', '44', 'le ', 'du Grand Est'],
    ['region', '11', 'l’', 'd’Île-de-France'],
    ['epci', '200039857', 'la ', 'de la CA du Pays de Grasse'],
    ['com', '987', 'la ', 'de la Polynésie française'],
    ['com', '986', '', 'de Wallis et Futuna'],
    ['petr', 'pays-de-langres', 'le ', 'du PETR du Pays de Langres'],
  ] as const)('%s %s', (level, code, article, of) => {
    expect(record(level, code)).toMatchObject({ article, of });
  });

  test('every département and région has an article, but the four that take none', () => {
    const without = [
      ...tables.departements.map(({ code }) => record('departement', code)),
      ...tables.regions.map(({ code }) => record('region', code)),
    ].filter(({ article }) => article === '');
    expect([...new Set(without.map(({ name }) => name))].sort()).toEqual(['La Réunion', 'Mayotte', 'Paris']);
  });
});

describe('figures', () => {
  test.each([
    ['departement', '54'],
    ['region', '75'],
    ['epci', '243100518'],
    ['ept', '200057875'],
    ['commune', '29019'],
  ] as const)('of %s %s are sums over its communes, counted here anew', (level, code) => {
    const rows = tables.communes.filter((row) => (level === 'commune' ? row.code : row[level]) === code);
    const population = rows.reduce((sum, row) => sum + row.population, 0);
    const rural = rows.reduce((sum, row) => sum + (row.population < 2000 ? row.population : 0), 0);
    const { indicators } = record(level, code);
    expect(indicators).toMatchObject({ population, communes: rows.length });
    expect(indicators.ruralShare).toBeCloseTo(rural / population, 3);
  });

  test('a commune without contour has no area, and is placed in its département', () => {
    const { indicators, bbox } = record('commune', '14666');
    expect(indicators.areaKm2).toBeNull();
    expect(bbox).toEqual(record('departement', '14').bbox);
  });

  test('an unknown code is refused', () => {
    expect(() => record('commune', '00000')).toThrow('00000');
  });
});

test('one perimeter has one key: Paris, the overseas régions, and no other', () => {
  const aliases = [
    ...tables.regions.map(({ code }) => `region:${code}` as const),
    ...tables.departements.map(({ code }) => `departement:${code}` as const),
  ].filter((key) => lookup.mainKey(key) !== key);
  expect(aliases).toEqual([
    'region:01',
    'region:02',
    'region:03',
    'region:04',
    'region:06',
    'departement:75',
  ]);
});
