import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { gazetteer, tables } from '../../compiler/gazetteer/gazetteer.fixture.ts';
import { runImport } from '../run/run-import.ts';

const themes = [
  { id: 'pain', label: 'Le pain', sentence: '' },
  { id: 'alimentation-locale', label: 'Manger ici', sentence: '' },
];
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'export-'));
  mkdirSync(join(root, 'data/sources'), { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true }));

const run = (...options: string[]) =>
  runImport(['data/sources/liste.csv', ...options], { root, path: 'data' }, () => ({
    gazetteer,
    tables,
    themes,
  }));
const read = (file: string) => readFileSync(join(root, 'data', file), 'utf8');
const change = (file: string, ...changes: readonly (readonly [string | RegExp, string])[]) => {
  const before = read(file);
  const after = changes.reduce((text, [from, to]) => text.replace(from, to), before);
  if (changes.length > 0) expect(after).not.toBe(before);
  writeFileSync(join(root, 'data', file), after);
};
const sheets = () => readdirSync(join(root, 'data/fiches')).map((name) => [name, read(`fiches/${name}`)]);

type Changes = readonly (readonly [string | RegExp, string])[];

/** Of a table, its answers and what is changed in its first sheet: its rows once exported. */
async function exported(table: string, answers: Changes, edits: Changes): Promise<string[]> {
  writeFileSync(join(root, 'data/sources/liste.csv'), table);
  await run();
  change('sources/liste.index.yaml', ...answers);
  await run();
  change('fiches/four.md', ...edits);
  const before = sheets();
  await run('--exporter');
  const given = read('sources/liste.export.csv');
  writeFileSync(join(root, 'data/sources/liste.csv'), given);
  await run();
  expect(sheets()).toEqual(before);
  await run('--exporter');
  expect(read('sources/liste.export.csv')).toBe(given);
  return given
    .replace(/^\ufeff/u, '')
    .trim()
    .split(/\r?\n/u);
}

const HEAD = 'Titre;Lieu;Famille;Quoi';
const FOUR = 'Four;Saint-Denis;Alimentation;Du pain.';
const FAMILY = ['Famille: Famille', 'Famille: thèmes'] as const;
const ANSWERED = [
  FAMILY,
  [/territoire:.*/u, 'territoire: Saint-Denis (93)'],
  [/themes:.*/u, 'themes: [alimentation-locale]'],
] as const;

it.each([
  ['what is answered', FOUR, ANSWERED, [], FOUR],
  ['a cell that is empty', 'Four;;;Du pain.', ANSWERED, [], 'Four;;;Du pain.'],
  [
    'several themes',
    'Four;Saint-Denis (93);"Le pain, Manger ici, autre";',
    [FAMILY],
    [],
    'Four;Saint-Denis (93);"Le pain, Manger ici, autre";',
  ],
] as const)('keeps the words of the cells: %s', async (_, row, answers, edits, line) => {
  expect(await exported(`${HEAD}\n${row}`, answers, edits)).toEqual([HEAD, line]);
});

it.each([
  ['space', 'Et concrètement ?'],
  ['no-break space', 'Et concrètement\u00a0?'],
  ['space that is missing', 'et concrètement?'],
])('knows the column of a part whose heading has another %s in the sheet', async (_, heading) => {
  const answers = [...ANSWERED, [/Quoi: Quoi.*/u, 'Quoi: Et concrètement\u202f?']] as const;
  const edits = [
    [/Et concrètement\s\?/u, heading],
    ['Du pain.', 'Du pain\u202f!'],
  ] as const;
  const lines = await exported(`${HEAD}\n${FOUR}`, answers, edits);
  expect(lines).toEqual([HEAD, FOUR.replace('Du pain.', 'Du pain\u202f!')]);
});

