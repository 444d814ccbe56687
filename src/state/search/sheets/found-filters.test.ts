import { expect, test } from 'vitest';
import { sheetIndexFile } from '../../../compiler/catalogue/sheet-index.fixture.ts';
import { frozenContent } from '../../../compiler/frozen-content.fixture.ts';
import { indexOf } from '../../../core/sheet/catalogue-index.ts';
import { FACETS, FILTER_LEVELS, type Filters, NO_FILTERS, TOWN_CLASSES } from '../../../core/sheet/facets.ts';
import { choicesOf, filterSheets } from '../../../core/sheet/filters.ts';
import { searchSheets } from './search-sheets.ts';
import { sheetIndexIn } from './sheet-search.fixture.ts';

const { catalogue } = frozenContent();
const ids = {
  ...NO_FILTERS,
  themes: [...new Set(catalogue.sheets.flatMap(({ themes }) => themes))],
  levels: FILTER_LEVELS,
  regions: indexOf(catalogue).regions.map(({ id }) => id),
  towns: TOWN_CLASSES.map(({ id }) => id),
};

/** None of them, or one. */
const noneOrOne = <T>(values: readonly T[]): (readonly T[])[] => [[], ...values.map((value) => [value])];

const combinations: Filters[] = noneOrOne(ids.themes).flatMap((themes) =>
  noneOrOne(ids.levels).flatMap((levels) =>
    noneOrOne(ids.regions).map((regions) => ({ ...NO_FILTERS, themes, levels, regions })),
  ),
);

const index = sheetIndexIn(sheetIndexFile);

test.each([undefined, 'énergie', 'mobilité', 'tiers-lieux', 'insertion', 'xylophone'])(
  'the count beside every choice is what choosing it yields, whatever is chosen, looking for %s',
  async (query) => {
    const found =
      query === undefined
        ? catalogue.sheets
        : (await searchSheets(index, query, catalogue.sheets.length)).results.flatMap(
            ({ id }) => catalogue.sheets.find((card) => card.id === id) ?? [],
          );
    const size = (wanted: Filters) => filterSheets(catalogue, found, wanted).length;
    const wrong: string[] = [];
    for (const chosen of combinations)
      for (const { id: facet } of FACETS)
        for (const choice of choicesOf(catalogue, found, chosen, facet, ids[facet])) {
          const yields = size({ ...chosen, [facet]: [choice.id] });
          if (yields !== choice.count)
            wrong.push(`${JSON.stringify(chosen)} ${choice.id}: ${choice.count}, not ${yields}`);
        }
    expect(combinations.length).toBeGreaterThan(300);
    expect(wrong).toEqual([]);
  },
);
