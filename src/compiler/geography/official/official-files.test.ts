import { expect, test } from 'vitest';
import { chooseFiles, departementFile, statedSimplification } from './official-files.ts';

test('the file at 50 m comes first, then 100 m, 1000 m, no stated simplification, 5 m', () => {
  const left = [
    'communes-5m.geojson',
    'communes-1000m.geojson',
    'communes.geojson',
    'communes-100m.geojson.gz',
    'communes-50m.geojson',
    'departements-50m.geojson',
  ];
  const order: string[] = [];
  for (let [best] = chooseFiles(left); best; [best] = chooseFiles(left)) {
    order.push(best);
    left.splice(left.indexOf(best), 1);
  }
  expect(order).toEqual([
    'communes-50m.geojson',
    'communes-100m.geojson.gz',
    'communes-1000m.geojson',
    'communes.geojson',
    'communes-5m.geojson',
  ]);
});

test('without a national file, every département is read', () => {
  const listed = ['communes-62-pas-de-calais.geojson', 'communes-2A-corse-du-sud.geojson', 'README.md'];
  expect(chooseFiles(listed)).toEqual([
    'communes-2A-corse-du-sud.geojson',
    'communes-62-pas-de-calais.geojson',
  ]);
});

test('names of départements and simplifications', () => {
  expect(departementFile({ code: '22', name: "Côtes-d'Armor" })).toBe('communes-22-cotes-d-armor.geojson');
  expect(statedSimplification('communes-1000m.geojson.gz')).toBe(1000);
  expect(statedSimplification('communes-62-pas-de-calais.geojson')).toBeNull();
});
