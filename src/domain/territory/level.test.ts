import { expect, test } from 'vitest';
import {
  FILLED_LEVELS,
  isGrouping,
  isLevel,
  LEVELS,
  levelInFull,
  levelInSentence,
  levelPointedAt,
  neighboursHeading,
} from './level.ts';

test('the vocabulary has a word for the whole country, which no list offers', () => {
  expect(LEVELS.filter(isLevel)).toEqual([...LEVELS]);
  expect(LEVELS.filter((level) => !FILLED_LEVELS.some((one) => one === level))).toEqual(['france']);
});

test('groupings are told from the levels of the official code', () => {
  expect(LEVELS.filter(isGrouping)).toEqual(['petr', 'groupement']);
});

test('nothing else is a level', () => {
  for (const text of ['', 'Region', 'canton', 'constructor', '__proto__']) expect(isLevel(text)).toBe(false);
});

test('a level agrees with its neighbours, and an acronym keeps its capitals', () => {
  expect(LEVELS.map(neighboursHeading)).toEqual([
    'Pays voisins',
    'Régions voisines',
    'Départements voisins',
    'PETR voisins',
    'Groupements voisins',
    'Intercommunalités voisines',
    'Établissements publics territoriaux voisins',
    'Communes voisines',
  ]);
  expect(levelInSentence('petr')).toBe('PETR');
  expect(LEVELS.flatMap((level) => levelInFull(level) ?? [])).toEqual([
    'Pôle d’équilibre territorial et rural',
  ]);
  expect(levelInSentence('france')).toBe('France');
  expect(['commune', 'ept', 'petr'].filter(isLevel).map(levelPointedAt)).toEqual([
    'Cette commune',
    'Cet établissement public territorial',
    'Ce PETR',
  ]);
});
