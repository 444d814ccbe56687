// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderInAtlas } from '../../testing/render-atlas.tsx';
import { textsOf } from '../../testing/texts-of.ts';
import { territoryFixture, tinyCatalogue } from '../../testing/tiny-atlas.ts';
import { AlikeSheets } from './SheetLists.tsx';

const town = (code: string, name: string, population: number) =>
  territoryFixture('commune', code, name, {
    indicators: { population, areaKm2: population / 1000, communes: 1, ruralShare: 0 },
  });

const LORIENT = town('56121', 'Lorient', 50_000);

async function show(...others: readonly ReturnType<typeof town>[]) {
  const [first] = tinyCatalogue.sheets;
  if (!first) throw new Error('no sheet');
  const sheets = others.map(({ key, name }) => ({
    ...first,
    id: name,
    title: name,
    territories: [key] as const,
  }));
  const catalogue = { ...tinyCatalogue, sheets, territories: others };
  await renderInAtlas(<AlikeSheets record={LORIENT} catalogue={catalogue} />);
  return {
    heading: screen.getByRole('heading').textContent.replaceAll(/\s/gu, ' '),
    sheets: textsOf(screen.getAllByRole('link')),
  };
}

test('sheets of territories much alike leave out those of one that is not', async () => {
  expect(await show(town('29019', 'Brest', 60_000), town('35238', 'Rennes', 190_000))).toEqual({
    heading: 'Fiches du territoire le plus comparable',
    sheets: ['Brest'],
  });
});

test('sheets of two territories much alike', async () => {
  const { heading, sheets } = await show(town('29019', 'Brest', 60_000), town('56260', 'Vannes', 45_000));
  expect(heading).toBe('Fiches des territoires les plus comparables');
  expect(sheets).toHaveLength(2);
});

test('where nothing is much alike the heading says so', async () => {
  expect(await show(town('35238', 'Rennes', 190_000))).toEqual({
    heading: 'Aucun territoire semblable n’a de fiche : le moins différent',
    sheets: ['Rennes'],
  });
});

test('of two that are not much alike the heading is plural', async () => {
  expect((await show(town('35238', 'Rennes', 190_000), town('44109', 'Nantes', 300_000))).heading).toBe(
    'Aucun territoire semblable n’a de fiche : les moins différents',
  );
});
