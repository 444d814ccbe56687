import { describe, expect, test } from 'vitest';
import { readTerritoryTables } from '../geography/read-tables.ts';
import { lineageOf } from './lineage.ts';

const tables = readTerritoryTables('.');
const parents = (level: Parameters<typeof lineageOf>[1], code: string) =>
  lineageOf(tables, level, code).parents.map((parent) => parent.name);

describe('lineage', () => {
  test('a région has no parent and no département', () => {
    expect(lineageOf(tables, 'region', '75')).toMatchObject({ region: '75', departement: null, parents: [] });
  });

  test('a département lies in its région', () => {
    expect(parents('departement', '54')).toEqual(['Grand Est']);
  });

  test('Paris the commune does not repeat Paris the département', () => {
    expect(parents('commune', '75056')).toEqual(['Île-de-France', 'Métropole du Grand Paris']);
    expect(lineageOf(tables, 'commune', '75056').departement).toBe('75');
  });

  test('Romainville lies in four territories', () => {
    expect(parents('commune', '93063')).toEqual([
      'Île-de-France',
      'Seine-Saint-Denis',
      'Métropole du Grand Paris',
      'Est Ensemble',
    ]);
  });

  test('a grouping that crosses a border lies around its seat, and says that it is not wholly there', () => {
    // Three of the 168 communes of the Pays de Langres are in Haute-Saône.
    expect(lineageOf(tables, 'petr', 'pays-de-langres')).toMatchObject({
      region: '44',
      departement: '52',
      parents: [
        { name: 'Grand Est', wholly: false },
        { name: 'Haute-Marne', wholly: false },
      ],
    });
  });

  test('an EPCI inside one département lies wholly there', () => {
    expect(lineageOf(tables, 'epci', '200039857').parents).toMatchObject([
      { name: "Provence-Alpes-Côte d'Azur", wholly: true },
      { name: 'Alpes-Maritimes', wholly: true },
    ]);
  });

  test('an unknown code is refused', () => {
    expect(() => lineageOf(tables, 'commune', '00000')).toThrow('00000');
    expect(() => lineageOf(tables, 'departement', '00')).toThrow('00');
  });
});
