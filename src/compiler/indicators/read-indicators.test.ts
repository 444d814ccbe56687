import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTerritoryTables } from '../geography/read-tables.ts';
import { territoryLookup } from '../territories/territory-lookup.ts';
import { indicatorFiles, indicatorsVersion, readIndicators } from './read-indicators.ts';

const tables = readTerritoryTables(process.cwd());
let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'indicateurs-'));
  mkdirSync(join(root, 'data/indicators'), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

const put = (name: string, text: string) => writeFileSync(join(root, 'data/indicators', name), text);
const folder = () => ({ root, path: 'data' });
const head = (levels: string) =>
  `# libelle: Essai\n# niveau: ${levels}\n# annee: 2022\n# source: Personne\n${levels.includes(',') ? 'niveau;' : ''}code;valeur\n`;

test('names of files that are no word of an address, or one that is taken, are reported; another file goes on', () => {
  for (const name of ['population.csv', 'Taux 1.csv', 'tableau.xlsx', '.caché', 'bon.csv'])
    put(name, `${head('region')}44;1\n`);
  const { indicators, diagnostics } = readIndicators(folder(), tables);
  expect(indicators.map(({ id }) => id)).toEqual(['bon']);
  expect(
    diagnostics
      .filter(({ severity }) => severity === 'erreur')
      .map(({ code }) => code)
      .sort(),
  ).toEqual(['fichier-non-lu', 'identifiant-pris', 'nom-de-fichier']);
  for (const name of ['population.csv', 'Taux 1.csv', 'tableau.xlsx'])
    rmSync(join(root, 'data/indicators', name));
});

test('a file of a spreadsheet’s own encoding is refused', () => {
  writeFileSync(
    join(root, 'data/indicators/latin.csv'),
    Buffer.from(head('region').replace('Essai', 'Été'), 'latin1'),
  );
  expect(
    readIndicators(folder(), tables).diagnostics.find(({ file }) => file.endsWith('latin.csv')),
  ).toMatchObject({
    code: 'encodage',
    line: 1,
    column: 12,
  });
  rmSync(join(root, 'data/indicators/latin.csv'));
});

test('a level has a file, the communes of a département another, under the keys of their pages', () => {
  const rows =
    'departement;54;1,5\ndepartement;75;s\ncommune;54395;2\ncommune;75056;3\nregion;04;4\nepci;200057875;5\n';
  put('bon.csv', head('region, departement, epci, commune') + rows);
  put('un.csv', `${head('region')}44;7\n`);
  const { indicators } = readIndicators(folder(), tables);
  const files = indicatorFiles(indicators, territoryLookup(tables));
  const valuesIn = (zone: string, key: string) => files.get(zone)?.[key];
  expect(valuesIn('departement', 'departement:54')).toEqual({ bon: 1.5 });
  expect(valuesIn('departement', 'commune:75056')).toEqual({ bon: 's' });
  expect(valuesIn('75', 'commune:75056')).toEqual({ bon: 3 });
  expect(valuesIn('54', 'commune:54395')).toEqual({ bon: 2 });
  expect(valuesIn('54', 'commune:54099')).toEqual({ bon: 'nd' });
  expect(valuesIn('region', 'departement:974')).toEqual({ bon: 4, un: 'nd' });
  expect(valuesIn('region', 'region:44')).toEqual({ bon: 'nd', un: 7 });
  expect(valuesIn('epci', 'ept:200057875')).toEqual({ bon: 5 });
  expect(valuesIn('epci', 'ept:200057867')).toBeUndefined();
  const version = indicatorsVersion(files);
  put('un.csv', `${head('region')}44;8\n`);
  expect(
    indicatorsVersion(indicatorFiles(readIndicators(folder(), tables).indicators, territoryLookup(tables))),
  ).not.toBe(version);
});

test('a workbook under the name of a table is to be saved as one', () => {
  writeFileSync(join(root, 'data/indicators/classeur.csv'), zipSync({ 'xl/workbook.xml': strToU8('<x/>') }));
  expect(
    readIndicators(folder(), tables).diagnostics.find(({ file }) => file.endsWith('classeur.csv')),
  ).toMatchObject({ code: 'pas-un-texte', help: expect.stringContaining('CSV UTF-8') });
  rmSync(join(root, 'data/indicators/classeur.csv'));
});

test('without a folder there are none', () => {
  expect(readIndicators({ root, path: 'autre' }, tables)).toMatchObject({ indicators: [], diagnostics: [] });
});
