import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexOf } from '../../core/sheet/catalogue-index.ts';
import {
  byFacet,
  FACETS,
  FILTER_LEVELS,
  type Filters,
  NO_FILTERS,
  TOWN_CLASSES,
} from '../../core/sheet/facets.ts';
import { choicesOf, filterSheets } from '../../core/sheet/filters.ts';
import { frozenContent } from '../frozen-content.fixture.ts';

const { catalogue } = frozenContent();
const ids: Filters = {
  ...NO_FILTERS,
  themes: [...new Set(catalogue.sheets.flatMap(({ themes }) => themes))],
  levels: FILTER_LEVELS,
  regions: indexOf(catalogue).regions.map(({ id }) => id),
  towns: TOWN_CLASSES.map(({ id }) => id),
};

const some = <T>(values: readonly T[]) => fc.subarray([...values]);
const filters: fc.Arbitrary<Filters> = fc.record(byFacet(({ id }) => some(ids[id])));

test('régions of the sheets, the one that a grouping only reaches into apart', () => {
  expect(indexOf(catalogue).regions.map(({ label }) => label)).toEqual(
    [
      'Auvergne-Rhône-Alpes',
      'Bretagne',
      'Grand Est',
      'Hauts-de-France',
      'Nouvelle-Aquitaine',
      'Occitanie',
      'Provence-Alpes-Côte d’Azur',
      'Île-de-France',
    ].toSorted((a, b) => a.localeCompare(b, 'fr')),
  );
});

test('without filters the list is whole', () => {
  expect(filterSheets(catalogue, catalogue.sheets, NO_FILTERS)).toEqual(catalogue.sheets);
  expect(filterSheets(catalogue, catalogue.sheets, { ...NO_FILTERS, levels: ['petr'] })).toHaveLength(1);
});

test('the count beside every choice is what choosing it yields, under any filters', () => {
  fc.assert(
    fc.property(filters, (chosen) => {
      const size = (wanted: Filters) => filterSheets(catalogue, catalogue.sheets, wanted).length;
      for (const { id: facet } of FACETS)
        for (const choice of choicesOf(catalogue, catalogue.sheets, chosen, facet, ids[facet])) {
          const given = { ...chosen, [facet]: [choice.id] };
          expect(size(given), `${facet} ${choice.id}`).toBe(choice.count);
          expect(choice.chosen).toBe(chosen[facet].some((one) => one === choice.id));
        }
    }),
    { numRuns: 300 },
  );
});

test('every pair of choices, one a facet, is counted right', () => {
  for (const theme of ids.themes)
    for (const level of ids.levels) {
      const chosen: Filters = { ...NO_FILTERS, themes: [theme] };
      const [choice] = choicesOf(catalogue, catalogue.sheets, chosen, 'levels', [level]);
      const found = filterSheets(catalogue, catalogue.sheets, { ...chosen, levels: [level] });
      expect(choice?.count).toBe(found.length);
    }
});
