import { expect, test } from 'vitest';
import type { MapNameKind } from '../../core/formats/map-files.ts';
import { contains } from '../../core/geo/contains.ts';
import { contourOf } from '../../core/geo/topology.ts';
import { FROZEN, frozenContent } from '../frozen-content.fixture.ts';
import { readPlaces, readTowns } from '../geography/read-geography.ts';
import { readTerritoryTables } from '../geography/read-tables.ts';
import { mapNames } from './compile-map-names.ts';

const { catalogue, mapTopology: map } = frozenContent();
const tables = readTerritoryTables(FROZEN.root);
const { names } = mapNames({
  tables,
  places: readPlaces(FROZEN.root),
  map,
  catalogue,
  towns: readTowns(FROZEN.root),
  outer: [{ kind: 'sea', name: 'Manche', position: [-2.6, 50], from: 4 }],
});

const of = (...kinds: MapNameKind[]) => names.filter(([kind]) => kinds.includes(kind));
const named = (kind: MapNameKind, name: string) => of(kind).find(([, own]) => own === name);

test('each name is there once: Paris as a town, La Réunion as a région', () => {
  expect(of('region')).toHaveLength(18);
  expect(named('departement', 'Paris')).toBeUndefined();
  expect(named('departement', 'La Réunion')).toBeUndefined();
  expect(named('seat', 'Paris')).toBeDefined();
  expect(of('departement')).toHaveLength(101 - 1 - 5);
  expect(of('sea')).toEqual([['sea', 'Manche', -2.6, 50, 1, 4, 0, 0]]);
});

test('a name of a région or a département lies in it, and is shown from the zoom at which it fits', () => {
  for (const [level, kind] of [
    ['regions', 'region'],
    ['departements', 'departement'],
  ] as const)
    for (const area of map.objects[level].geometries) {
      const found = named(kind, area.properties.name.replaceAll('\u2011', '-'));
      if (!found) continue;
      expect(contains(contourOf(map, area), [found[2], found[3]]), found[1]).toBe(true);
    }
  expect(named('region', 'Nouvelle-Aquitaine')?.[5]).toBeLessThan(6);
  expect(named('region', 'Île-de-France')?.[5]).toBeGreaterThan(5);
  expect(named('departement', 'Hauts-de-Seine')?.[5]).toBeGreaterThan(8.5);
});

test('each région of the mainland is named at the first view of a desk, its count perhaps later', () => {
  const late = of('region').filter(([, , longitude, , , from]) => Math.abs(longitude) < 10 && from > 5.3);
  expect(late).toEqual([]);
  const [, , , , , from = 0, , counted = 0] = named('region', 'Provence-Alpes-Côte d’Azur') ?? [];
  expect(counted).toBeGreaterThan(from);
});

test('a région says how many sheets it has', () => {
  expect(named('region', 'Grand Est')?.[6]).toBe(3);
  expect(named('region', 'Normandie')?.[6]).toBe(0);
});

test('a préfecture comes before every other town of its département', () => {
  expect(of('seat').length).toBe(101);
  expect(named('seat', 'Châlons-en-Champagne')?.[4]).toBeLessThanOrEqual(named('town', 'Reims')?.[4] ?? 0);
  expect(named('seat', 'Quimper')?.[4]).toBeLessThanOrEqual(named('town', 'Brest')?.[4] ?? 0);
});
