import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { oddProject } from '../../../compiler/odd-project.fixture.ts';
import { importFile } from './import-file.ts';

const sent = (name: string, text: string) => ({
  name,
  base64: Buffer.from(text).toString('base64'),
  isReplaced: false,
  answers: null,
});

const project = () => {
  const folder = oddProject([]);
  mkdirSync(join(folder.root, 'data/fiches'), { recursive: true });
  const at = (file: string) => join(folder.root, 'data', file);
  return {
    folder,
    has: (file: string) => existsSync(at(file)),
    read: (file: string) => readFileSync(at(file), 'utf8'),
  };
};

const DOCUMENT = '# Un four\n\n## Pourquoi ce projet ?\n\nParce que.\n';

const ANSWER = { territoire: ['Ville de Nancy', 'Ville de Metz'], themes: ['emploi-insertion'] };

test('what an import asks is answered in the form, and the sheet says it', async () => {
  const { folder, read } = project();
  const first = await importFile(folder, sent('Mes Fiches (v2).md', DOCUMENT));
  expect(first.report).toContain('« Un four » : créée');
  expect(first.report).not.toMatch(/index|yaml|json|npm|relancez|themes/u);
  expect(first.sheets).toEqual([
    {
      fiche: 'un-four',
      title: 'Un four',
      isAsked: true,
      hint: expect.stringMatching(/^« Un four » → /u),
      territoire: [],
      themes: [],
    },
  ]);
  const answers = {
    sheets: first.sheets.map((sheet) => ({ ...sheet, ...ANSWER })),
    colonnes: {},
  };
  const again = await importFile(folder, { ...sent('Mes Fiches (v2).md', ''), answers });
  expect([again.isDone, again.sheets[0]?.isAsked]).toEqual([true, false]);
  expect(read('fiches/un-four.md')).toContain('territoire:\n  - Ville de Nancy\n  - Ville de Metz\n');
});

test('the columns of a table that are not known are asked, once', async () => {
  const { folder, read } = project();
  const table = 'Action;Lieu;Le besoin\nUn four;Ville de Nancy;Du pain\n';
  const first = await importFile(folder, sent('t.csv', table));
  expect(Object.keys(first.colonnes)).toEqual(['Le besoin']);
  const answers = { sheets: [], colonnes: { 'Le besoin': 'ecarter' } };
  const again = await importFile(folder, { ...sent('t.csv', ''), answers });
  expect([again.isDone, again.colonnes]).toEqual([true, {}]);
  expect(read('sources/t.index.yaml')).toContain('Le besoin: ecarter\n');
  expect(read('fiches/un-four.md')).not.toContain('Du pain');
});

test('all columns are asked where none gives the titles, in the words of the form', async () => {
  const { folder } = project();
  const { isDone, report, colonnes } = await importFile(folder, sent('t.csv', 'Trucs;Lieu\na;b\nc;d\n'));
  expect([isDone, Object.keys(colonnes)]).toEqual([false, ['Trucs', 'Lieu']]);
  expect(report).toContain('Choisissez « Le titre de la fiche » pour celle qui nomme chaque fiche');
  expect(report).not.toMatch(/index|csv|colonnes »/u);
});

test('another document of the same name is asked about before it is replaced', async () => {
  const { folder, read } = project();
  await importFile(folder, sent('d.md', DOCUMENT));
  const other = sent('d.md', DOCUMENT.replace('Parce que', 'Puisque'));
  expect(await importFile(folder, other)).toMatchObject({ isTaken: true });
  expect(read('sources/d.md')).toBe(DOCUMENT);
  const { report } = await importFile(folder, { ...other, isReplaced: true });
  expect(report).toContain('« Un four » : mise à jour');
});

test('a proposal asks nothing, its report leads to its sheet, and its theme has its title', async () => {
  const { folder } = project();
  const text =
    '---\nterritoire: "Ville de Nancy"\nthemes:\n  - emploi-insertion\n---\n\n# Un puits\n\nDe l’eau.\n';
  const { report, sheets } = await importFile(folder, sent('p.md', text));
  expect(sheets.map(({ fiche, title, isAsked }) => [fiche, title, isAsked])).toEqual([
    ['un-puits', 'Un puits', false],
  ]);
  expect(report).toContain('Thèmes : Emploi et insertion\n');
});

