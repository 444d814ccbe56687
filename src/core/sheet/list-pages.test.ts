import { expect, test } from 'vitest';
import { type ListScope, listPageName, pageSteps, readListPageName } from './list-pages.ts';

/** Steps to each page from the first one. */
function stepsFromFirst(pages: number): ReadonlyMap<number, number> {
  const reached = new Map([[1, 0]]);
  for (const [page, steps] of reached)
    for (const next of pageSteps(page, pages)) if (!reached.has(next)) reached.set(next, steps + 1);
  return reached;
}

test('any of two hundred pages is three steps from the first at most, and no page leads to more than forty', () => {
  for (const pages of [1, 2, 9, 10, 11, 99, 100, 101, 200]) {
    const reached = stepsFromFirst(pages);
    expect(reached.size).toBe(pages);
    expect(Math.max(...reached.values())).toBeLessThanOrEqual(3);
    for (const page of reached.keys()) expect(pageSteps(page, pages).length).toBeLessThanOrEqual(40);
  }
});

test('two thousand pages are four steps away', () => {
  const reached = stepsFromFirst(2000);
  expect(reached.size).toBe(2000);
  expect(Math.max(...reached.values())).toBe(4);
});

test('a page leads to the next one and to the one before', () => {
  for (let pages = 1; pages <= 120; pages++)
    for (let page = 1; page <= pages; page++)
      expect(pageSteps(page, pages)).toEqual(
        expect.arrayContaining([Math.max(1, page - 1), Math.min(pages, page + 1)]),
      );
});

test.each<[string, ListScope]>([
  ['liste-12', { of: 'all' }],
  ['liste-theme-tiers-lieux-3', { of: 'theme', theme: 'tiers-lieux' }],
  ['liste-theme-4-0-3', { of: 'theme', theme: '4-0' }],
  ['liste-departement-2A-1', { of: 'territory', key: 'departement:2A' }],
  ['liste-petr-pays-de-langres-2', { of: 'territory', key: 'petr:pays-de-langres' }],
])('%s is a page of a list', (name, scope) => {
  const read = readListPageName(name);
  expect(read?.scope).toEqual(scope);
  expect(listPageName(scope, read?.page)).toBe(name);
});

test.each(['liste', 'liste-', 'liste-0', 'liste-x', 'liste-pays-9-1', 'listes-1', 'liste-1e3', 'a-propos'])(
  '%s is none',
  (name) => expect(readListPageName(name)).toBeNull(),
);
