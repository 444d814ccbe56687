import { expect, test } from 'vitest';
import { familyOf } from './word-hits.ts';

test.each([
  ['maraicher', 'maraichage', 'maraichere'],
  ['citoyen', 'citoyenne', 'citoyennete'],
  ['teletravail', 'teletravailleurs'],
  ['dechets', 'dechetterie'],
  ['artisan', 'artisanat', 'artisanal'],
  ['agriculteur', 'agriculture'],
  ['benevolat', 'benevole'],
  ['concierge', 'conciergerie'],
])('%s and %s are of one family', (...words) => {
  expect(new Set(words.map(familyOf)).size).toBe(1);
});

test.each([
  ['quartier', 'quart'],
  ['chantier', 'chanteur'],
  ['marcheur', 'marche'],
  ['habitat', 'habitant'],
  ['superieur', 'superette'],
  ['contrat', 'contraire'],
  ['desserte', 'desert'],
])('%s and %s are not', (one, other) => {
  expect(familyOf(one) !== familyOf(other) || familyOf(one) === '').toBe(true);
});
