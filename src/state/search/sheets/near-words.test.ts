import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sheetIndexFile } from '../../../compiler/catalogue/sheet-index.fixture.ts';
import { fold } from '../../../core/text/fold.ts';
import { searchSheets } from './search-sheets.ts';
import { ACTES } from './sheet-ids.fixture.ts';
import { sheetIndexIn } from './sheet-search.fixture.ts';

const OWN = ['src/state/search/sheets/near-words.test.ts', 'e2e/searching-sheets.spec.ts', 'data/thesaurus'];

const index = sheetIndexIn(sheetIndexFile);

const search = async (query: string, limit: number) => (await searchSheets(index, query, limit)).results;

function filesWith(word: string): string[] {
  return ['src', 'data', 'e2e']
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((file) => file.isFile() && /\.(?:[jt]sx?|json|ya?ml|md|tsv|css)$/u.test(file.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !OWN.some((own) => path.startsWith(own)))
    .filter((path) => fold(readFileSync(path, 'utf8')).includes(fold(word)));
}

test('the words of these tests are written nowhere but in the thesaurus', () => {
  for (const word of ['estaminet', 'émigrant', 'bécane']) expect(filesWith(word), word).toEqual([]);
  expect(filesWith('tiers-lieux').length).toBeGreaterThan(3);
});

test.each([
  ['estaminet', ['café']],
  ['ESTAMINETS', ['café']],
  ['émigrants', ['migrants']],
  ['bécane', ['vélo']],
])('%s finds sheets that say %j, and reports these words', async (query, words) => {
  const found = await search(query, 13);
  expect(found.length).toBeGreaterThan(0);
  for (const { near, isExact, isPartial } of found) {
    expect(near).toEqual(expect.arrayContaining(words));
    expect({ isExact, isPartial }).toEqual({ isExact: false, isPartial: false });
  }
});

test('the word found in place of what was typed is marked', async () => {
  const [first] = await search('bécane', 1);
  const pieces = [...(first?.title ?? []), ...(first?.excerpt?.pieces ?? [])];
  expect(pieces.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual(['vélo']);
});

test('a word that a sheet says is never looked for through another', async () => {
  for (const query of ['café', 'vélo', 'migrants', 'emploi'])
    expect(
      (await search(query, 13)).flatMap(({ near }) => near),
      query,
    ).toEqual([]);
});

test('several words are an expression: none is looked for through another that is not very near', async () => {
  expect(await search('bécane électrique', 13)).toEqual([]);
  expect((await search('une bécane', 13)).length).toBeGreaterThan(0);
  expect(await search('émigrants électriques', 13)).toMatchObject([{ near: ['migrants'], isPartial: true }]);
});

test('a word leads to those of its family, which are reported', async () => {
  expect(await search('gaspilleur', 13)).toMatchObject([{ id: ACTES, near: ['gaspillage'] }]);
});

test('what is less near than the nearest word is not reported', async () => {
  for (const { near } of await search('supérette', 13)) expect(near).toEqual(['épicerie']);
});
