import { expect, test } from 'vitest';
import type { Initiative } from '../sheet/initiative.ts';
import type { Level } from '../territory/levels.ts';
import type { TerritoryKey } from '../territory/territory.ts';
import {
  type ComparedColumn,
  type ComparedTerritory,
  type Comparison,
  comparisonSentence,
  NO_COMPARISON,
} from './comparison.ts';
import { commonWords, comparisonHeading, comparisonTitle, removalBetween } from './comparison-title.ts';

function of(...names: [Level, string][]): Comparison {
  const territories = names.map(
    ([level, name], at) =>
      ({
        letters: ['ABCD'[at]],
        view: { record: { level, name, article: name === 'Vosges' ? 'les ' : '' } },
      }) as unknown as ComparedTerritory,
  );
  return { ...NO_COMPARISON, territories };
}

test.each([
  [of(), 'Comparer des territoires'],
  [of(['departement', 'Vosges']), 'Comparer les Vosges'],
  [of(['region', 'Bretagne'], ['region', 'Normandie']), 'Deux régions à la même échelle'],
  [of(['epci', 'A'], ['epci', 'B'], ['epci', 'C']), 'Trois intercommunalités à la même échelle'],
  [of(['region', 'Bretagne'], ['commune', 'Brest']), 'Deux territoires à la même échelle'],
])('the heading says how many and of what level', (comparison, heading) => {
  expect(comparisonHeading(comparison)).toBe(heading);
});

test('title and status message name what is compared', () => {
  const two = of(['region', 'Bretagne'], ['region', 'Normandie']);
  expect(comparisonTitle(two)).toBe('Comparer Bretagne, Normandie');
  expect(comparisonSentence(two)).toBe('Comparaison de 2 territoires : A Bretagne, B Normandie.');
  expect(comparisonSentence(of(['region', 'Bretagne']))).toBe('Comparaison : Bretagne, région.');
});

const column = (key: string, ...themes: string[]) =>
  ({
    territory: { view: { record: { key, level: key.split(':')[0] } } },
    sheet: { themes },
  }) as unknown as ComparedColumn;

test.each([
  [[column('commune:1', 'eau'), column('commune:1', 'air')], 'même territoire'],
  [[column('commune:1', 'eau', 'air'), column('commune:2', 'air')], 'même échelon, un thème commun'],
  [[column('commune:1', 'eau', 'air'), column('region:2', 'air', 'eau')], '2 thèmes communs'],
  [[column('commune:1', 'eau'), column('commune:2', 'eau'), column('region:3', 'air')], ''],
  [[column('commune:1', 'eau')], ''],
])('what sheets have in common is said in a few words', (columns, words) => {
  expect(commonWords(columns)).toBe(words);
});

const territory = (key: TerritoryKey, name: string) =>
  ({ letters: ['A'], view: { record: { key, name } } }) as unknown as ComparedTerritory;
const AIN = territory('departement:01', 'Ain');
const AUBE = territory('departement:10', 'Aube');
const OISE = territory('departement:60', 'Oise');

const ofTerritories = (...territories: ComparedTerritory[]): Comparison => ({
  ...NO_COMPARISON,
  set: { keys: territories.map(({ view }) => view.record.key), sheets: [] },
  territories,
});

const ofSheets = (...ids: string[]): Comparison => ({
  ...NO_COMPARISON,
  ofSheets: true,
  set: { keys: [], sheets: ids },
  territories: [AIN],
  columns: ids.map(
    (id) =>
      ({
        letter: 'A',
        territory: AIN,
        others: [],
        sheet: { id, title: `Fiche ${id}` } as Initiative,
      }) as ComparedColumn,
  ),
});

test('one territory less is reported, with the set to go back to', () => {
  const before = ofTerritories(AIN, AUBE, OISE);
  expect(removalBetween(before, ofTerritories(AIN, OISE))).toEqual({
    words: 'Territoire retiré\u00a0: Aube.',
    before: before.set,
  });
  expect(removalBetween(ofTerritories(AIN), NO_COMPARISON)?.words).toBe('Territoire retiré\u00a0: Ain.');
});

test('one sheet less is reported, the last one too', () => {
  expect(removalBetween(ofSheets('a', 'b'), ofSheets('b'))).toEqual({
    words: 'Fiche retirée\u00a0: Fiche a.',
    before: { keys: [], sheets: ['a', 'b'] },
  });
  expect(removalBetween(ofSheets('b'), NO_COMPARISON)?.words).toBe('Fiche retirée\u00a0: Fiche b.');
});

test('a step that adds, replaces or keeps takes nothing away', () => {
  const two = ofTerritories(AIN, AUBE);
  expect(removalBetween(two, ofTerritories(AIN, AUBE, OISE))).toBeNull();
  expect(removalBetween(two, ofTerritories(OISE))).toBeNull();
  expect(removalBetween(two, two)).toBeNull();
  expect(removalBetween(ofTerritories(AIN, AUBE, OISE), ofTerritories(AIN))).toBeNull();
});
