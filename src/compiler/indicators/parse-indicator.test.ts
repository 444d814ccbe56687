import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isError } from '../../core/settings/diagnostic.ts';
import { readTerritoryTables } from '../geography/read-tables.ts';
import { parseIndicator, quantiles } from './parse-indicator.ts';
import { knownCodes } from './read-table.ts';

const codes = knownCodes(readTerritoryTables(process.cwd()));
const parse = (text: string) => parseIndicator('taux', 'data/indicators/taux.csv', text, codes);

const HEAD = `# libelle: Taux de pauvreté
# unite: %
# niveau: departement
# annee: 2021
# source: Insee, Filosofi 2021, https://www.insee.fr/fr/statistiques/1
# sens: bas
# classes: 10, 13, 16, 20
code;valeur
`;

const numbers = [...codes.names.departement.keys()].map((code, at) => `${code};${5 + (at % 20)},5`);
const WHOLE = `${HEAD}${numbers.join('\n')}\n`;

test('what the head says, and the values by code', () => {
  const { indicator, diagnostics } = parse(
    WHOLE.replace('01;5,5', '01;secret statistique').replace('02;6,5', '02; 1 234,5'),
  );
  expect(diagnostics).toEqual([]);
  const { values = null, ...described } = indicator ?? {};
  expect(described).toEqual({
    id: 'taux',
    label: 'Taux de pauvreté',
    unit: '%',
    year: 2021,
    direction: 'bas',
    source: 'Insee, Filosofi 2021',
    address: 'https://www.insee.fr/fr/statistiques/1',
    thresholds: { departement: [10, 13, 16, 20] },
  });
  const found = values?.get('departement');
  expect([found?.get('01'), found?.get('02'), found?.get('2A')]).toEqual(['s', 1234.5, expect.any(Number)]);
});

test('the same table by any program: separators, decimals, quotes, order of columns, BOM, CRLF, trailing separators', () => {
  const asked = parse(WHOLE).indicator?.values;
  const rows = numbers.map((line) => line.replace(',', '.').replace(';', ','));
  const commas = `\ufeff${HEAD.replace('code;valeur', 'code,valeur')}${rows.join('\n')}`;
  const excel = `${HEAD.replace('# classes: 10, 13, 16, 20', '"# classes: 10; 13; 16; 20";').replace('# sens: bas', '# sens: bas;')}`;
  const swapped = numbers.map((line) => line.split(';').reverse().join('\t'));
  for (const text of [
    commas.replaceAll('\n', '\r\n'),
    `${excel}${numbers.map((line) => `"${line.replace(';', '";"')}"`).join('\n')}`,
    `${HEAD.replace('code;valeur', 'Valeur\tCode')}${swapped.join('\n')}\n\n`,
    `${HEAD.replace('code;valeur', 'code;nom;valeur')}${numbers.map((line) => line.replace(';', ';un nom;')).join('\n')}`,
  ]) {
    const { indicator, diagnostics } = parse(text);
    expect(diagnostics).toEqual([]);
    expect(indicator?.values).toEqual(asked);
  }
});

test('words of an absence are read in their long and short forms', () => {
  const words = [
    's',
    'Secret statistique',
    'N/A - secret statistique',
    'nd',
    '',
    'Non publié',
    'so',
    'sans objet',
  ];
  const text =
    HEAD +
    numbers
      .map((line, at) => (words[at] === undefined ? line : `${line.slice(0, 3)}${words[at]}`))
      .join('\n');
  expect([...(parse(text).indicator?.values.get('departement')?.values() ?? [])].slice(0, 8)).toEqual([
    's',
    's',
    's',
    'nd',
    'nd',
    'nd',
    'so',
    'so',
  ]);
});

