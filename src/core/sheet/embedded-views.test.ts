import { expect, test } from 'vitest';
import { CATALOGUE, sheet, territory } from './catalogue.fixture.ts';
import type { Catalogue } from './catalogue.ts';
import { sheetsWithView, territoriesWithView } from './embedded-views.ts';
import { LARGE_COLLECTION } from './large-collection.ts';

const WIDER = [territory('departement:08', [4.6, 49.6]), territory('com:975', [-56, 47])];

/** Those of the fixture, and others of Paris. */
function ofSheets(count: number): Catalogue {
  const more = Array.from({ length: count - CATALOGUE.sheets.length }, (_, at) =>
    sheet(`essai-${at}`, 'commune:75056'),
  );
  return { ...CATALOGUE, sheets: [...CATALOGUE.sheets, ...more] };
}

const keysOf = (catalogue: Catalogue) =>
  territoriesWithView(catalogue, WIDER)
    .map(({ key }) => key)
    .toSorted();

const OWN = CATALOGUE.territories.map(({ key }) => key);

test('every sheet has a view, and its territory; a département without sheets too, an overseas one not', () => {
  const catalogue = ofSheets(LARGE_COLLECTION);
  expect(sheetsWithView(catalogue)).toHaveLength(LARGE_COLLECTION);
  expect(OWN).toContain('commune:75056');
  expect(keysOf(catalogue)).toEqual(['departement:08', ...OWN].toSorted());
});

test('beyond a thousand sheets régions and départements alone have one', () => {
  const catalogue = ofSheets(LARGE_COLLECTION + 1);
  expect(sheetsWithView(catalogue)).toEqual([]);
  expect(keysOf(catalogue)).toEqual(
    ['departement:08', ...OWN.filter((key) => /^(?:region|departement):/u.test(key))].toSorted(),
  );
});
