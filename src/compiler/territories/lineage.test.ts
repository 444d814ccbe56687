import { describe, expect, test } from 'vitest';
import { readTerritoryTables } from '../geography/read-tables.ts';
import { lineageOf, territoryLookup } from './territory-lookup.ts';

const lookup = territoryLookup(readTerritoryTables('.'));
const parents = (level: Parameters<typeof lineageOf>[1], code: string) =>
  lineageOf(lookup, level, code).parents.map((parent) => parent.name);

describe('lineage', () => {
  test('a région has no parent and no département', () => {
    expect(lineageOf(lookup, 'region', '75')).toMatchObject({ region: '75', departement: null, parents: [] });
  });

  test('a département lies in its région', () => {
    expect(parents('departement', '54')).toEqual(['Grand Est']);
  });

  test('Paris the commune does not repeat Paris the département', () => {
    expect(parents('commune', '75056')).toEqual(['Île-de-France', 'Métropole du Grand Paris']);
    expect(lineageOf(lookup, 'commune', '75056').departement).toBe('75');
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
    expect(lineageOf(lookup, 'petr', 'pays-de-langres')).toMatchObject({
      region: '44',
      departement: '52',
      parents: [
        { name: 'Grand Est', share: 'main' },
        { name: 'Bourgogne-Franche-Comté', share: 'part' },
        { name: 'Haute-Marne', share: 'main' },
        { name: 'Haute-Saône', share: 'part' },
      ],
    });
  });

  test('a commune lies in the grouping of its EPCI, an overseas département in no région', () => {
    expect(parents('commune', '52269')).toEqual([
      'Grand Est',
      'Haute-Marne',
      'PETR du Pays de Langres',
      'CC du Grand Langres',
    ]);
    expect(parents('departement', '974')).toEqual([]);
    expect(parents('commune', '97411')).toEqual([
      'La Réunion',
      'CA Intercommunale du Nord de la Réunion (CINOR)',
    ]);
  });

  test('an EPCI inside one département lies wholly there', () => {
    expect(lineageOf(lookup, 'epci', '200039857').parents).toMatchObject([
      { name: "Provence-Alpes-Côte d'Azur", share: 'whole' },
      { name: 'Alpes-Maritimes', share: 'whole' },
    ]);
  });

  test('an unknown code is refused', () => {
    expect(() => lineageOf(lookup, 'commune', '00000')).toThrow('00000');
    expect(() => lineageOf(lookup, 'departement', '00')).toThrow('00');
  });
});
