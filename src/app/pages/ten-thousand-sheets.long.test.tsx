import { expect, test } from 'vitest';
import { isListPagePath, sheetPath } from '../../state/address/addresses.ts';
import { clicksFromHome, manySheets } from './clicks-from-home.fixture.tsx';

test('without a script, each of ten thousand sheets is five clicks from the home page at most', async () => {
  const catalogue = manySheets(10_000);
  const reached = await clicksFromHome(catalogue, (path) => /^\/liste-\d+\/$/u.test(path), 5);
  expect(catalogue.sheets.filter(({ id }) => !reached.has(sheetPath(id)))).toEqual([]);
  expect([...reached.keys()].filter(isListPagePath).length).toBeGreaterThanOrEqual(200);
}, 120_000);
