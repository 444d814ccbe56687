import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Publication } from '../../core/settings/publication.ts';
import { unescaped } from '../output/markup-text.ts';
import { metadataMarkup } from './share-metadata.ts';
import { atomFeed, type FeedEntry, robotsTxt, securityFiles, sitemapXml } from './shared-files.ts';

const parsed = (xml: string) =>
  new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(xml, 'text/xml');

const textsOf = (xml: string, name: string) =>
  [...parsed(xml).getElementsByTagName(name)].map((node) => node.textContent);

const entry = (more: Partial<FeedEntry> = {}): FeedEntry => ({
  address: 'https://exemple.org/fiches/soleil/',
  title: 'Soleil',
  summary: 'Des panneaux.',
  date: '2021',
  themes: ['Énergie'],
  territory: 'Brest',
  ...more,
});

const feed = (entries: readonly FeedEntry[]) =>
  atomFeed({
    title: 'Carte',
    address: 'https://exemple.org/flux.xml',
    page: 'https://exemple.org/',
    publisher: 'Réseau',
    entries,
  });

test('a feed has its latest entry first, and the date of that one', () => {
  const xml = feed([entry(), entry({ title: 'Vent', date: '2021-06-30' }), entry({ date: '2021-06' })]) ?? '';
  expect(textsOf(xml, 'updated')).toEqual([
    '2021-06-30T00:00:00Z',
    '2021-06-30T00:00:00Z',
    '2021-06-01T00:00:00Z',
    '2021-01-01T00:00:00Z',
  ]);
  expect(textsOf(xml, 'title')).toEqual(['Carte', 'Vent', 'Soleil', 'Soleil']);
});

/** What markup reads, what French writes, and a sign of two halves. */
const SIGNS = [...'aZ9é’«»&<>"\'[];:/?= \u00a0😀'];

test('signs that XML forbids are left out', () => {
  expect(textsOf(sitemapXml([{ address: 'a\u0000\u000b\ufffe\ud800b' }]), 'loc')).toEqual(['ab']);
});

test('a feed holds the hundred latest, whatever the collection', () => {
  const many = Array.from({ length: 250 }, (_, at) => entry({ title: `N${at}`, date: `${1800 + at}` }));
  const titles = textsOf(feed(many) ?? '', 'title');
  expect(titles).toHaveLength(101);
  expect(titles.slice(1, 3)).toEqual(['N249', 'N248']);
});

test('there is no feed without a date', () => {
  expect(feed([])).toBeNull();
});

test('whatever the words, feed and sitemap are well formed and say them', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 40 }), (words) => {
      const said = `a${words}z`;
      expect(textsOf(feed([entry({ title: said, summary: said })]) ?? '', 'title')[1]).toBe(said);
      const address = `https://exemple.org/?${said}`;
      expect(textsOf(sitemapXml([{ address }]), 'loc')).toEqual([address]);
    }),
  );
});

test('a sitemap says when a page was written where that is known', () => {
  const xml = sitemapXml([
    { address: 'https://exemple.org/' },
    { address: 'https://exemple.org/a/', changed: '2021-06' },
  ]);
  expect(textsOf(xml, 'lastmod')).toEqual(['2021-06']);
});

test('every page may be indexed; the sitemap is named where there is one', () => {
  expect(robotsTxt(null)).toBe('User-agent: *\nDisallow:\n');
  expect(robotsTxt('https://exemple.org/sitemap.xml')).toMatch(
    /\n\nSitemap: https:\/\/exemple\.org\/sitemap\.xml\n$/u,
  );
});

test('a site alone on its host says whom to tell of a weakness, for most of a year', () => {
  const publication: Publication = {
    publisher: null,
    director: null,
    hosting: null,
    repository: null,
    audit: null,
    address: 'https://atlas.fr/',
    contact: { kind: 'courriel', address: 'atlas@exemple.fr' },
  };
  const today = new Date('2026-12-02T09:00:00Z');
  const written = (more: Partial<Publication>) => securityFiles({ ...publication, ...more }, today);
  expect(written({})).toEqual([
    {
      file: '.well-known/security.txt',
      text: 'Contact: mailto:atlas@exemple.fr\nExpires: 2027-11-01T00:00:00.000Z\nPreferred-Languages: fr\nCanonical: https://atlas.fr/.well-known/security.txt\n',
    },
  ]);
  expect(written({ contact: null })).toEqual([]);
  for (const address of [null, 'http://atlas.fr/', 'https://reseau.fr/atlas/'])
    expect(written({ address })).toEqual([]);
});

test('no word of a page ends an element of its card', () => {
  const hostile = '</script><script>alert(1)</script>" onload=\'x';
  const card = metadataMarkup({
    address: 'https://exemple.org/',
    title: hostile,
    description: hostile,
    siteName: 'Carte',
    kind: 'article',
    image: { address: 'https://exemple.org/a.png', alt: hostile, width: 1200, height: 630 },
    data: { headline: hostile },
  });
  const holder = new DOMParser().parseFromString(`<html><head>${card}</head></html>`, 'text/html');
  expect(holder.getElementsByTagName('script')).toHaveLength(1);
  const [data] = [...holder.getElementsByTagName('script')];
  expect(JSON.parse(data?.textContent ?? '')).toEqual({ headline: hostile });
  const title = [...holder.getElementsByTagName('meta')].find(
    (node) => node.getAttribute('property') === 'og:title',
  );
  expect(title?.getAttribute('content')).toBe(hostile);
  expect(unescaped('&lt;b&gt; &amp;amp; &quot;l&#x27;eau&quot;')).toBe('<b> &amp; "l\'eau"');
});
