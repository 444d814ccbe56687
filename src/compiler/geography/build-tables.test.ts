import { expect, test } from 'vitest';
import { buildTables, codesToday } from './build-tables.ts';
import type { CogPackage } from './read-packages.ts';

type Commune = CogPackage['communes'][number];

const commune = (code: string, fields: Partial<Commune> = {}): Commune => ({
  code,
  nom: `Commune ${code}`,
  type: 'commune-actuelle',
  departement: code.slice(0, 2),
  region: '44',
  zone: 'metro',
  anciensCodes: [],
  chefLieu: '',
  commune: '',
  codesPostaux: [],
  population: 100,
  ...fields,
});

const zoned = (code: string, typeLiaison: number, zone: 'metro' | 'com' = 'metro') => ({
  code,
  nom: `Zone ${code}`,
  chefLieu: `${code}001`,
  typeLiaison,
  zone,
});

const group = (code: string, members: readonly string[]) => ({
  code,
  nom: `Groupe ${code}`,
  type: 'CC',
  membres: members.map((member) => ({ code: member })),
});

const COG: CogPackage = {
  regions: [zoned('44', 2), zoned('987', 0, 'com')],
  departements: [
    { ...zoned('54', 3), region: '44' },
    { ...zoned('55', 5), region: '44' },
    { ...zoned('987', 0, 'com'), region: '' },
  ],
  epci: [group('200000001', ['54002', '54001', '54003'])],
  ept: [],
  communes: [
    commune('54001', { population: 900, anciensCodes: ['54010', '54020'] }),
    commune('54002', { population: 900 }),
    commune('54003', { population: 50 }),
    commune('54010', { type: 'commune-deleguee', chefLieu: '54001' }),
    commune('69381', { type: 'arrondissement-municipal', commune: '69123' }),
    commune('98711', { zone: 'com', region: '987' }),
  ],
};

test('articles come from the kind of name, collectivités are a table of their own', () => {
  const { regions, departements, collectivites } = buildTables(COG, new Map());
  expect(regions.map(({ code, article }) => [code, article])).toEqual([['44', 'le ']]);
  expect(departements.map(({ code, article }) => [code, article])).toEqual([
    ['54', 'la '],
    ['55', 'l’'],
  ]);
  expect(collectivites.map(({ code }) => code)).toEqual(['987']);
});

test('the seat of a group is its most populous member, the lowest code of two', () => {
  expect(buildTables(COG, new Map()).epci[0]?.seat).toBe('54001');
});

test('communes know their group; those of collectivités have no région', () => {
  const { communes } = buildTables(COG, new Map());
  expect(communes.map(({ code, epci, region }) => [code, epci, region])).toEqual([
    ['54001', '200000001', '44'],
    ['54002', '200000001', '44'],
    ['54003', '200000001', '44'],
    ['98711', '', ''],
  ]);
});

test('a code that lives on as a part of a commune is listed once, as such', () => {
  const { formerCommunes } = buildTables(COG, new Map([['54020', 'Ancienne']]));
  expect(formerCommunes).toEqual([
    { code: '54010', name: 'Commune 54010', type: 'commune-deleguee', commune: '54001' },
    { code: '54020', name: 'Ancienne', type: 'ancien-code', commune: '54001' },
  ]);
});

test('a commune in two groups is refused', () => {
  const twice = { ...COG, epci: [group('1', ['54001']), group('2', ['54001'])] };
  expect(() => buildTables(twice, new Map())).toThrow('commune 54001 is a member of 1 and of 2');
});

test('every code leads to a commune of today, a current one to itself', () => {
  const tables = buildTables(COG, new Map());
  const today = codesToday({
    ...tables,
    formerCommunes: [
      ...tables.formerCommunes,
      { code: '54002', name: '', type: 'ancien-code', commune: '54003' },
      { code: '54010', name: '', type: 'ancien-code', commune: '54003' },
    ],
  });
  expect(today.get('54002')).toBe('54002');
  expect(today.get('54010')).toBe('54001');
  expect(today.get('54020')).toBe('54001');
  expect(today.get('69381')).toBe('69123');
});