it('names themes that were changed in the sheet by their titles', async () => {
  const edits = [['- alimentation-locale', '- pain\n  - alimentation-locale']] as const;
  const [, row] = await exported(`${HEAD}\n${FOUR}`, ANSWERED, edits);
  expect(row).toBe('Four;Saint-Denis;"Le pain, Manger ici";Du pain.');
});

it('undoes nothing that only the table has changed', async () => {
  writeFileSync(join(root, 'data/sources/liste.csv'), `${HEAD}\n${FOUR}`);
  await run();
  writeFileSync(join(root, 'data/sources/liste.csv'), `${HEAD}\n${FOUR.replace('Du pain', 'Des miches')}`);
  await run('--exporter');
  expect(read('sources/liste.export.csv')).toContain('Des miches.');
});

it.each([
  [
    'a header that can’t be read',
    [/territoire: /u, 'territoire: "'],
    'l’en-tête de sa fiche ne peut pas être lu, l’export garde les cellules du tableau',
  ],
  ['no title', [/^# .*$/mu, ''], 'sans titre dans sa fiche, l’export garde celui du tableau'],
] as const)('keeps the words of the table, and says so, of a sheet with %s', async (_, edit, said) => {
  const table = `${HEAD}\n${FOUR}`;
  writeFileSync(join(root, 'data/sources/liste.csv'), table);
  await run();
  await run();
  change('fiches/four.md', [/territoire:.*/u, 'territoire: Saint-Denis'], edit);
  const { code, output } = await run('--exporter');
  expect([code, output]).toEqual([0, expect.stringContaining(`  « Four » : ${said}\n`)]);
  expect(read('sources/liste.export.csv')).toContain(FOUR);
});

it('reads a sheet with the line ends of Windows', async () => {
  const edits = [
    ['Du pain.', 'Des miches.'],
    [/\n/gu, '\r\n'],
  ] as const;
  const lines = await exported(`${HEAD}\n${FOUR}`, ANSWERED, edits);
  expect(lines).toEqual([HEAD, FOUR.replace('Du pain', 'Des miches')]);
});

it.each([
  ['a part', 'Bois;Four', 'Un chêne.;Du pain.', [['Du pain', 'Des miches']], 'Un chêne.;Des miches.'],
  ['a part, empty for one', 'Bois;Four', ';Du pain.', [['Du pain', 'Des miches']], ';Des miches.'],
  ['the amounts', 'Budget;Aides', '5000;2000', [['2000', '3000']], '5000;3000'],
  ['one amount', 'Budget;Aides', 'à définir;2000', [['2000', '3000']], 'à définir;3000'],
] as const)('gives each of two columns its own words of %s', async (_, names, cells, edits, line) => {
  const answers = names.startsWith('Bois') ? ([[/Bois: Bois/u, 'Bois: Four']] as const) : [];
  const lines = await exported(`Titre;${names}\nFour;${cells}`, answers, edits);
  expect(lines).toEqual([`Titre;${names}`, `Four;${line}`]);
});

it('asks no more what a sheet says since, unless it cannot be read, and finds it the same', async () => {
  const again = async (besoin: string) => {
    writeFileSync(join(root, 'data/sources/liste.csv'), `Titre;Besoin\nÉpicerie;${besoin}`);
    return (await run()).output;
  };
  expect(await again('Du vin')).toMatch(/territoire à choisir[\s\S]*thème à choisir/u);
  change('fiches/epicerie.md', ['territoire:\n', 'territoire: Saint-Denis\n']);
  expect(await again('Du vin')).toContain('territoire à choisir');
  change('fiches/epicerie.md', ['Saint-Denis\nthemes:\n', 'Ville de Nantes\nthemes:\n  - pain\n']);
  const output = await again('Du vin');
  expect(output).not.toMatch(/à choisir|à remplir/iu);
  expect(output).toContain('epicerie.md : inchangée');
  expect(await again('Du pain')).toContain('epicerie.md : mise à jour');
  expect(read('fiches/epicerie.md')).toContain('territoire: Ville de Nantes\nthemes:\n  - pain\n');
});
