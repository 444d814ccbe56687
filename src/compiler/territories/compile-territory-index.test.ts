import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { tables } from '../gazetteer/gazetteer.fixture.ts';
import { territoryIndex } from './compile-territory-index.ts';
import { territoryIndexFile as file, nameSources } from './territory-index.fixture.ts';
import { territoryLookup } from './territory-lookup.ts';

const names = file.communes.flatMap((column) => column.names);

describe('territoryIndex', () => {
  it('has every territory of the atlas', () => {
    expect(file.regions).toHaveLength(18);
    expect(file.departements).toHaveLength(101);
    expect(file.communes.map((column) => column.departement).slice(101)).toEqual([
      '975',
      '984',
      '986',
      '987',
      '988',
    ]);
    const count = (level: string) => file.groupings.filter((record) => record[0] === level).length;
    expect(count('petr') + count('groupement')).toBe(tables.groupings.length);
    expect([count('com'), count('epci'), count('ept'), count('arrondissement')]).toEqual([8, 1255, 11, 45]);
    // The collectivités of one commune are offered under their own name.
    expect(names).toHaveLength(tables.communes.length - 3);
  });

  it('says which perimeters are offered under another name', () => {
    expect(file.perimeterAliases).toEqual([
      ['commune:97701', 'com:977'],
      ['commune:97801', 'com:978'],
      ['commune:98901', 'com:989'],
      ['departement:75', 'commune:75056'],
      ['region:01', 'departement:971'],
      ['region:02', 'departement:972'],
      ['region:03', 'departement:973'],
      ['region:04', 'departement:974'],
      ['region:06', 'departement:976'],
    ]);
  });

  it('gives each commune a rank by its population', () => {
    const paris = file.communes.find((column) => column.departement === '75')?.ranks ?? [];
    const marseille = file.communes.find((column) => column.departement === '13')?.ranks ?? [];
    expect(paris[0]).toBeGreaterThan(Math.max(...marseille));
  });

  it('puts the seat’s département first', () => {
    const redon = file.groupings.find((record) => record[2] === 'CA Redon Agglomération');
    expect(redon?.[3][0]).toBe('35');
    expect([...(redon?.[3] ?? [])].sort()).toEqual(['35', '44', '56']);
  });

  it('sets names in French typography', () => {
    expect(names).toContain('L’Haÿ-les-Roses');
    expect(names.filter((name) => name.includes("'"))).toEqual([]);
  });

  it('does not depend on the order of the tables', () => {
    const reversed = Object.fromEntries(
      Object.entries(tables).map(([name, rows]) => [name, Array.isArray(rows) ? [...rows].reverse() : rows]),
    ) as unknown as typeof tables;
    expect(JSON.stringify(territoryIndex(territoryLookup(reversed), nameSources))).toBe(JSON.stringify(file));
  });

  it('stays small', () => {
    expect(brotliCompressSync(JSON.stringify(file)).length).toBeLessThan(300_000);
  });
});
