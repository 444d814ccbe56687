import { expect, test } from 'vitest';
import { detailFacets, partnersOf } from './detail-facets.ts';

test.each([
  [{}, undefined],
  [{ montants: [], partenaires: ['…', 'Inconnu'] }, undefined],
  [{ etat: 'terminé' as const }, { states: ['termine'] }],
  [{ montants: [{ euros: 9_999.99 }] }, { amounts: ['moins-de-10000'] }],
  [{ montants: [{ euros: 10_000 }, { euros: 5 }] }, { amounts: ['10000-a-100000'] }],
  [{ montants: [{ euros: 60_000 }, { euros: 60_000 }] }, { amounts: ['10000-a-100000'] }],
  [{ montants: [{ euros: 1_000_000 }] }, { amounts: ['1000000-et-plus'] }],
  [{ partenaires: ['La Région', 'la region', 'Caf'] }, { partners: ['la-region', 'caf'] }],
])('%j narrows the list by %j', (details, facets) => {
  expect(detailFacets(details, { 'la-region': 'La Région', caf: 'Caf' })).toEqual(facets);
});

test('partners come in the order of their names, each under the first of its spellings', () => {
  const known = partnersOf([
    { partenaires: ['La Région', '?'] },
    undefined,
    { partenaires: ['Caf', 'la region'] },
  ]);
  expect(Object.entries(known ?? {})).toEqual([
    ['caf', 'Caf'],
    ['la-region', 'La Région'],
  ]);
  expect(partnersOf([{}, { partenaires: ['?'] }])).toBeUndefined();
});

test('of more partners than a menu can hold, the most often named are kept', () => {
  const many = Array.from({ length: 60 }, (_, at) => `Partenaire ${at}`);
  const known = partnersOf([{ partenaires: many }, { partenaires: ['Partenaire 59'] }]);
  expect(Object.keys(known ?? {})).toHaveLength(40);
  expect(known).toHaveProperty('partenaire-59');
});
