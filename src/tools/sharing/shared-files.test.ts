import { expect, test } from 'vitest';
import { sitemaps } from './shared-files.ts';

const locations = (xml = '') => [...xml.matchAll(/<loc>([^<]*)<\/loc>/gu)].map(([, address]) => address);

test('beyond what a sitemap may hold there are several, and one that names them', () => {
  const at = (path: string) => `https://exemple.org/${path}`;
  const pages = Array.from({ length: 50_001 }, (_, page) => ({ address: at(`fiches/${page}/`) }));
  expect(sitemaps(pages.slice(0, 3), at).map(({ file }) => file)).toEqual(['sitemap.xml']);
  const [index, first, last, ...others] = sitemaps(pages, at);
  expect(locations(index?.text)).toEqual([at('sitemap-1.xml'), at('sitemap-2.xml')]);
  expect(first?.text.match(/<url>/gu)).toHaveLength(50_000);
  expect(locations(last?.text)).toEqual([at('fiches/50000/')]);
  expect(others).toEqual([]);
});
