import { area, booleanPointInPolygon } from '@turf/turf';
import { expect, test } from 'vitest';
import { arcsOf } from '../../core/geo/topology.ts';
import { LEVELS, type Level } from '../../core/territory/levels.ts';
import { readContoursMetadata } from './contours-metadata.ts';
import { readBasemap, readPlaces, readTopology, readTowns } from './read-geography.ts';
import { readTerritoryTables } from './read-tables.ts';
import {
  areasOf as areasIn,
  levelGeoJson,
  territoryFeature,
  territoryFeatures,
} from './territory-feature.ts';

const root = process.cwd();
const topology = readTopology(root);
const tables = readTerritoryTables(root);
const places = readPlaces(root);
const communes = new Map(tables.communes.map((row) => [row.code, row]));

const areasOf = (level: Level) => areasIn(topology, level);
const codesOf = (level: Level): string[] => areasOf(level).map((geometry) => String(geometry.id));

const metadata = readContoursMetadata(root);

test('every territory has a contour, save overseas collectivités and the communes that the metadata name', () => {
  expect(codesOf('region')).toEqual(tables.regions.map((row) => row.code));
  expect(codesOf('departement')).toEqual(tables.departements.map((row) => row.code));
  expect(codesOf('epci')).toEqual(tables.epci.map((row) => row.code));
  expect(codesOf('ept')).toEqual(tables.ept.map((row) => row.code));
  const drawn = new Set(codesOf('commune'));
  const missing = tables.communes.filter((row) => row.region && !drawn.has(row.code)).map((row) => row.code);
  expect(missing).toEqual(metadata.withoutContour);
});

test('levels nest: each area is the sum of its communes', () => {
  const sums = new Map<string, number>();
  for (const contour of territoryFeatures(topology, 'commune')) {
    const row = communes.get(String(contour.id));
    const size = area(contour);
    for (const key of [`region:${row?.region}`, `departement:${row?.departement}`, `epci:${row?.epci}`]) {
      sums.set(key, (sums.get(key) ?? 0) + size);
    }
  }
  for (const level of ['region', 'departement', 'epci'] as const) {
    for (const contour of territoryFeatures(topology, level)) {
      const sum = sums.get(`${level}:${contour.id}`) ?? 0;
      expect(Math.abs(area(contour) / sum - 1), `${level} ${contour.id}`).toBeLessThan(1e-6);
    }
  }
});

test('no arc is used by more than two communes', () => {
  const uses = new Uint8Array(topology.arcs.length);
  for (const geometry of areasOf('commune'))
    for (const arc of arcsOf(geometry)) uses[arc] = (uses[arc] ?? 0) + 1;
  expect(Math.max(...new Set(uses))).toBe(2);
});

test.each([
  ['54', ['55', '57', '67', '88']],
  ['62', ['59', '80']],
  ['35', ['22', '44', '49', '50', '53', '56']],
  ['2A', ['2B']],
  ['971', []],
  ['75', ['92', '93', '94']],
])('the neighbours of département %s of the same source share its arcs', (code, expected) => {
  const geometries = areasOf('departement');
  const own = new Set(geometries.filter((geometry) => geometry.id === code).flatMap(arcsOf));
  const neighbours = geometries.filter((g) => g.id !== code && arcsOf(g).some((arc) => own.has(arc)));
  const official = metadata.kind === 'mixte' ? metadata.officialDepartements : [];
  const ofSameSource = expected.filter((other) => official.includes(other) === official.includes(code));
  expect(neighbours.map((geometry) => geometry.id)).toEqual(ofSameSource);
});

test('every pin is inside its contour', () => {
  for (const level of LEVELS) {
    for (const contour of territoryFeatures(topology, level)) {
      const place = places.get(`${level}:${contour.id}`);
      expect(place && booleanPointInPolygon([...place.pin], contour), `${level} ${contour.id}`).toBe(true);
    }
  }
  expect(places.size).toBe(LEVELS.reduce((sum, level) => sum + areasOf(level).length, 0));
});

test.each([
  ['97302', 'Cayenne', [-52.3333, 4.9333]],
  ['97304', 'Kourou', [-52.6427, 5.1628]],
  ['97305', 'Macouria', [-52.3743, 4.9122]],
  ['97309', 'Rémire-Montjoly', [-52.2667, 4.9167]],
])('on the coast of Guyane, %s is where the town of %s is', (code, _name, town) => {
  const found = territoryFeatures(topology, 'commune').find((feature) =>
    booleanPointInPolygon(town, feature),
  );
  expect(found?.id).toBe(code);
});

test('published contours carry code and name', () => {
  const departements = levelGeoJson(topology, 'departement', tables);
  expect(departements.features).toHaveLength(101);
  expect(departements.features[0]?.properties).toEqual({ code: '01', nom: 'Ain' });
  expect(levelGeoJson(topology, 'region', tables).features).toHaveLength(18);
  expect(() => territoryFeature(topology, 'departement', '20')).toThrow('no contour for departement 20');
});

test('the basemap has land, and names every préfecture', () => {
  expect(Object.keys(readBasemap(root).objects)).toEqual(['land']);
  const names = new Set(readTowns(root).map((town) => town.name));
  const unnamed = tables.departements.filter((row) => !names.has(communes.get(row.seat)?.name ?? ''));
  expect(unnamed).toEqual([]);
});
