import { expect, test } from 'vitest';
import type { Level } from '../../domain/territory/level.ts';
import { routedUpperTerritory } from '../../domain/territory/territory-view.ts';
import { readAliases } from '../gazetteer/aliases.ts';
import { createGazetteer } from '../gazetteer/gazetteer.ts';
import { memberCommunes } from '../gazetteer/member-communes.ts';
import { ROOT, tables } from '../gazetteer/test-gazetteer.ts';
import { levelsWithTerritories } from '../geography/level-sources.ts';
import { mergeLevels } from '../geography/merge-levels.ts';
import { placeRows } from '../geography/place-rows.ts';
import { readPlaces, readTopology } from '../geography/read-geography.ts';
import { tablesWithPole } from '../geography/tables-with-pole.fixture.ts';
import { territoryIndex } from './compile-territory-index.ts';
import { compileUpperLevels } from './compile-upper-levels.ts';
import { lineageOf } from './lineage.ts';
import { overviewTopology } from './map-topology.ts';
import { territoryLookup } from './territory-lookup.ts';
import { recordOf } from './territory-records.ts';

const POLE = 'pole-des-essais';
const lookup = territoryLookup(tablesWithPole);
const contours = readTopology(ROOT);
const placements = readPlaces(ROOT);
const parents = (level: Level, code: string) =>
  lineageOf(lookup, level, code).parents.map(({ key, share }) => `${key} ${share}`);

test('a commune lies in a PETR and in another grouping at once', () => {
  expect(parents('commune', '52269')).toEqual([
    'region:44 whole',
    'departement:52 whole',
    'petr:pays-de-langres whole',
    'groupement:pole-des-essais whole',
    'epci:200072999 whole',
  ]);
  expect(parents('epci', '200068658')).toEqual([
    'region:44 whole',
    'departement:52 whole',
    'groupement:pole-des-essais whole',
  ]);
  expect(parents('epci', '200070332')).toContain('petr:pays-de-langres whole');
  expect(parents('groupement', POLE)).toEqual(['region:44 whole', 'departement:52 whole']);
});

test('its members are the communes of its EPCI', () => {
  const expected = tables.communes
    .filter(({ epci }) => epci === '200068658' || epci === '200072999')
    .map(({ code }) => code);
  expect(expected.length).toBeGreaterThan(100);
  expect(lookup.members('groupement', POLE).map(({ code }) => code)).toEqual(expected);
  expect(memberCommunes(tablesWithPole, 'groupement', POLE).map(({ code }) => code)).toEqual(expected);
  expect(memberCommunes(tablesWithPole, 'petr', POLE)).toEqual([]);
});

test('without contour it stands at its seat, around its communes', () => {
  const { pin, bbox, of, indicators } = recordOf(lookup, placements, 'groupement', POLE);
  const seat = placements.get('commune:52121');
  expect(pin).toEqual(seat?.pin);
  expect(of).toBe('du Pôle métropolitain des Essais');
  expect(indicators.areaKm2).toBeNull();
  for (const { code } of lookup.members('groupement', POLE)) {
    const [west = 0, south = 0, east = 0, north = 0] = placements.get(`commune:${code}`)?.bbox ?? [];
    expect(bbox[0] <= west && bbox[1] <= south && bbox[2] >= east && bbox[3] >= north, code).toBe(true);
  }
});

test('it has its page, and the map goes without it', () => {
  const upperLevels = compileUpperLevels(lookup, placements, contours);
  expect(routedUpperTerritory(upperLevels, 'groupement', POLE)).toMatchObject({
    found: { record: { name: 'Pôle métropolitain des Essais' }, outline: null, neighbours: [] },
  });
  const empty = { sheets: [], territories: [], overseas: [] };
  const { objects } = overviewTopology(contours, empty, lookup);
  expect(objects.petr.geometries.map(({ properties }) => properties.key)).toEqual(['petr:pays-de-langres']);
});

test('the search box names it, and an author may write its name', () => {
  const { groupings } = territoryIndex(tablesWithPole, { aliases: [], nouns: [] });
  expect(groupings.filter(([level]) => level === 'groupement')).toEqual([
    ['groupement', POLE, 'Pôle métropolitain des Essais', ['52'], expect.any(Number)],
  ]);
  const gazetteer = createGazetteer(tablesWithPole, readAliases(ROOT));
  expect(gazetteer.resolve('Pôle métropolitain des Essais')).toMatchObject({
    kind: 'found',
    territory: { level: 'groupement', code: POLE },
  });
});

test('a level is offered where a territory is of it', () => {
  expect(levelsWithTerritories(tables)).not.toContain('groupement');
  expect(levelsWithTerritories(tablesWithPole)).toContain('groupement');
});

test('its contour is made of its communes, and then it has a place of its own', () => {
  const { communes } = contours.objects;
  const members = new Set(lookup.members('groupement', POLE).map(({ code }) => code));
  const geometries = communes?.geometries.filter(({ id }) => members.has(id)) ?? [];
  const drawn = mergeLevels(
    { ...contours, objects: { communes: { type: 'GeometryCollection', geometries } } },
    tablesWithPole,
  );
  expect(drawn.objects.groupements?.geometries.map(({ id }) => id)).toEqual([POLE]);
  const { communes: _, ...wider } = drawn.objects;
  const none = { type: 'GeometryCollection' as const, geometries: [] };
  const rows = placeRows({ ...drawn, objects: { communes: none, ...wider } }, tablesWithPole, new Map());
  expect(rows.filter(({ level }) => level === 'groupement').map(({ code }) => code)).toEqual([POLE]);
  const merged = mergeLevels(contours, tables);
  expect(Object.keys(merged.objects)).toEqual(Object.keys(contours.objects));
});
