import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isError } from '../../core/settings/diagnostic.ts';
import { madeByKey } from '../../core/text/made-once.ts';
import { readTerritoryTables } from '../geography/read-tables.ts';
import { inseeStatistics } from './insee-statistics.ts';
import { parseIndicator } from './parse-indicator.ts';
import { knownCodes } from './read-table.ts';
import { runStatistics } from './run-statistics.ts';

const tables = readTerritoryTables(process.cwd());
const codes = knownCodes(tables);

const COLUMNS = [
  'CODGEO',
  'P22_POP',
  'P16_POP',
  'SUPERF',
  'P22_LOG',
  'P22_LOGVAC',
  'P16_LOG',
  'P22_EMPLT',
  'P16_EMPLT',
  'P22_CHOM1564',
  'P21_ACT1564',
  'MED21',
  'TP6021',
  'ETTOT22',
];
type Row = readonly (string | number)[];

/** Of every commune of today, one row each, but for those of `instead`, which have theirs. */
function comparateur(instead: Readonly<Record<string, readonly Row[]>> = {}, columns = COLUMNS): string {
  const rows = tables.communes
    .filter(({ region }) => region !== '')
    .flatMap(
      ({ code, population }): readonly Row[] =>
        instead[code] ?? [[code, population, 1, '10.5', 200, 20, 1, '50.25', 1, 5, 40, 21000, 's', 7]],
    );
  return [columns, ...rows].map((row) => row.join(';')).join('\n');
}

const row = (
  code: string,
  population: number,
  more: Row = ['10', 100, 10, 1, '5', 1, 5, 40, 20000, '12.3', 1],
): Row => [code, population, 1, ...more];

const read = madeByKey((text: string) => inseeStatistics(text, 'base.csv', tables));

function valuesOf(text: string, file: string) {
  const { files } = read(text);
  const { indicator, diagnostics } = parseIndicator('essai', file, files.get(file) ?? '', codes);
  expect(diagnostics.filter(isError)).toEqual([]);
  return {
    indicator,
    of: (level: 'region' | 'departement' | 'epci' | 'commune', code: string) =>
      indicator?.values.get(level)?.get(code),
  };
}

test('counts are summed, shares are a sum over a sum, of the latest year, whatever its columns are called', () => {
  const population = valuesOf(comparateur(), 'population-insee.csv');
  const paris = tables.communes.find(({ code }) => code === '75056')?.population;
  expect(population.indicator).toMatchObject({
    year: 2022,
    source: 'Insee, comparateur de territoires 2022, communes au COG 2026',
  });
  expect([population.of('commune', '75056'), population.of('departement', '75')]).toEqual([paris, paris]);
  const vacant = valuesOf(comparateur(), 'logements-vacants.csv');
  expect([vacant.of('region', '44'), vacant.of('commune', '54395')]).toEqual([10, 10]);
  expect(valuesOf(comparateur(), 'emplois.csv').of('commune', '54395')).toBe(50);
  expect(valuesOf(comparateur(), 'superficie-officielle.csv').of('commune', '54395')).toBe(10.5);
});

test('medians and rates are those of communes alone, a secret stays one', () => {
  const { indicator, of } = valuesOf(comparateur(), 'taux-de-pauvrete.csv');
  expect(Object.keys(indicator?.thresholds ?? {})).toEqual(['commune']);
  expect(of('commune', '54395')).toBe('s');
  const standard = COLUMNS.map((column) => (column === 'MED21' ? 'MED_SL22' : column));
  expect(valuesOf(comparateur({}, standard), 'niveau-de-vie-median.csv').indicator).toMatchObject({
    year: 2022,
    unit: '€',
  });
});

test('two columns of different years make no share, a missing column is listed', () => {
  const { files, reports } = read(comparateur());
  expect(files.has('chomeurs.csv')).toBe(false);
  expect(reports.filter((report) => report.includes('colonne absente'))).toEqual([
    expect.stringContaining('résidences secondaires'),
    expect.stringContaining('chômeurs'),
  ]);
});

test('merged communes are summed and have no median, arrondissements are joined unless their city has a row', () => {
  const merged = comparateur({ '01015': [row('01015', 300), row('01340', 40)] });
  expect(valuesOf(merged, 'population-insee.csv').of('commune', '01015')).toBe(340);
  expect(valuesOf(merged, 'niveau-de-vie-median.csv').of('commune', '01015')).toBe('nd');
  const ofLyon = (rows: readonly Row[]) =>
    valuesOf(comparateur({ '69123': rows }), 'population-insee.csv').of('commune', '69123');
  const parts = tables.arrondissements
    .filter(({ commune }) => commune === '69123')
    .map(({ code }) => row(code, 10));
  expect(ofLyon(parts)).toBe(90);
  expect(ofLyon([row('69123', 31), ...parts])).toBe(31);
});

