import { beforeEach, expect, test } from 'vitest';
import { rememberQuery, resetRecentQueries, useRecentQueries } from './recent-queries.ts';

beforeEach(resetRecentQueries);

const remembered = () => useRecentQueries.getState();

test('the last words come first, and the same words asked again are listed once', () => {
  for (const query of ['eau', 'énergie', ' eau ']) rememberQuery(query);
  expect(remembered()).toEqual(['eau', 'énergie']);
});

test('four are remembered, and no blank', () => {
  for (const query of ['un', 'deux', 'trois', '  ', 'quatre', 'cinq']) rememberQuery(query);
  expect(remembered()).toEqual(['cinq', 'quatre', 'trois', 'deux']);
});
