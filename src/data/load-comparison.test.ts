import { expect, test, vi } from 'vitest';
import { tinyData } from '../testing/tiny-atlas.ts';
import { loadComparison } from './load-comparison.ts';

vi.mock('./load-outlines.ts', () => ({
  loadComparedContours: async () => ({ own: null, sameLevel: [] }),
  loadBackdropContours: async () => ({ departements: [], abroad: [] }),
}));

const compare = (territoires: string, fiches?: string) =>
  loadComparison(tinyData(), { territoires, ...(fiches && { fiches }) });

test.each([
  ['an unknown territory', 'departement-99,region-53,departement-54', ',soleil,bal'],
  ['a territory that comes twice', 'region-53,region-53,departement-54', 'soleil,vent,bal'],
])('%s takes no sheet from the others', async (_, territoires, fiches) => {
  const { set, columns, problems } = await compare(territoires, fiches);
  expect(set).toEqual({ keys: ['region:53', 'departement:54'], sheets: ['soleil', 'bal'] });
  expect(columns.map(({ letter, sheet }) => [letter, sheet?.id])).toEqual([
    ['A', 'soleil'],
    ['B', 'bal'],
  ]);
  expect(problems).toHaveLength(1);
});

test('a fifth territory is one too many, and is told', async () => {
  const { set, problems } = await compare(
    'region-53,departement-54,departement-29,region-44,departement-971',
  );
  expect(set.keys).toEqual(['region:53', 'departement:54', 'departement:29', 'region:44']);
  expect(problems).toEqual([{ kind: 'many', name: 'Guadeloupe' }]);
});
