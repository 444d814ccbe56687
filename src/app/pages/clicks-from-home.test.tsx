import { expect, test } from 'vitest';
import { isListPagePath, sheetPath } from '../../state/address/addresses.ts';
import { clicksFromHome, manySheets } from './clicks-from-home.fixture.tsx';

test.each<[many: number, from: RegExp]>([
  [60, /^\/liste-\d+\/$/u],
  [210, /^\/(?:liste-theme-|themes|plan-du-site)/u],
])('without a script, %i sheets are reached through %s', async (many, from) => {
  const catalogue = manySheets(many);
  const reached = await clicksFromHome(catalogue, (path) => from.test(path), 5);
  expect(catalogue.sheets.filter(({ id }) => !reached.has(sheetPath(id)))).toEqual([]);
  expect([...reached.keys()].some(isListPagePath)).toBe(true);
});