test('a part of a commune is not the commune', () => {
  const parts = comparateur({ '01015': [row('01340', 40)], '69123': [row('69381', 10), row('69382', 20)] });
  const { of } = valuesOf(parts, 'population-insee.csv');
  expect([of('commune', '01015'), of('commune', '69123')]).toEqual(['nd', 'nd']);
  expect([of('departement', '01'), of('departement', '69')]).toEqual(['nd', 'nd']);
});

test('without one commune a sum is not published, and the report says so', () => {
  const text = comparateur({
    '54395': [],
    '55545': [row('55545', 9, ['10', 's', 's', 1, '5', 1, 5, 40, 20000, '12.3', 1])],
  });
  const { of } = valuesOf(text, 'population-insee.csv');
  expect([of('departement', '54'), of('region', '44'), of('commune', '54395')]).toEqual(['nd', 'nd', 'nd']);
  expect(of('departement', '88')).toEqual(expect.any(Number));
  const { reports } = read(text);
  expect(reports[0]).toContain('101 départements, dont 1 sans chiffre (54)');
  const dwellings = valuesOf(text, 'logements.csv');
  expect([dwellings.of('commune', '55545'), dwellings.of('departement', '55')]).toEqual(['s', 'nd']);
});

test.each([
  ['no column of codes', 'CODE;P22_POP\n01001;4', 'base.csv:1:1', 'comparateur de territoires'],
  ['a web page', '<!doctype html>', 'base.csv:1:1', 'comparateur de territoires'],
  ['a file that is cut in a line', comparateur().slice(0, 4000), 'base.csv:80:1', 'reprenez-le entier'],
  ['a file that is cut between lines', comparateur().split('\n').slice(0, 9000).join('\n'), ':1:1', 'entier'],
  ['a commune of another year', comparateur({ '01001': [row('01999', 1)] }), 'base.csv:2:1', '« 01999 »'],
  ['a code without its zero', comparateur({ '01001': [row('1001', 1)] }), 'base.csv:2:1', '« 01001 »'],
  ['a commune twice', comparateur({ '01001': [row('01001', 1), row('01001', 1)] }), 'base.csv:3:1', 'Gardez'],
  ['a word for a number', comparateur({ '01001': [row('01001', 1, ['dix'])] }), 'base.csv:2:1', 'dix'],
  [
    'no column that is known',
    comparateur(
      {},
      COLUMNS.map((name) => (name === 'CODGEO' ? name : `X_${name}`)),
    ),
    'base.csv:1:1',
    'Aucune des colonnes connues',
  ],
])('%s stops it, said where it is and with what to do', (_, text, place, words) => {
  const said = new RegExp(`${place}[^]+${words}`, 'u');
  expect(() => inseeStatistics(text, 'base.csv', tables)).toThrow(said);
});

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'statistiques-'));
  mkdirSync(join(folder, 'data'));
  symlinkSync(join(process.cwd(), 'data/territories'), join(folder, 'data/territories'));
});

afterAll(() => rmSync(folder, { recursive: true }));

test('a file or an archive is read, and what can’t be read writes nothing', async () => {
  const log: string[] = [];
  const put = (name: string, bytes: Uint8Array | string) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  const run = (source: string) =>
    runStatistics({ root: folder, path: 'data' }, source, (line) => log.push(line));
  const zip = zipSync(
    { 'a.csv': strToU8('COD_VAR;LIB'), 'base.csv': strToU8(comparateur()), 'meta.csv': strToU8('a;b') },
    { level: 0 },
  );
  for (const [source, words] of [
    [put('texte-unicode.csv', Buffer.from('\ufeffCODGEO', 'utf16le')), 'UTF-16'],
    [put('coupe.zip', zip.slice(0, 5000)), 'abîmée'],
    [put('vide.zip', zipSync({ 'a.txt': strToU8('a') })), 'Aucun fichier CSV'],
    [join(folder, 'absent.csv'), 'Rien à cet endroit'],
  ] as const)
    await expect(run(source)).rejects.toThrow(words);
  expect(readdirSync(join(folder, 'data'))).toEqual(['territories']);
  await run(put('base.zip', zip));
  const written = readdirSync(join(folder, 'data/indicators'));
  expect(written).toContain('densite-officielle.csv');
  expect(log.join('\n')).toContain('Densité (superficie officielle) (2022)');
  expect(readFileSync(join(folder, 'data/indicators/emplois.csv'), 'utf8')).toMatch(/^# libelle: Emplois/u);
});
