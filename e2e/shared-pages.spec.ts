import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { RelaxNGValidator, XmlDocument, XsdValidator } from 'libxml2-wasm';
import { expect, test } from './driver/fixtures.ts';

const schema = (name: string) => readFileSync(`src/site/feeds/schemas/${name}`, 'utf8');

/** What is wrong with an XML text, in the validator's words. */
function xmlFaults(text: string, schemaName: string): string[] {
  using schemaDocument = XmlDocument.fromString(schema(schemaName));
  using document = XmlDocument.fromString(text);
  const Validator = schemaName.endsWith('.xsd') ? XsdValidator : RelaxNGValidator;
  using validator = Validator.fromDoc(schemaDocument);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    return [String(error)];
  }
}

const isStructuredData = new Ajv({ strict: true, allErrors: true }).compile(
  JSON.parse(schema('structured-data.schema.json')),
);

const between = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found = '']) => found);

test('every page of the sitemap has its own description, address, card and structured data', {
  tag: '@long',
}, async ({ atlas }) => {
  const sitemap = await atlas.file('sitemap.xml');
  expect(xmlFaults(sitemap, 'sitemap.xsd')).toEqual([]);
  const addresses = between(sitemap, /<loc>([^<]+)<\/loc>/gu);
  expect(addresses.length).toBeGreaterThan(150);
  const described = new Map<string, string>();
  const pictures = new Set<string>();
  const frames = new Set<string>();
  for (const address of addresses) {
    const html = await atlas.file(new URL(address).pathname.slice(1));
    const [description = '', ...more] = between(html, /<meta name="description" content="([^"]+)"/gu);
    expect(more, address).toEqual([]);
    expect(described.get(description), `${address} has the description of another page`).toBeUndefined();
    described.set(description, address);
    expect(between(html, /<link rel="canonical" href="([^"]+)"/gu)).toEqual([address]);
    for (const name of ['og:title', 'og:description', 'og:url', 'og:type'])
      expect(between(html, new RegExp(`property="${name}" content="([^"]+)"`, 'gu')), address).toHaveLength(
        1,
      );
    for (const name of ['og:image:alt', 'og:image:width', 'og:image:height'])
      expect(html, address).toContain(`property="${name}" content="`);
    expect(html, address).toContain('<meta name="twitter:card" content="summary_large_image">');
    for (const picture of between(html, /property="og:image" content="([^"]+)"/gu)) pictures.add(picture);
    for (const beside of between(html, /type="application\/json\+oembed" href="([^"]+)"/gu)) {
      expect(beside).toBe(`${address}oembed.json`);
      const { html: frame } = JSON.parse(await atlas.file(new URL(beside).pathname.slice(1)));
      for (const source of between(frame, /<iframe src="([^"]+)"/gu)) frames.add(source);
    }
    for (const data of between(html, /<script type="application\/ld\+json">([^<]+)</gu)) {
      isStructuredData(JSON.parse(data));
      expect(isStructuredData.errors, address).toBeNull();
    }
  }
  expect(frames.size).toBeGreaterThan(120);
  for (const frame of frames) await atlas.file(`${new URL(frame).pathname.slice(1)}index.html`);
  expect(pictures.size).toBeGreaterThan(130);
  for (const picture of pictures)
    expect(await atlas.file(new URL(picture).pathname.slice(1)), picture).toMatch(/^.PNG/u);
});

test.describe('of sheets with dates', () => {
  test.use({ site: 'invented' });

  test('feeds are valid, and each of their entries leads to a page', { tag: '@long' }, async ({ atlas }) => {
    const home = await atlas.file('');
    const [feed = ''] = between(home, /type="application\/atom\+xml"[^>]* href="([^"]+)"/gu);
    const text = await atlas.file(new URL(feed).pathname.slice(1));
    expect(xmlFaults(text, 'atom.rng')).toEqual([]);
    const entries = between(text, /<entry><id>([^<]+)<\/id>/gu);
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) await atlas.file(new URL(entry).pathname.slice(1));
  });
});

test('schemas refuse what is not as they say', () => {
  const page = '<url><loc>https://exemple.fr/</loc></url>';
  const sitemap = (inner: string) =>
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${inner}</urlset>`;
  expect(xmlFaults(sitemap(page), 'sitemap.xsd')).toEqual([]);
  for (const wrong of ['', page + page, '<url><loc>ici</loc></url>', `${page}<url/>`])
    expect(xmlFaults(sitemap(wrong), 'sitemap.xsd'), wrong).toHaveLength(1);
  expect(xmlFaults('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"/>', 'atom.rng')).toHaveLength(1);
  expect(isStructuredData({ '@context': 'https://schema.org', '@graph': [] })).toBe(false);
});
