import { expect, test } from 'vitest';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { LARGE_COLLECTION } from '../../domain/sheet/large-collection.ts';
import { territoryFixture, tinyCatalogue } from '../../testing/tiny-atlas.ts';
import { embedSource } from './embed-code.ts';
import { type Asked, choicesOf, embeddingOf, firstChoice } from './embedding-choice.ts';

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

const offered = (catalogue: Catalogue, asked: Asked) => {
  const { territories, sheets, isPartial } = choicesOf(catalogue, UPPER, asked);
  return { territories: territories.map(({ key }) => key), sheets: sheets.map(({ id }) => id), isPartial };
};

function sourceOf(catalogue: Catalogue, asked: Asked): string {
  const choices = choicesOf(catalogue, UPPER, asked);
  return embedSource(embeddingOf(firstChoice(choices, asked), choices), '/');
}

test('a small collection offers all that it has, each by its own view', () => {
  expect(offered(tinyCatalogue, { fiche: FIRST?.id })).toEqual({
    territories: ['region:53', 'departement:08', 'departement:54', 'commune:29019'],
    sheets: tinyCatalogue.sheets.map(({ id }) => id),
    isPartial: false,
  });
  expect(sourceOf(tinyCatalogue, { territoire: 'commune-29019' })).toBe(
    '/integrer/vue/territoires/commune/29019/',
  );
});

test('a large one offers what has a view and what the address asks for, by the view that is made of its page', () => {
  const wider = ['region:53', 'departement:08', 'departement:54'];
  expect(offered(LARGE, {})).toEqual({ territories: wider, sheets: [], isPartial: true });
  expect(offered(LARGE, { fiche: 'essai-12' }).sheets).toEqual(['essai-12']);
  expect(offered(LARGE, { territoire: 'commune-29019' }).territories).toEqual([...wider, 'commune:29019']);
  expect(sourceOf(LARGE, { fiche: 'essai-12' })).toBe('/integrer/vue/page/?de=fiches/essai-12');
  expect(sourceOf(LARGE, { territoire: 'commune-29019' })).toBe(
    '/integrer/vue/page/?de=territoires/commune/29019',
  );
  expect(sourceOf(LARGE, { territoire: 'departement-08' })).toBe('/integrer/vue/territoires/departement/08/');
  expect(sourceOf(LARGE, { fiche: 'inconnue' })).toBe('/integrer/vue/');
});
