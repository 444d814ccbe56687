import { expect, test } from 'vitest';
import type { Catalogue, Theme } from '../sheet/catalogue.ts';
import type { TerritoryRecord } from '../territory/territory-record.ts';
import { type ReadableSheet, readInstead, relationWords, themeMatrix } from './readable-sheets.ts';

const record = (level: string, code: string, parents: string[] = []) =>
  ({
    key: `${level}:${code}`,
    level,
    code,
    name: code,
    parents: parents.map((key) => {
      const [parentLevel, parentCode] = key.split(':');
      return { key, level: parentLevel, code: parentCode, name: parentCode, share: 'whole' };
    }),
  }) as unknown as TerritoryRecord;

const REGION = record('region', '44');
const MEURTHE = record('departement', '54', ['region:44']);
const VOSGES = record('departement', '88', ['region:44']);
const theme = (id: string) => ({ id, label: id }) as Theme;

test('each sheet is under each of its themes, as own, including or inside; empty themes are left out', () => {
  const catalogue = {
    sheets: [
      { id: 'own', territories: [MEURTHE.key], themes: ['a', 'b'] },
      { id: 'wide', territories: [REGION.key], themes: ['b'] },
    ],
    territories: [REGION, MEURTHE],
  } as unknown as Catalogue;
  const rows = themeMatrix(catalogue, [theme('a'), theme('b'), theme('c')], [MEURTHE, VOSGES, REGION]);
  const listed = rows.map((row) => [
    row.theme.id,
    row.cells.map((cell) => cell.map(({ id, relation }) => `${id} ${relation}`)),
  ]);
  expect(listed).toEqual([
    ['a', [['own here'], [], ['own inside']]],
    ['b', [['own here', 'wide including'], ['wide including'], ['wide here', 'own inside']]],
  ]);
});

test('a territory that only reaches into another is said to be there in part', () => {
  const sheet = (isPartial: boolean) =>
    ({ relation: 'inside', territory: { name: 'Pays de Langres' }, isPartial }) as ReadableSheet;
  expect([true, false].map((isPartial) => relationWords(sheet(isPartial)))).toEqual([
    'Pays de Langres, dans ce territoire en partie',
    'Pays de Langres, dans ce territoire',
  ]);
  expect([true, false].map((isPartial) => readInstead(sheet(isPartial)))).toEqual([
    'Fiche d’un territoire qu’il contient en partie\u00a0: Pays de Langres',
    'Fiche d’un territoire qu’il contient\u00a0: Pays de Langres',
  ]);
});
