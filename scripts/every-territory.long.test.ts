import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { compileContent } from '../src/compiler/catalogue/compile-content.ts';
import { readTerritories } from '../src/compiler/gazetteer/author.ts';
import { createGazetteer } from '../src/compiler/gazetteer/gazetteer.ts';
import { LEVEL_SOURCES } from '../src/compiler/geography/level-sources.ts';
import { areasOf } from '../src/compiler/geography/territory-feature.ts';
import { oddProject } from '../src/compiler/odd-project.fixture.ts';
import { recordOf } from '../src/compiler/territories/territory-records.ts';
import { sheetsCsv, sheetsGeoJson } from '../src/core/sheet/sheet-table.ts';
import { isGrouping, LEVELS, type Level } from '../src/core/territory/levels.ts';
import {
  departementOfCommune,
  partsOf,
  type TerritoryKey,
  territoryKey,
} from '../src/core/territory/territory.ts';
import { neighbourRows } from '../src/core/territory/territory-view.ts';
import { routedTerritory } from '../src/site/pages/routed-territory.ts';
import { parseTerritoryIndex } from '../src/state/search/territories/parse-territory-index.ts';

const LISTS = [
  '[Brest, Rennes]',
  '[Département de la Vienne, Ville de Nancy]',
  '[Polynésie française, Nouvelle-Calédonie]',
  '[France, Ville de Paris]',
  '[Paris 18e, Paris 19e, Paris 20e]',
  '[Métropole de Lyon, Lyon 3e]',
  '[Région Bretagne, Région Normandie, Corse]',
  '[Pays des Essais, PETR des Essais]',
  '[Sannerville, 97801, Papeete]',
  '[Département de Paris, 75056]',
];

const ALONE = [
  'Saint-Pierre-et-Miquelon',
  'Collectivité de Saint-Barthélemy',
  'Saint-Martin (collectivité d’outre-mer)',
  'Terres australes et antarctiques françaises',
  'Wallis et Futuna',
  'Polynésie française',
  'Nouvelle-Calédonie',
  'Île de Clipperton',
  'Commune de Papeete',
  '98818',
  '"97701"',
  '14666',
  '"15031"',
  '85165',
  'Marseille 1er arrondissement',
  'Lyon 3e',
  'France',
  'Parc naturel régional des Essais',
  'PNR des Essais',
  'Pays des Essais',
  'Entente des Essais',
  'Pôle métropolitain des Essais',
  'PETR des Essais',
  'Province des Essais',
  'Région Guadeloupe',
];

const folder = oddProject([...ALONE, ...LISTS]);
const content = compileContent(folder);
const { lookup, contours, placements, catalogue } = content;
afterAll(() => rmSync(folder.root, { recursive: true }));

const gazetteer = createGazetteer(lookup.tables, []);
const WORDS: Readonly<Partial<Record<Level, string>>> = { departement: 'département ', region: 'région ' };
const named = (level: Level, code: string, name: string) =>
  level === 'france' || isGrouping(level) ? name : `${WORDS[level] ?? ''}${code}`;

const drawn = new Map(LEVELS.map((level) => [level, new Set(areasOf(contours, level).map(({ id }) => id))]));
const searched = new Set(parseTerritoryIndex(content.territoryIndex).territories.map(({ key }) => key));
const at = { line: 2, column: 13, length: 1 };

/** Null where what the author's check accepts has its place, its page and its entry; else what it lacks. */
function lack(level: Level, code: string, name: string): string | null {
  const { territories, diagnostics } = readTerritories(gazetteer, 'x.md', [
    { words: named(level, code, name), ...at },
  ]);
  if (diagnostics.length > 0) return `${diagnostics[0]?.message} ${diagnostics[0]?.help}`;
  if (territories?.[0].key !== territoryKey(level, code)) return `read as ${territories?.[0].key}`;
  const key = lookup.mainKey(territoryKey(level, code));
  const [mainLevel, mainCode] = partsOf(key);
  const record = recordOf({ lookup, placements }, mainLevel, mainCode);
  if (![...record.pin, ...record.bbox].every(Number.isFinite)) return 'no place';
  const hasContour = drawn.get(mainLevel)?.has(mainCode) ?? false;
  if (hasContour === (record.bare ?? false)) return 'a contour said to be missing, or the reverse';
  if (!hasContour && record.indicators.areaKm2 !== null) return 'an area without contour';
  if (level !== 'france' && !searched.has(key)) return 'not in the search box';
  return pageOf(key) ? null : 'no page';
}

