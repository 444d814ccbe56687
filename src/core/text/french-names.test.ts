import { expect, test } from 'vitest';
import { ofName, thanName, withArticle } from './french-names.ts';

test.each([
  ['la ', 'Meurthe-et-Moselle', 'la Meurthe-et-Moselle', 'de la Meurthe-et-Moselle'],
  ['le ', 'Pas-de-Calais', 'le Pas-de-Calais', 'du Pas-de-Calais'],
  ['l’', 'Ille-et-Vilaine', 'l’Ille-et-Vilaine', 'de l’Ille-et-Vilaine'],
  ['les ', 'Vosges', 'les Vosges', 'des Vosges'],
  ['', 'La Réunion', 'La Réunion', 'de La Réunion'],
  ['', 'Nancy', 'Nancy', 'de Nancy'],
  ['', 'Épinal', 'Épinal', 'd’Épinal'],
  ['', 'Le Mans', 'Le Mans', 'du Mans'],
  ['', 'Les Sables-d’Olonne', 'Les Sables-d’Olonne', 'des Sables-d’Olonne'],
])('%s%s in a sentence', (article, name, alone, of) => {
  expect(withArticle({ article, name })).toBe(alone);
  expect(ofName({ article, name })).toBe(of);
});

test.each([
  ['la ', 'Meurthe-et-Moselle', 'que la Meurthe-et-Moselle'],
  ['l’', 'Ille-et-Vilaine', 'que l’Ille-et-Vilaine'],
  ['', 'Épinal', 'qu’Épinal'],
  ['', 'Le Mans', 'que Le Mans'],
])('%s%s after a comparative', (article, name, than) => {
  expect(thanName({ article, name })).toBe(than);
});
