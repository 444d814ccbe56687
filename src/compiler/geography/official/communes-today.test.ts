import { expect, test } from 'vitest';
import { readTerritoryTables } from '../read-tables.ts';
import { communesToday } from './communes-today.ts';
import { SIDE, squares } from './squares.fixture.ts';

const tables = readTerritoryTables(process.cwd());

const official = (codes: readonly string[]) =>
  squares(codes).map(({ properties, geometry }) => ({
    code: properties.code,
    geometry: { type: 'MultiPolygon' as const, coordinates: [geometry.coordinates] },
  }));

const sizeOf = (code: string, areas: ReturnType<typeof communesToday>) => {
  const ring = areas.get(code)?.coordinates[0]?.[0] ?? [];
  const longitudes = ring.map(([x = 0]) => x);
  return Math.round((Math.max(...longitudes) - Math.min(...longitudes)) / SIDE);
};

test('communes that have merged since are one: the edge between them goes', () => {
  const [merged] = tables.formerCommunes.filter((row) => row.code !== row.commune);
  const areas = communesToday(official([merged?.code ?? '', merged?.commune ?? '']), tables);
  expect([...areas.keys()]).toEqual([merged?.commune]);
  expect(areas.get(merged?.commune ?? '')?.coordinates).toHaveLength(1);
  expect(sizeOf(merged?.commune ?? '', areas)).toBe(2);
});

test('municipal arrondissements make their commune, unless it has its own contour', () => {
  const arrondissements = tables.arrondissements.filter((row) => row.commune === '75056');
  const codes = arrondissements.map((row) => row.code);
  expect(sizeOf('75056', communesToday(official(codes), tables))).toBe(20);
  expect(sizeOf('75056', communesToday(official(['75056', ...codes]), tables))).toBe(1);
});

test('overseas collectivités are left out; an unknown code and a code given twice are refused', () => {
  expect([...communesToday(official(['97502', '90001']), tables).keys()]).toEqual(['90001']);
  expect(() => communesToday(official(['90001', '90999']), tables)).toThrow('inconnu(s) du COG 2026 : 90999');
  expect(() => communesToday(official(['90001', '90001']), tables)).toThrow('90001 : donnée deux fois');
});

test('a commune and its own part on one another are refused', () => {
  const [part] = tables.formerCommunes.filter((row) => row.code !== row.commune);
  const [whole] = official([part?.commune ?? '']);
  const overlap = [whole, { ...whole, code: part?.code }] as ReturnType<typeof official>;
  expect(() => communesToday(overlap, tables)).toThrow('se recouvrent');
});
