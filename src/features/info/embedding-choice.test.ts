import { expect, test } from 'vitest';
import { territoryFixture, tinyCatalogue } from '../../app/testing/tiny-atlas.ts';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { LARGE_COLLECTION } from '../../core/sheet/large-collection.ts';
import type { PageSearch } from '../../state/address/page-params.ts';
import { embedSource } from './embed-code.ts';
import { choicesOf, embeddingOf, firstChoice } from './embedding-choice.ts';

const [FIRST] = tinyCatalogue.sheets;

/** With as many sheets more as a large collection has. */
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
