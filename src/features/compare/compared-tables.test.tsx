import { screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { textsOf } from '../../app/testing/texts-of.ts';
import { BREST, BRETAGNE, comparisonOf, NANCY, showComparison, VOSGES } from './comparison.fixture.tsx';
import { LATE } from './late-data.fixture.ts';

afterEach(() => {
  LATE.peers = [];
});

const rows = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .map((row) => textsOf(within(row).queryAllByRole('cell')).map((text) => text.replace(/^[A-D] ?/, '')));
const CAPTIONS = {
  'Repères chiffrés': 'Repères chiffrés, territoire par territoire',
  Thèmes: 'Fiches par thème et par territoire',
};
const table = (heading: keyof typeof CAPTIONS) =>
  within(screen.getByRole('region', { name: heading })).getByRole('table', { name: CAPTIONS[heading] });

test('figures are a table: territories head its columns, indicators its rows', async () => {
  await showComparison(comparisonOf([{ record: NANCY }, { record: VOSGES }]));
  const figures = table('Repères chiffrés');
  const columns = within(figures).getAllByRole('columnheader');
  expect(textsOf(columns)).toEqual(['A Meurthe-et-Moselle', 'B Vosges']);
  for (const column of columns) expect(column).toHaveAttribute('scope', 'col');
  const heads = within(figures).getAllByRole('rowheader');
  expect(textsOf(heads)).toEqual([
    'Population, en habitants',
    'Superficie',
    'Densité',
    'Communes',
    'Part des habitants vivant dans une commune de moins de 2 000 habitants',
    'Fiches (du territoire et de ceux qu’il contient)',
  ]);
  for (const head of heads) expect(head).toHaveAttribute('scope', 'row');
  expect(rows(figures).slice(1)).toEqual([
    ['720 000', '360 000'],
    ['≈ 5 250 km²', '≈ 5 870 km²'],
    ['≈ 137 hab./km²', '≈ 61,3 hab./km²'],
    ['591', '507'],
    ['38 %', '50 %'],
    ['1', '0'],
  ]);
});

test('each figure has its rank among all, and a strip of them where it is marked', async () => {
  const other = { population: 500_000, areaKm2: 6000, communes: 1, ruralShare: 0 };
  LATE.peers = [NANCY.indicators, VOSGES.indicators, other];
  const { container } = await showComparison(comparisonOf([{ record: NANCY }, { record: VOSGES }]));
  await screen.findAllByText('3e des 3 départements');
  const [population = [], , , , rural = [], sheets = []] = rows(table('Repères chiffrés')).slice(1);
  expect(population).toEqual(['720 0001er des 3 départements', '360 0003e des 3 départements']);
  expect(rural[0], 'one commune has no such share').toMatch(/^38 %2e des 2 départements dont la valeur/);
  expect(sheets, 'of sheets no rank is said').toEqual(['1', '0']);
  const strips = [...container.querySelectorAll('tr[aria-hidden]')];
  expect(strips).toHaveLength(5);
  expect(textsOf([...(strips[0]?.querySelectorAll<HTMLElement>('.badge') ?? [])])).toEqual(['A', 'B']);
});

test('of two territories the differences are put in words, of three no more', async () => {
  const two = await showComparison(comparisonOf([{ record: NANCY }, { record: VOSGES }]));
  const words =
    /^Meurthe-et-Moselle.: (environ )?(2|deux) fois plus d’habitants que les Vosges, sur une étendue/;
  expect(screen.getByText(words)).toBeVisible();
  expect(screen.queryByText(/ne sont pas du même échelon/)).toBeNull();
  two.unmount();
  await showComparison(comparisonOf([{ record: NANCY }, { record: VOSGES }, { record: BRETAGNE }]));
  expect(screen.queryByText(words)).toBeNull();
  expect(screen.getByText(/ne sont pas du même échelon/)).toBeVisible();
});

test('themes are a table of sheets, those of wider or narrower territories said to be', async () => {
  await showComparison(comparisonOf([{ record: BRETAGNE }, { record: BREST }]));
  const themes = table('Thèmes');
  expect(textsOf(within(themes).getAllByRole('rowheader'))).toEqual(['Énergie', 'Emploi']);
  expect(rows(themes).slice(1)).toEqual([
    [
      'Le soleil pour tousLe vent des dunesBrest, dans ce territoire',
      'Le vent des dunesLe soleil pour tousBretagne, échelon supérieur',
    ],
    [
      'Le vent des dunesBrest, dans ce territoireUn atelier partagéBrest, dans ce territoire',
      'Le vent des dunesUn atelier partagé',
    ],
  ]);
});

test('a theme that only one treats leaves an honest blank beside it', async () => {
  await showComparison(comparisonOf([{ record: NANCY }, { record: VOSGES }]));
  expect(rows(table('Thèmes')).slice(1)).toEqual([['Le bal des villages', 'aucune fiche']]);
});
