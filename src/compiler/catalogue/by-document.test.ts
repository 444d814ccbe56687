import { expect, test } from 'vitest';
import { byDocument } from './read-sheets.ts';

test('sheets are sorted by document and rank, those written for the map after them by name', () => {
  const of = (id: string, document: string, rank: number) => ({ id, source: { document, title: '', rank } });
  const alone = (id: string) => ({ id, source: null });
  const sheets = [alone('b'), of('e', 'z.md', 1), alone('a'), of('d', 'a.md', 10), of('c', 'a.md', 2)];
  expect(sheets.sort(byDocument).map(({ id }) => id)).toEqual(['c', 'd', 'e', 'a', 'b']);
});
