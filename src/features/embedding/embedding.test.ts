import { expect, test } from 'vitest';
import { territoryFixture, tinyCatalogue } from '../../app/testing/tiny-atlas.ts';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { LARGE_COLLECTION } from '../../core/sheet/large-collection.ts';
import type { PageSearch } from '../../state/address/page-params.ts';
import { choicesOf, type Embedding, embedCode, embeddingOf, embedSource, firstChoice } from './embedding.ts';

const [FIRST] = tinyCatalogue.sheets;

/** The tiny catalogue with enough sheets to be a large collection. */
const LARGE: Catalogue = {
  ...tinyCatalogue,
  sheets: [
    ...tinyCatalogue.sheets,
    ...Array.from({ length: LARGE_COLLECTION }, (_, at) =>
      FIRST ? { ...FIRST, id: `essai-${at}` } : [],
    ).flat(),
  ],
};

const UPPER = { territories: [territoryFixture('departement', '08', 'Ardennes')] };

const offered = (catalogue: Catalogue) => {
  const { territories, sheets, isPartial } = choicesOf(catalogue, UPPER);
  return { territories: territories.map(({ key }) => key), sheets: sheets.map(({ id }) => id), isPartial };
};

function sourceOf(catalogue: Catalogue, asked: PageSearch): string {
  const choices = choicesOf(catalogue, UPPER);
  return embedSource(embeddingOf(firstChoice(choices, asked), choices), '/');
}

test('a small collection offers all that it has, each by its own view', () => {
  expect(offered(tinyCatalogue)).toEqual({
    territories: ['region:53', 'departement:08', 'departement:54', 'commune:29019'],
    sheets: tinyCatalogue.sheets.map(({ id }) => id),
    isPartial: false,
  });
  expect(sourceOf(tinyCatalogue, { territoire: 'commune-29019' })).toBe(
    '/integrer/vue/territoires/commune/29019/',
  );
  expect(sourceOf(tinyCatalogue, { fiche: FIRST?.id })).toBe(`/integrer/vue/fiches/${FIRST?.id}/`);
});

test('a large one offers régions and départements, and everything to whoever comes from another page', () => {
  const wider = ['region:53', 'departement:08', 'departement:54'];
  expect(offered(LARGE)).toEqual({ territories: wider, sheets: [], isPartial: true });
  expect(sourceOf(LARGE, { territoire: 'departement-08' })).toBe('/integrer/vue/territoires/departement/08/');
  for (const asked of [{ fiche: 'essai-12' }, { territoire: 'commune-29019' }])
    expect(sourceOf(LARGE, asked)).toBe('/integrer/vue/');
});

const ROOT = 'https://carte.example.org/atlas/';

const EVERYTHING: Embedding = {
  view: { kind: 'all' },
  title: 'La carte',
  scheme: '',
  width: null,
  height: 480,
};

test('a frame has a title, comes late, and a link to the same in full follows it', () => {
  expect(embedCode(EVERYTHING, { root: ROOT, siteName: 'La carte' })).toBe(
    `<iframe src="${ROOT}integrer/vue/" title="La carte" width="640" height="480" loading="lazy" style="border:0;width:100%"></iframe>
<p><a href="${ROOT}">La carte</a></p>`,
  );
});

test('what is chosen is in the address, and the link leads there', () => {
  const code = embedCode(
    {
      ...EVERYTHING,
      view: { kind: 'territory', level: 'commune', code: '29019' },
      title: 'Brest',
      width: 640,
      scheme: 'sombre',
    },
    { root: ROOT, siteName: 'La carte' },
  );
  expect(code).toContain(
    `src="${ROOT}integrer/vue/territoires/commune/29019/?theme=sombre" title="Brest, La carte" width="640"`,
  );
  expect(code).toContain(`<a href="${ROOT}territoires/commune/29019/">`);
});

test('a title stays text', () => {
  const hostile = { ...EVERYTHING, title: '"><script>alert(1)</script>' };
  expect(embedCode(hostile, { root: '/', siteName: 'La carte' })).not.toMatch(/<script|"">/u);
  expect(embedSource({ ...EVERYTHING, view: { kind: 'sheet', id: 'a&b' } }, '/')).toBe(
    '/integrer/vue/fiches/a%26b/',
  );
});
