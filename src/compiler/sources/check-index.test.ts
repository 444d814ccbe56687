import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runImport } from '../../importer/run/run-import.ts';
import { gazetteer, tables } from '../gazetteer/gazetteer.fixture.ts';

const THEMES = [
  { id: 'alimentation', label: 'Alimentation' },
  { id: 'emploi', label: 'Emploi' },
];

const TITLE = 'Ville de Brest : un jardin';
const document = (text: string) => `# ${TITLE}\n\n## Pourquoi ce projet ?\n\n${text}\n`;

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'index-'));
  mkdirSync(join(root, 'data/sources'), { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true }));

const read = (path: string) => readFileSync(join(root, 'data', path), 'utf8');
const write = (path: string, text: string) => writeFileSync(join(root, 'data', path), text);
const run = (name: string, ...options: string[]) =>
  runImport([`data/sources/${name}`, ...options], { root, path: 'data' }, () => ({
    gazetteer,
    tables,
    themes: THEMES,
  }));

async function checked(entry: string) {
  write('sources/a.md', document('Parce que.'));
  write('sources/a.index.yaml', `titre: A\nfiches:\n  - rang: 1\n    fiche: un-jardin\n${entry}`);
  return run('a.md');
}

it.each([
  ['territoire: Joef\n    themes: [emploi]', '5:17  erreur', 'Jœuf'],
  ['territoire: [Ville de Brest, Joef]\n    themes: [emploi]', '5:34  erreur', 'Jœuf'],
  ['territoire: Ville de Brest\n    themes: [emplois]', '6:14  erreur  theme-inconnu', '« emploi »'],
  ['territoire: Ville de Brest\n    themes:\n      - emploi\n      - x', '8:9  erreur  theme-inconnu', ''],
  ['territoire:\n    themes:', '5:16  avertissement  territoire-absent', 'theme-manquant'],
  ['territoire: [Brest, Ville de Brest]\n    themes: [emploi]', '5:25  avertissement  territoire-repete', ''],
  [
    'territoire: Ville de Brest\n    themes: [emploi]\n    lieux: [Nancy]',
    '7:13  erreur  lieu-hors-du-territoire',
    '',
  ],
  [
    'territoire: Département du Finistère\n    themes: [emploi]\n    lieux:\n      - Quimper\n      - Bret: "29019"\n      - Morlai',
    '10:9  erreur  lieu-inconnu',
    'Morlaix',
  ],
  ['territoire: { a: b }\n    themes: [emploi]', '5:17  erreur  index-invalide', 'en liste plusieurs'],
])('reports what is wrong in « %s » at its place', async (entry, place, help) => {
  const { errors } = await checked(`    ${entry}\n`);
  expect(errors).toContain(`data/sources/a.index.yaml:${place}`);
  expect(errors).toContain(help);
});

it('writes one territory on its line, and several as a list, the main one first', async () => {
  await checked('    territoire: Ville de Brest\n    themes: [emploi]\n');
  expect(read('fiches/un-jardin.md')).toContain('territoire: Ville de Brest\n');
  const several = await checked(
    '    territoire:\n      - Ville de Brest\n      - Département de la Drôme\n    themes: [emploi]\n',
  );
  expect(several.code).toBe(0);
  expect(read('fiches/un-jardin.md')).toContain(
    'territoire:\n  - Ville de Brest\n  - Département de la Drôme\n',
  );
});

it('gives sheets of one title in two documents a name each, and overwrites those of its own document only', async () => {
  write('sources/a.md', document('Le premier.'));
  write('sources/b.md', document('Le second.'));
  await run('a.md');
  await run('b.md');
  const [first, second] = ['ville-de-brest-un-jardin', 'ville-de-brest-un-jardin-2'].map(
    (id) => `fiches/${id}.md`,
  );
  if (!first || !second) throw new Error('no names');
  expect([read(first), read(second)]).toEqual([
    expect.stringContaining('Le premier.'),
    expect.stringContaining('Le second.'),
  ]);
  write(first, 'À la main');
  write(second, 'À la main');
  const { output } = await run('b.md', '--ecraser');
  expect(output).toContain(`data/${second} : modifiée à la main, écrasée`);
  expect([read(first), read(second)]).toEqual(['À la main', expect.stringContaining('Le second.')]);
});

it('refuses the name of a sheet of another document, at its line', async () => {
  await checked('    territoire: Ville de Brest\n    themes: [emploi]\n');
  write('sources/b.md', document('Autre.'));
  write('sources/b.index.yaml', read('sources/a.index.yaml'));
  const { code, errors } = await run('b.md');
  expect(code).toBe(1);
  expect(errors).toContain('b.index.yaml:4:12  erreur  fiche-deja-prise');
  expect(read('fiches/un-jardin.md')).toContain('Parce que.');
});