/** Those of drawn communes and of intercommunalités are read from files of many: one by one that takes minutes. */
function pageOf(key: TerritoryKey): boolean {
  const [level, code] = partsOf(key);
  const file = content.departementFiles.get(departementOfCommune(code));
  if (level === 'commune' && drawn.get(level)?.has(code))
    return file?.objects.communes.geometries.some(({ id }) => id === code) ?? false;
  if (level === 'epci' || level === 'ept')
    return content.epciTopology.objects[level].geometries.some(({ id }) => id === code);
  const routed = routedTerritory(content, level, code);
  return routed !== null && 'found' in routed;
}

const EVERY = LEVELS.flatMap((level) =>
  LEVEL_SOURCES[level].rows(lookup.tables).map(({ code, name }) => [level, code, name] as const),
);
test('whatever territory the check accepts has a place, a page and an entry in the search box', () => {
  expect(EVERY.length).toBeGreaterThan(36_361);
  const lacking = EVERY.flatMap(([level, code, name]) => {
    const what = lack(level, code, name);
    return what === null ? [] : [`${level} ${code} ${name}: ${what}`];
  });
  expect(lacking).toEqual([]);
});

test('each sheet of an odd territory, or of several, is compiled with all of them', () => {
  expect(content.warnings).toBe('');
  expect(content.sheets).toHaveLength(ALONE.length + LISTS.length);
  const keys = new Map(content.sheets.map(({ id, territories }) => [id, territories]));
  const listed = LISTS.map((_, at) => keys.get(`essai-${ALONE.length + at + 1}`)?.join(' '));
  expect(listed).toEqual([
    'commune:29019 commune:35238',
    'departement:86 commune:54395',
    'com:987 com:988',
    'france:FR commune:75056',
    'arrondissement:75118 arrondissement:75119 arrondissement:75120',
    'epci:200046977 arrondissement:69383',
    'region:53 region:28 region:94',
    'groupement:pays-des-essais petr:petr-des-essais',
    'commune:14666 com:978 commune:98735',
    'commune:75056',
  ]);
  for (const { id, territories, others = [] } of content.sheets) {
    expect([territories[0], ...others.map(({ key }) => key)], id).toEqual(territories);
    for (const key of territories) expect(pageOf(key), `${id} ${key}`).toBe(true);
  }
});

test('a sheet of several territories is counted in each, and named after all in the open data', () => {
  const table = { ...content.tableSupplement, catalogue, themes: content.themes, base: '/' };
  const csv = sheetsCsv(table, catalogue.sheets);
  expect(csv).toContain('"Département, Commune";"86, 54395";"Vienne, Nancy";86;75;');
  const { features } = JSON.parse(sheetsGeoJson(table, catalogue.sheets));
  const rows = new Map(
    features.map(({ properties }: { properties: { id: string } }) => [properties.id, properties]),
  );
  expect(rows.get(`essai-${ALONE.length + 2}`)).toMatchObject({
    niveau: 'departement',
    code: '86',
    autres_territoires: [{ niveau: 'commune', code: '54395', territoire: 'Nancy' }],
  });
  expect(rows.get(`essai-${ALONE.indexOf('Entente des Essais') + 1}`)).toMatchObject({
    niveau: 'groupement',
    nature: 'Entente de départements',
    departement: '69',
  });
});

test('neighbours are sorted by the length of their border, those of communes by population', () => {
  const groupsOf = (level: Level, code: string) => {
    const routed = routedTerritory(content, level, code);
    return routed && 'found' in routed ? routed.found.neighbours : [];
  };
  const [meurthe] = groupsOf('departement', '54');
  expect(meurthe?.territories.map(({ name }) => name)).toEqual(['Moselle', 'Meuse', 'Vosges', 'Bas-Rhin']);
  const groups = groupsOf('commune', '75056').map((group) => neighbourRows(group, 'indicatif'));
  const [lengths = [], populations = []] = groups;
  expect(lengths.map(({ facts }) => facts.join())).toEqual(
    Array(3).fill(expect.stringMatching(/km de limite/)),
  );
  expect(populations.slice(0, 2).map(({ name }) => name)).toEqual(['Saint-Denis', 'Boulogne-Billancourt']);
  expect(populations.every(({ facts }) => facts.join().endsWith('habitants'))).toBe(true);
});
