import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { RANK_SIGNS } from '../../formats/territory-names-file.ts';
import { tables } from '../gazetteer/test-gazetteer.ts';
import { territoryIndex } from './compile-territory-index.ts';
import { territoryIndexFile as file, nameSources } from './test-territory-index.ts';

const names = file.communes.flatMap((column) => column.names.split('|'));

describe('territoryIndex', () => {
  it('has every territory of the atlas', () => {
    expect(file.regions).toHaveLength(18);
    expect(file.departements).toHaveLength(101);
    expect(file.communes).toHaveLength(101);
    const count = (level: string) => file.groupings.filter((record) => record[0] === level).length;
    expect([count('petr'), count('epci'), count('ept')]).toEqual([tables.groupings.length, 1255, 11]);
    const departements = new Set(tables.departements.map((row) => row.code));
    expect(names).toHaveLength(tables.communes.filter((row) => departements.has(row.departement)).length);
  });

  it('says which perimeters are offered under another name', () => {
    expect(file.perimeterAliases).toEqual([
      ['departement:75', 'commune:75056'],
      ['region:01', 'departement:971'],
      ['region:02', 'departement:972'],
      ['region:03', 'departement:973'],
      ['region:04', 'departement:974'],
      ['region:06', 'departement:976'],
    ]);
  });

  it('gives each commune a rank by its population', () => {
    const paris = file.communes.find((column) => column.departement === '75')?.ranks ?? '';
    const marseille = file.communes.find((column) => column.departement === '13')?.ranks ?? '';
    const best = Math.max(...[...marseille].map((sign) => RANK_SIGNS.indexOf(sign)));
    expect(RANK_SIGNS.indexOf(paris)).toBeGreaterThan(best);
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
    expect(JSON.stringify(territoryIndex(reversed, nameSources))).toBe(JSON.stringify(file));
  });

  it('stays small', () => {
    expect(brotliCompressSync(JSON.stringify(file)).length).toBeLessThan(300_000);
  });
});
