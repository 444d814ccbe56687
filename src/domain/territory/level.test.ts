import { expect, test } from 'vitest';
import {
  FILLED_LEVELS,
  isLevel,
  LEVELS,
  levelInSentence,
  neighbourLabel,
  neighboursHeading,
} from './level.ts';

test('the vocabulary has words for levels without territories, which no list offers', () => {
  expect(LEVELS.filter(isLevel)).toEqual([...LEVELS]);
  expect(LEVELS.filter((level) => !FILLED_LEVELS.some((one) => one === level))).toEqual([
    'france',
    'groupement',
  ]);
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
  expect(neighbourLabel('epci')).toBe('intercommunalité voisine');
  expect(levelInSentence('petr')).toBe('PETR');
  expect(levelInSentence('france')).toBe('France');
});
