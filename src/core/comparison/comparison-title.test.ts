import { expect, test } from 'vitest';
import type { Level } from '../territory/level.ts';
import type { ComparedTerritory, Comparison } from './comparison.ts';
import { NO_COMPARISON } from './comparison.ts';
import { comparisonHeading, comparisonSentence, comparisonTitle } from './comparison-title.ts';

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

test('title and live line name what is compared', () => {
  const two = of(['region', 'Bretagne'], ['region', 'Normandie']);
  expect(comparisonTitle(two)).toBe('Comparer Bretagne, Normandie');
  expect(comparisonSentence(two)).toBe('Comparaison de 2 territoires : A Bretagne, B Normandie.');
  expect(comparisonSentence(of(['region', 'Bretagne']))).toBe('Comparaison : Bretagne, région.');
});
