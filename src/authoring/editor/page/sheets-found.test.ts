import { expect, test } from 'vitest';
import type { ListedSheet } from '../protocol.ts';
import { sheetsFound } from './SheetsPage.tsx';

const SHEETS = ['Un lavoir', 'Un jardin partagé'].map(
  (title): ListedSheet => ({
    id: title,
    title,
    territory: 'Nancy',
    themes: [],
    isProposed: false,
    errors: 0,
    warnings: 0,
  }),
);

test.each([
  ['', 2],
  ['jard nan', 1],
  ['jadrin', 1],
  ['lavoire nancy', 1],
  ['jadrin metz', 0],
  ['lav', 1],
  ['lov', 0],
])('« %s » finds %i sheets', (wanted, count) => {
  expect(sheetsFound(SHEETS, wanted)).toHaveLength(count);
});
