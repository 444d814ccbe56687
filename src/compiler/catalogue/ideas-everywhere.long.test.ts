import { expect, test } from 'vitest';
import { concernedSheets } from '../../core/sheet/concerned-sheets.ts';
import { ideasFor, sameRank } from '../../core/similarity/ideas.ts';
import { partsOf } from '../../core/territory/territory.ts';
import { FROZEN } from '../frozen-content.fixture.ts';
import { recordOf } from '../territories/territory-records.ts';
import { compileContent } from './compile-content.ts';

const { catalogue, lookup, placements } = compileContent(FROZEN);

/** Every territory that has a page. */
const pages = [...placements.keys()].filter(
  (key) => lookup.mainKey(key) === key && partsOf(key)[0] !== 'arrondissement',
);

test('every territory page of France has three ideas of others, each with its reason, or all there are', () => {
  expect(pages.length).toBeGreaterThan(36_000);
  for (const key of pages) {
    const record = recordOf({ lookup, placements }, ...partsOf(key));
    const ideas = ideasFor(catalogue, record);
    const { here, including } = concernedSheets(catalogue, record);
    const others = catalogue.sheets.length - here.length - including.length;
    expect(new Set(ideas.map(({ sheet }) => sheet.id)).size, key).toBeGreaterThanOrEqual(Math.min(3, others));
    for (const { reason, territory } of ideas) {
      expect(reason, key).toMatch(/^\p{Lu}.{10,}\.$/u);
      // What is compared with it is itself or what it lies in: one of the two has a sheet.
      const ours = sameRank(record, territory);
      if (ours) expect([key, ...record.parents.map((parent) => parent.key)], key).toContain(ours.key);
    }
  }
});
