import { expect, test } from 'vitest';
import {
  isGrouping,
  isLevel,
  kindLabel,
  LEVELS,
  levelInFull,
  levelInSentence,
  levelPointedAt,
  neighboursHeading,
} from './levels.ts';

test('every word of the vocabulary is a level', () => {
  expect(LEVELS.filter(isLevel)).toEqual([...LEVELS]);
});

test('a territory is called by its own kind before its level', () => {
  expect(kindLabel({ level: 'groupement', kind: 'Parc naturel régional' })).toBe('Parc naturel régional');
  expect(LEVELS.map((level) => kindLabel({ level }))).toEqual([
    'Échelon national',
    'Collectivité d’outre-mer',
    'Région',
    'Département',
    'PETR',
    'Groupement',
    'Intercommunalité',
    'Établissement public territorial',
    'Commune',
    'Arrondissement',
  ]);
});

test('groupings are distinguished from the levels of the official code', () => {
  expect(LEVELS.filter(isGrouping)).toEqual(['petr', 'groupement']);
});

test('nothing else is a level', () => {
  for (const text of ['', 'Region', 'canton', 'constructor', '__proto__']) expect(isLevel(text)).toBe(false);
});

test('a level agrees with its neighbours, and an acronym keeps its capitals', () => {
  expect(LEVELS.filter((level) => level !== 'france').map(neighboursHeading)).toEqual([
    'Collectivités d’outre-mer voisines',
    'Régions voisines',
    'Départements voisins',
    'PETR voisins',
    'Groupements voisins',
    'Intercommunalités voisines',
    'Établissements publics territoriaux voisins',
    'Communes voisines',
    'Arrondissements voisins',
  ]);
  expect(levelInSentence('petr')).toBe('PETR');
  expect(LEVELS.flatMap((level) => levelInFull(level) ?? [])).toEqual([
    'Pôle d’équilibre territorial et rural',
  ]);
  expect(['commune', 'ept', 'arrondissement', 'petr'].filter(isLevel).map(levelPointedAt)).toEqual([
    'Cette commune',
    'Cet établissement public territorial',
    'Cet arrondissement',
    'Ce PETR',
  ]);
});
