import { expect, test } from 'vitest';
import { CATALOGUE, sheet } from './catalogue.fixture.ts';
import { NO_FILTERS } from './facets.ts';
import { type ListRequest, listedSheets } from './listed-sheets.ts';

const THEMES = [{ id: 'x', label: 'X', icon: 'leaf', color: { light: '#000', dark: '#fff' } }];
const ALL: ListRequest = {
  found: null,
  filters: NO_FILTERS,
  themes: THEMES,
  sort: undefined,
  from: null,
  bounds: null,
};
const list = (request: Partial<ListRequest>) => listedSheets(CATALOGUE, { ...ALL, ...request });
const ids = (request: Partial<ListRequest>) => list(request).sheets.map(({ id }) => id);

test('everything is listed when nothing is asked', () => {
  expect(ids({})).toEqual(['région', 'département', 'petr', 'paris']);
  expect(list({}).isNarrowed).toBe(false);
});

test('what no sheet says of itself filters nothing, whatever the address asks for', () => {
  const filters = { ...NO_FILTERS, states: ['en-cours'], amounts: ['moins-de-10000'], partners: ['caf'] };
  expect(list({ filters }).filters).toEqual(NO_FILTERS);
  expect(ids({ filters })).toHaveLength(4);
  const detailed = { ...sheet('dite', 'region:44'), facets: { states: ['en-cours'] } };
  const catalogue = { ...CATALOGUE, sheets: [...CATALOGUE.sheets, detailed] };
  expect(listedSheets(catalogue, { ...ALL, filters }).sheets).toEqual([detailed]);
});

test('what the query found comes in its order, before filters, sort and view', () => {
  const found = ['paris', 'gone', 'région'];
  expect(ids({ found })).toEqual(['paris', 'région']);
  expect(ids({ found, filters: { ...NO_FILTERS, levels: ['region'] } })).toEqual(['région']);
  expect(ids({ found, sort: 'alphabetique' })).toEqual(['paris', 'région']);
  expect(list({ found: [] }).isNarrowed).toBe(true);
});

test('the view narrows the list, not what the map draws', () => {
  const { sheets, filtered, isFiltered, isNarrowed } = list({ bounds: [2, 48, 3, 49] });
  expect(sheets.map(({ id }) => id)).toEqual(['paris']);
  expect(filtered).toHaveLength(4);
  expect([isFiltered, isNarrowed]).toEqual([false, true]);
  expect(list({ filters: { ...NO_FILTERS, levels: ['petr'] } }).isFiltered).toBe(true);
});

test('choices that no vocabulary has are ignored', () => {
  const none = { themes: ['gone'], levels: ['canton'], towns: ['grande'] };
  const filters = { ...NO_FILTERS, ...none, regions: ['99', '44'] };
  expect(list({ filters }).filters).toEqual({ ...NO_FILTERS, regions: ['44'] });
  expect(ids({ filters })).toEqual(['région', 'département', 'petr']);
});
