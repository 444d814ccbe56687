import { expect, test } from 'vitest';
import { contains } from '../../core/geo/contains.ts';
import type { Level } from '../../core/territory/levels.ts';
import { routedUpperTerritory } from '../../core/territory-views/upper-view.ts';
import { readAliases } from '../gazetteer/aliases.ts';
import { ROOT, tables } from '../gazetteer/gazetteer.fixture.ts';
import { createGazetteer } from '../gazetteer/gazetteer.ts';
import { memberCommunes } from '../gazetteer/member-communes.ts';
import { readTopology } from '../geography/read-geography.ts';
import { tablesWithPole } from '../geography/tables-with-pole.fixture.ts';
import { territoryFeature } from '../geography/territory-feature.ts';
import { territoryIndex } from './compile-territory-index.ts';
import { compileUpperLevels } from './compile-upper-levels.ts';
import { lighterTopology, overviewTopology } from './map-topology.ts';
import { completePlacements, withGroupings } from './territory-content.ts';
import { lineageOf, territoryLookup } from './territory-lookup.ts';
import { recordOf } from './territory-records.ts';

const SHEET = { id: 'essai', title: 'Essai', themes: ['emploi'], figure: null } as const;
const POLE = 'pole-des-essais';
const lookup = territoryLookup(tablesWithPole);
const contours = withGroupings(readTopology(ROOT), lookup);
const placements = completePlacements(ROOT, lookup, contours);
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

test('its contour is the union of those of its members, and gives its place', () => {
  const { pin, of, kind, indicators } = recordOf({ lookup, placements }, 'groupement', POLE);
  const areas = ['200068658', '200072999'].map((code) => placements.get(`epci:${code}`)?.areaKm2 ?? 0);
  expect(indicators.areaKm2).toBeCloseTo((areas[0] ?? 0) + (areas[1] ?? 0), -2);
  expect(of).toBe('du Pôle métropolitain des Essais');
  expect(kind).toBe('Pôle métropolitain');
  const { geometry } = territoryFeature(contours, 'groupement', POLE);
  expect(contains(geometry, pin)).toBe(true);
  for (const code of ['52121', '52269']) {
    const town = placements.get(`commune:${code}`);
    expect(town && contains(geometry, town.pin), code).toBe(true);
  }
});

test('the PETR of the committed file has the very place and area that its contour had', () => {
  const { pin, indicators } = recordOf({ lookup, placements }, 'petr', 'pays-de-langres');
  expect([pin, indicators.areaKm2]).toEqual([[5.29756, 47.80978], 2280]);
});

test('it has its page and its contour on the map; what it overlaps is no neighbour', () => {
  const upperLevels = compileUpperLevels({ lookup, placements, contours });
  expect(routedUpperTerritory(upperLevels, 'groupement', POLE)).toMatchObject({
    found: {
      record: { name: 'Pôle métropolitain des Essais' },
      outline: { path: expect.any(String) },
      neighbours: [],
    },
  });
  const empty = { sheets: [], territories: [], overseas: [] };
  const { objects } = overviewTopology(contours, empty, lookup);
  expect(objects.petr.geometries.map(({ properties }) => properties.key)).toEqual([
    'petr:pays-de-langres',
    'groupement:collectivite-europeenne-d-alsace',
    'groupement:pole-des-essais',
  ]);
});

test('beyond 150 territories with sheets, those that have files of their own are not with every map', () => {
  const record = (code: string) => recordOf({ lookup, placements }, 'commune', code);
  const many = tables.communes.slice(0, 150).map(({ code }) => record(code));
  const sheet = { ...SHEET, territories: ['commune:01001'] as const };
  const few = { sheets: [sheet], territories: many, overseas: [] };
  expect(lighterTopology(contours, few, lookup)).toBeNull();
  const meuse = recordOf({ lookup, placements }, 'departement', '55');
  const lighter = lighterTopology(contours, { ...few, territories: [...many, meuse] }, lookup);
  const keys = lighter?.objects.sheetTerritories.geometries.map(({ properties }) => properties.key);
  expect(keys).toEqual(['departement:55']);
});

test('of communes without contour it has none, and is placed at its seat', () => {
  const { pin, indicators } = recordOf({ lookup, placements }, 'groupement', 'province-sud');
  expect(pin).toEqual(placements.get('commune:98818')?.pin);
  expect(indicators.areaKm2).toBeNull();
});

test('of whole départements it is what they lie in, and no other département lists it', () => {
  expect(parents('departement', '67')).toEqual([
    'region:44 whole',
    'groupement:collectivite-europeenne-d-alsace whole',
  ]);
  expect(parents('departement', '52')).toEqual(['region:44 whole']);
  expect(parents('commune', '67482')).toContain('groupement:collectivite-europeenne-d-alsace whole');
});

test('the search box names it, and an author may write its name', () => {
  const { groupings } = territoryIndex(lookup, { aliases: [], nouns: [] });
  expect(groupings.filter(([, code]) => code === POLE)).toEqual([
    ['groupement', POLE, 'Pôle métropolitain des Essais', ['52'], expect.any(Number), 'Pôle métropolitain'],
  ]);
  const gazetteer = createGazetteer(tablesWithPole, readAliases(ROOT));
  expect(gazetteer.resolve('Pôle métropolitain des Essais')).toMatchObject({
    kind: 'found',
    territory: { level: 'groupement', code: POLE },
  });
});
