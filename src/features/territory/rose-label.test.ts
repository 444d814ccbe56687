import { expect, test } from 'vitest';
import { labelBox, nameLines } from './rose-label.ts';

test.each([
  ['Meuse', ['Meuse']],
  ['Meurthe-et-Moselle', ['Meurthe-et-', 'Moselle']],
  ['Auvergne-Rhône-Alpes', ['Auvergne-', 'Rhône-Alpes']],
  ['Centre-Val de Loire', ['Centre-Val', 'de Loire']],
  [
    'Vallée de l’Orne, Mad et Moselle et Pays de Nulle Part et d’Ailleurs',
    ['Vallée de l’Orne,', 'Mad et Moselle et', 'Pays de Nulle Part…'],
  ],
])('%s is written in balanced lines, three at most', (name, lines) => {
  expect(nameLines(name)).toEqual(lines);
});

test('a label is as high as its lines, as wide as the longest', () => {
  const bare = { name: ['Meuse'], signs: [], sheets: '', value: '' };
  const full = { ...bare, name: ['Meurthe-et-', 'Moselle'], sheets: '2 fiches', value: '30 %' };
  expect(labelBox(full, 10).height).toBeGreaterThan(3 * labelBox(bare, 10).height);
  expect(labelBox(full, 10).width).toBeGreaterThan(labelBox(bare, 10).width);
});
