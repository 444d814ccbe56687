import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { tinyCatalogue } from '../testing/tiny-atlas.ts';
import { manySheets } from './clicks-from-home.fixture.tsx';
import { LightTerritoryPage } from './LightPages.tsx';

const [record] = tinyCatalogue.territories.filter(({ parents }) => parents.length > 0);

function linksIn(catalogue: Catalogue): string[] {
  if (!record) throw new Error('no territory');
  const html = renderToStaticMarkup(
    <LightTerritoryPage record={record} catalogue={catalogue} base="/atlas/" />,
  );
  expect(html).toContain(`<h1`);
  expect(html).toContain(`>${record.name}</h1>`);
  expect(html).toContain('<title>');
  return [...html.matchAll(/ href="([^"]*)"/gu)].flatMap(([, href]) => href ?? []);
}

test('a light page leads to what the territory lies in and to its sheets', () => {
  const own = tinyCatalogue.sheets.filter(({ territories }) => record && territories.includes(record.key));
  expect(own.length).toBeGreaterThan(0);
  expect(linksIn(tinyCatalogue)).toEqual(
    expect.arrayContaining([
      '/atlas/',
      ...(record?.parents.map(({ level, code }) => `/atlas/territoires/${level}/${code}/`) ?? []),
      ...own.map(({ id }) => `/atlas/fiches/${id}/`),
    ]),
  );
});

test('of many sheets it has fifty, then the pages of the list', () => {
  const links = linksIn(manySheets(2000));
  expect(links.filter((href) => href.startsWith('/atlas/fiches/'))).toHaveLength(50);
  expect(links.at(-1)).toBe(`/atlas/liste-${record?.level}-${record?.code}-1/`);
});
