import { expect, test } from 'vitest';
import { sheetIndexFile } from '../../../compiler/catalogue/sheet-index.fixture.ts';
import { IMPORTANT_QUERIES } from './queries.fixture.ts';
import { searchIn } from './sheet-search.fixture.ts';

const copies = (many: number) =>
  Array.from({ length: many }, (_, copy) =>
    sheetIndexFile.sheets.map((sheet) => ({ ...sheet, id: `${sheet.id}-${copy}` })),
  ).flat();

test('of few sheets, one file holds all terms, and each letter that is typed is answered', async () => {
  const { find, files, fetched } = searchIn(sheetIndexFile);
  expect([...files.keys()]).toEqual([
    'mots-0.json',
    'textes-0.json',
    'textes-1.json',
    'vocabulaire.json',
    'fiches-recherche.json',
  ]);
  expect((await find('énergie', 13)).count).toBeGreaterThan(0);
  expect(fetched).not.toContain('vocabulaire.json');
  expect((await find('co', 13)).count).toBeGreaterThan(0);
});

test('of many sheets, a query asks for the parts of its words and for the texts that are shown', async () => {
  const { find, files, fetched } = searchIn({ ...sheetIndexFile, sheets: copies(20) });
  expect(files.size).toBeGreaterThan(50);
  const { count, results } = await find('énergie citoyenne ', 8);
  expect(count).toBeGreaterThanOrEqual(20);
  expect(results).toHaveLength(8);
  expect(results.every(({ title, excerpt }) => title.length > 0 && excerpt !== null)).toBe(true);
  expect(new Set(fetched.filter((name) => name.startsWith('mots-'))).size).toBe(2);
  expect(fetched.filter((name) => name.startsWith('textes-')).length).toBeLessThanOrEqual(8);
  expect(fetched).not.toContain('vocabulaire.json');
});

test('all that answer are listed, and the sentences of as many as a dozen files hold are shown', async () => {
  const { find, fetched } = searchIn({ ...sheetIndexFile, sheets: copies(20) });
  const { count, results } = await find('énergie ', Number.POSITIVE_INFINITY);
  expect(results).toHaveLength(count);
  expect(fetched.filter((name) => name.startsWith('textes-'))).toHaveLength(12);
  expect(results.slice(0, 12).every(({ title }) => title.length > 0)).toBe(true);
});

test('however many parts the words are in, the same sheets answer', async () => {
  const [whole, parts] = [searchIn(sheetIndexFile), searchIn({ ...sheetIndexFile, sheets: copies(12) })];
  for (const query of ['énergei', 'mobilté', 'coursi', ...IMPORTANT_QUERIES.map(([one]) => one)]) {
    const [one, other] = await Promise.all([whole.find(query, 13), parts.find(query, 156)]);
    const found = new Set(other.results.map(({ id }) => id.replace(/-\d+$/u, '')));
    expect([...found].toSorted(), query).toEqual(one.results.map(({ id }) => id).toSorted());
  }
});

test('what to begin with and themes come with the first file', async () => {
  const { start, themes, fetched } = searchIn(sheetIndexFile);
  expect(await start(6)).toHaveLength(6);
  expect(await themes(2)).toHaveLength(2);
  expect(fetched).toEqual([]);
});
