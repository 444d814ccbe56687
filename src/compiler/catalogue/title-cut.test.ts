import { expect, test } from 'vitest';
import { titleCut } from './compile-content.ts';

test.each([
  ['Département du Pas-de-Calais : un budget citoyen', 'Pas-de-Calais', 'un budget citoyen'],
  ['Département de Meurthe-et-Moselle : l’énergie citoyenne', 'Meurthe-et-Moselle', 'l’énergie citoyenne'],
  ['Ville de Romainville\u00a0: L’Agence', 'Romainville', 'L’Agence'],
  ['Métropole du Grand Lyon : faire de la commande', 'Métropole de Lyon', 'faire de la commande'],
  ['Toulouse Métropole : Développer et innover', 'Toulouse Métropole', 'Développer et innover'],
  ['Pays de Grasse : accompagner : deux fois', 'CA du Pays de Grasse', 'accompagner : deux fois'],
])('« %s » begins with its territory, %s', (title, territory, rest) => {
  expect(title.slice(titleCut(title, territory))).toBe(rest);
});

test.each([
  ['Migracoop : des coopératives éphémères', 'Paris'],
  ['Start up de territoire en Meurthe-et-Moselle : accompagner', 'Meurthe-et-Moselle'],
  ['La Maison des coursiers : un lieu de repos', 'Paris'],
  ['La ville : un commun', 'Paris'],
  ['Paris en commun', 'Paris'],
  ['Paris :', 'Paris'],
])('« %s » is whole', (title, territory) => {
  expect(titleCut(title, territory)).toBe(0);
});
