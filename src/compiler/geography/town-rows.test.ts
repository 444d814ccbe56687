import { expect, test } from 'vitest';
import type { TerritoryTables } from '../../core/territory/territory-tables.ts';
import { formatTowns, parseTowns, townRows } from './town-rows.ts';

const commune = (code: string, population: number, region = '44') => ({
  code,
  name: `Ville ${code}`,
  departement: code.slice(0, 2),
  region,
  epci: '',
  ept: '',
  population,
  postcodes: [],
});

const seat = (code: string) => ({ code: code.slice(0, 2), name: '', article: '', seat: code });

const TABLES: TerritoryTables = {
  cogYear: 2026,
  regions: [seat('67001')],
  departements: [
    { ...seat('67001'), region: '44' },
    { ...seat('48001'), region: '44' },
    { ...seat('92001'), region: '11' },
  ],
  communes: [
    commune('48001', 12_000),
    commune('67001', 90_000),
    commune('69001', 500_000),
    commune('25001', 110_000),
    commune('25002', 61_000),
    commune('25003', 30_000),
    commune('92001', 95_000, '11'),
    commune('92002', 120_000, '11'),
    commune('98701', 300_000, ''),
  ],
  epci: [],
  ept: [],
  formerCommunes: [],
  arrondissements: [],
  collectivites: [],
  groupings: [],
};

test('towns come most populous first, ranked by size and by what they are the seat of', () => {
  const rows = townRows(TABLES, () => [1, 2]);
  expect(rows.map(({ name, rank }) => `${name} ${rank}`)).toEqual([
    'Ville 69001 1',
    'Ville 92002 4',
    'Ville 25001 2',
    'Ville 92001 3',
    'Ville 67001 2',
    'Ville 25002 3',
    'Ville 25003 4',
    'Ville 48001 3',
  ]);
});

test('overseas every town is named, however few live there', () => {
  const many = Array.from({ length: 260 }, (_, at) => commune(String(10_000 + at), 20_000));
  const rows = townRows({ ...TABLES, communes: [...many, commune('97314', 150, '03')] }, () => [1, 2]);
  expect(rows).toHaveLength(251);
  expect(rows.at(-1)).toMatchObject({ name: 'Ville 97314', rank: 4 });
});

test('a town without a place is refused', () => {
  expect(() => townRows(TABLES, (code) => (code === '48001' ? undefined : [1, 2]))).toThrow('48001');
});

test('what is written reads back; a rank that does not exist is reported with its line', () => {
  const rows = townRows(TABLES, () => [1.5, 48.25]);
  const text = formatTowns(rows);
  expect(parseTowns(text)).toEqual(rows);
  expect(() => parseTowns(text.replace(/\t1\n/, '\t5\n'))).toThrow(/towns\.tsv:2/);
});
