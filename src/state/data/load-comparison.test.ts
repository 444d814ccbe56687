import { expect, test, vi } from 'vitest';
import { sheetFixture, tinyCatalogue, tinyData } from '../../app/testing/tiny-atlas.ts';
import { territoriesOf, territorySet } from '../../core/comparison/comparison.ts';
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

test('a fifth territory is one too many, and is reported', async () => {
  const { set, problems } = await compare(
    'region-53,departement-54,departement-29,region-44,departement-971',
  );
  expect(set.keys).toEqual(['region:53', 'departement:54', 'departement:29', 'region:44']);
  expect(problems).toEqual(['En trop\u00a0: Guadeloupe. Quatre au plus se comparent à la fois.']);
});

test.each([
  [
    'departement-<999>',
    undefined,
    '«\u00a0departement-<999>\u00a0» ne mène à aucun territoire ni à aucune fiche.',
  ],
  ['region-04,departement-974', undefined, 'En double, gardé une fois\u00a0: La Réunion.'],
  ['commune-01091', undefined, 'Saint-Bois a fusionné\u00a0: c’est aujourd’hui Bretagne.'],
  [
    'commune-75101',
    undefined,
    '«\u00a0commune-75101\u00a0» est un arrondissement de Brest\u00a0: la comparaison porte sur Brest.',
  ],
  [
    'departement-54',
    'vent',
    'La fiche «\u00a0Le vent des dunes\u00a0» ne concerne pas ce territoire\u00a0: Meurthe-et-Moselle.',
  ],
])('%s: the problem is in words', async (territoires, fiches, words) => {
  const known = tinyData();
  const data = tinyData({
    territory: async (level, code) => {
      const today = { key: 'region:53', level: 'region', code: '53', name: 'Bretagne' } as const;
      if (code === '01091') return { former: { code, name: 'Saint-Bois', today } };
      return known.territory(level, code === '75056' ? '29019' : code);
    },
  });
  const { problems } = await loadComparison(data, { territoires, ...(fiches && { fiches }) });
  expect(problems).toEqual([words]);
});

test('compared sheets bring all their territories, under the letters of those that have them', async () => {
  const [soleil, ...others] = tinyCatalogue.sheets;
  if (!soleil) throw new Error('no sheet');
  const several = { ...soleil, territories: ['region:53', 'departement:54'] as const };
  const data = tinyData({
    catalogue: async () => ({ ...tinyCatalogue, sheets: [several, ...others] }),
    sheet: async (id) => sheetFixture(id),
  });
  const comparison = await loadComparison(data, { fiches: 'soleil,bal' });
  expect(comparison.territories.map(({ view, letters }) => [view.record.key, letters.join('')])).toEqual([
    ['region:53', 'A'],
    ['departement:54', 'AB'],
  ]);
  const names = comparison.columns.map((column) => territoriesOf(column).map(({ view }) => view.record.name));
  expect(names).toEqual([['Bretagne', 'Meurthe-et-Moselle'], ['Meurthe-et-Moselle']]);
  expect(territorySet(comparison)).toEqual({
    keys: ['region:53', 'departement:54'],
    sheets: ['soleil', 'bal'],
  });
});