test('several levels have a column of their own, a level of the Grand Paris included', () => {
  const text = `${HEAD.replace('departement', 'region, epci').replace('code;', 'niveau;code;')}region;44;1\nepci;200054781;2\nepci;200057875;3\n`;
  const { indicator, diagnostics } = parse(text.replace(/# classes.*\n/u, ''));
  expect(diagnostics.filter(isError)).toEqual([]);
  expect(Object.keys(indicator?.thresholds ?? {})).toEqual(['region', 'epci']);
  const values = indicator?.values.get('epci');
  expect([values?.get('200054781'), values?.get('200057875')]).toEqual([2, 3]);
  // Only those without an EPT of their own are expected to have one.
  expect([values?.get('200040715'), values?.get('200057867')]).toEqual(['nd', undefined]);
});

/** What is changed in a file without fault, the diagnostic, and words of its next step. */
const MISTAKES: readonly (readonly [string, string, string, string, string])[] = [
  ['a head line is missing', '# annee: 2021\n', '', '1:1 reglage-invalide', '« annee »'],
  ['a head line is empty', 'Taux de pauvreté', '', '1:12 reglage-invalide', 'vide'],
  ['an unknown word in the head', '# unite:', '# unitee:', '2:3 reglage-invalide', '« unite »'],
  ['a head line twice', '# sens: bas', '# annee: 2020', '6:3 cle-en-double', 'Gardez une'],
  [
    'a level that is none',
    'niveau: departement',
    'niveau: canton',
    '3:11 reglage-invalide',
    'region, departement',
  ],
  ['a year that is none', 'annee: 2021', 'annee: 21', '4:10 reglage-invalide', 'quatre chiffres'],
  ['a direction that is none', 'sens: bas', 'sens: basse', '6:9 reglage-invalide', 'haut, bas, neutre'],
  ['classes that do not ascend', '13, 16', '16, 13', '7:12 reglage-invalide', 'points-virgules'],
  ['one limit only', '10, 13, 16, 20', '10', '7:12 reglage-invalide', 'quantiles'],
  ['no line of column names', 'code;valeur\n', '', '8:1 colonnes-sans-nom', 'code;valeur'],
  ['a column that is missing', 'code;valeur', 'code;taux', '8:1 colonnes-sans-nom', 'code;valeur'],
  ['an unknown code', '\n01;', '\n00;', '9:1 code-inconnu', 'cog-2026'],
  ['a name for a code', '\n54;', '\nMeurthe-et-Moselle;', '63:1 code-inconnu', 'cog-2026'],
  ['a code of another level', '\n01;', '\n54395;', '9:1 code-d-un-autre-niveau', 'niveau: commune'],
  ['a lost zero', '\n01;', '\n1;', '9:1 code-sans-zero', '« 01 »'],
  ['a code twice', '\n02;', '\n01;', '10:1 code-en-double', 'Gardez une'],
  ['a word for a number', '01;5,5', '01;beaucoup', '9:4 valeur-illisible', 'secret statistique'],
  ['a number that reads in two ways', '01;5,5', '01;1.234,5', '9:4 valeur-illisible', 'nombre'],
  ['a unit in a cell', '01;5,5', '01;5,5 %', '9:4 valeur-avec-unite', '# unite: %'],
  ['too many cells', '01;5,5', '01;5,5;6', '9:1 nombre-de-cellules', 'code;valeur'],
  ['too few cells', '01;5,5', '01', '9:1 nombre-de-cellules', 'code;valeur'],
  ['a quote that is never closed', '01;5,5', '01;"5,5', '9:4 guillemet-ouvert', 'Fermez-le'],
  ['such a quote before a code', '\n01;5,5', '\n"01;5,5', '9:1 guillemet-ouvert', 'Fermez-le'],
  ['a row that is missing', '\n971;', '\n#;', '3:11 territoires-sans-ligne', 'non publié'],
];

test.each(MISTAKES)('%s is reported where it is, with what to do', (_, before, after, diagnostic, help) => {
  const { diagnostics } = parse(WHOLE.replace(before, after));
  const found = diagnostics.map(({ line, column, code, help: next }) => [`${line}:${column} ${code}`, next]);
  const [, next = ''] = found.find(([words]) => words === diagnostic) ?? [found.join()];
  expect(next).toContain(help);
});

test('without a row, and a level of the head without one', () => {
  const ofNone = (text: string) => parse(text).diagnostics.map(({ code }) => code);
  expect(ofNone(HEAD)).toEqual(['aucune-valeur']);
  expect(ofNone('')).toEqual(['en-tete-absent']);
  expect(ofNone(WHOLE.replaceAll('# ', ''))).toEqual(['en-tete-absent']);
  const two = HEAD.replace('departement', 'region, departement').replace('code;', 'niveau;code;');
  expect(ofNone(`${two}region;44;12\n`)).toContain('aucune-valeur');
  expect(ofNone(`${two}canton;44;12\n`)).toContain('niveau-inconnu');
});

test('a decimal comma in a table of commas says what to write', () => {
  const { diagnostics } = parse(`${HEAD.replace(';', ',')}01,10,5\n`);
  expect(diagnostics[0]).toMatchObject({ line: 9, code: 'nombre-de-cellules' });
  expect(diagnostics[0]?.help).toContain('avec un point');
});

test('a fault of thousands of lines is shown five times and counted', () => {
  const { diagnostics } = parse(HEAD + numbers.map((line) => line.replace(',5', ' %')).join('\n'));
  const alike = diagnostics.filter(({ code }) => code === 'valeur-avec-unite');
  expect(alike).toHaveLength(5);
  expect(alike[4]?.message).toMatch(/Et \d+ fois encore plus bas/u);
});

test('a commune that has merged and an arrondissement are left out, and said to be', () => {
  // Arbignieu is part of Arboys en Bugey since 2016.
  const [former, today] = ['01340', codes.today.get('01340') ?? ''];
  const rows = [`${former};12`, `${today};14`, '69381;12', '69123;14'];
  const { indicator, diagnostics } = parse(HEAD.replace('departement', 'commune') + rows.join('\n'));
  const figures = [...(indicator?.values.get('commune') ?? [])].filter(([, value]) => value !== 'nd');
  expect(figures).toEqual([
    [today, 14],
    ['69123', 14],
  ]);
  const left = diagnostics.filter(({ code }) => code === 'commune-fusionnee');
  expect(left.map(({ line }) => line)).toEqual([9, 11]);
});

test('quantiles are round limits of about equal shares, apart from each other and reached', () => {
  expect(quantiles(Array.from({ length: 100 }, (_, at) => 10 + at / 10))).toEqual([12, 14, 16, 18]);
  expect(quantiles([1, 1, 1, 1, 1, 1, 1, 1, 1, 2])).toEqual([]);
  expect(quantiles([0, 0, 0, 5, 5, 7.03, 7.04, 7.05, 9, 9])).toEqual([5, 7, 9]);
  expect(quantiles([])).toEqual([]);
});

test('the file that the reference gives can be copied as it is', () => {
  const reference = readFileSync('data/REFERENCE.md', 'utf8');
  const [, file = ''] = /```csv\n([\s\S]+?)```/u.exec(reference) ?? [];
  expect(parse(file).diagnostics).toEqual([]);
});
