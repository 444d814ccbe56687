import { expect, test } from 'vitest';
import { FROZEN, frozenContent } from '../../compiler/frozen-content.fixture.ts';
import { readSite } from '../../compiler/settings/read-site.ts';
import { publicAddress } from '../../core/settings/publication.ts';
import { oembedFiles, oembedLink } from './oembed.ts';

const content = { ...frozenContent(), site: readSite(FROZEN) };
const card = { file: 'partage/carte.png', version: 'a1', alt: 'Carte', path: '' };

const { publication } = content.site;
const atlas = { content, publication, urlOf: (path: string) => publicAddress(publication, path) ?? '' };
const files = oembedFiles(atlas, () => card);

test('a sheet and a territory say beside their page what a site may show of them', () => {
  const sheet = files.get('/fiches/migracoop-paris/');
  expect(sheet?.file).toBe('fiches/migracoop-paris/oembed.json');
  const { html, ...said } = JSON.parse(sheet?.text ?? '');
  expect(said).toMatchObject({
    version: '1.0',
    type: 'rich',
    width: 640,
    height: 480,
    provider_name: content.site.name,
    thumbnail_url: 'https://carte.example.org/partage/carte.png?v=a1',
  });
  expect(html).toMatch(
    /^<iframe src="https:\/\/carte\.example\.org\/integrer\/vue\/fiches\/migracoop-paris\/" title="Migracoop/u,
  );
  expect(files.get('/territoires/departement/54/')?.text).toContain(
    'integrer/vue/territoires/departement/54/',
  );
  expect(files.has('/a-propos/')).toBe(false);
});

test('the head of such a page names its file, and no other head does', () => {
  expect(oembedLink(atlas, files.get('/fiches/migracoop-paris/'))).toBe(
    '<link rel="alternate" type="application/json+oembed" href="https://carte.example.org/fiches/migracoop-paris/oembed.json">',
  );
  expect(oembedLink(atlas, files.get('/'))).toBe('');
});