test('what is not read leaves no file, and its reason is told', async () => {
  const { folder, has } = project();
  const { isDone, report } = await importFile(folder, sent('d.pptx', 'PK'));
  expect([isDone, has('sources/d.pptx')]).toEqual([false, false]);
  expect(report).toContain('d.pptx');
});

test('an answer that is not understood is asked again under its sheet, the others are taken', async () => {
  const { folder, read } = project();
  const table = 'Action;Territoire;Le besoin\nUn four;à préciser;Du pain\nUn puits;à préciser;De l’eau\n';
  const first = await importFile(folder, sent('t.csv', table));
  expect(first.sheets.map(({ title, isAsked }) => [title, isAsked])).toEqual([
    ['Un four', true],
    ['Un puits', true],
  ]);
  const answers = {
    sheets: first.sheets.map((sheet, at) => ({
      ...sheet,
      themes: ['emploi-insertion'],
      territoire: [at === 0 ? 'Saint-Denis' : 'Ville de Nancy'],
    })),
    colonnes: { 'Le besoin': 'Le besoin' },
  };
  const again = await importFile(folder, { ...sent('t.csv', ''), answers });
  expect(again.isDone).toBe(true);
  expect(again.colonnes).toEqual({});
  expect(again.faults).toEqual([
    {
      isError: true,
      field: 'un-four.territoire',
      message: expect.stringMatching(/^Territoire ambigu : « Saint-Denis » désigne \d+ territoires\.$/u),
      help: expect.stringMatching(/^Précisez lequel : /u),
    },
  ]);
  expect(again.sheets).toMatchObject([
    { fiche: 'un-four', isAsked: true, territoire: ['Saint-Denis'], themes: ['emploi-insertion'] },
    { fiche: 'un-puits', isAsked: false },
  ]);
  expect(again.report).not.toMatch(/index|yaml|relancez|themes|emploi-insertion/u);
  expect(read('fiches/un-puits.md')).toContain('territoire: Ville de Nancy\n');
  expect(read('sources/t.index.yaml')).not.toContain('Saint-Denis');
});

test('an answer that names a grouping with its seat is taken', async () => {
  const { folder, read } = project();
  const first = await importFile(folder, sent('d.md', DOCUMENT));
  const territoire = ['Syndicat mixte des Trois Îles, siège à Groix'];
  const answers = {
    sheets: first.sheets.map((sheet) => ({ ...sheet, ...ANSWER, territoire })),
    colonnes: {},
  };
  const { faults, isDone } = await importFile(folder, { ...sent('d.md', ''), answers });
  expect([faults, isDone]).toEqual([[], true]);
  expect(read('fiches/un-four.md')).toContain('territoire: Syndicat mixte des Trois Îles, siège à Groix\n');
});

test('an answer left empty is asked again, and what is given of it is kept', async () => {
  const { folder, read } = project();
  const first = await importFile(folder, sent('d.md', DOCUMENT));
  const answer = { ...ANSWER, themes: [] };
  const answers = { sheets: first.sheets.map((sheet) => ({ ...sheet, ...answer })), colonnes: {} };
  const again = await importFile(folder, { ...sent('d.md', ''), answers });
  expect(again.sheets).toMatchObject([{ isAsked: true, territoire: ANSWER.territoire, themes: [] }]);
  expect(read('fiches/un-four.md')).toContain('  - Ville de Metz\n');
});

test('a question on a column shows what its first filled cell says', async () => {
  const { folder } = project();
  const { samples } = await importFile(
    folder,
    sent('t.csv', 'Action;Lieu;Le besoin\na;Nancy;\nb;Nancy;Du pain\n'),
  );
  expect(samples).toMatchObject({ 'Le besoin': 'Du pain' });
});
