import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAtlas } from '../../app/testing/render-atlas.tsx';
import { textsOf } from '../../app/testing/texts-of.ts';
import { territoryFixture, tinyData } from '../../app/testing/tiny-atlas.ts';

const namesUnder = (heading: string | RegExp) =>
  within(screen.getByRole('heading', { level: 2, name: heading }).parentElement as HTMLElement)
    .getAllByRole('listitem')
    .map((item) => item.textContent.replaceAll('\u00a0', ' '));

test('each région has its départements in the alphabet, with their sheets, and no grouping', async () => {
  const upperLevels = await tinyData().upperLevels();
  const [bretagne] = upperLevels.territories;
  if (!bretagne) throw new Error('no région');
  const parents = [{ ...bretagne, share: 'whole' as const }];
  const added = [
    territoryFixture('departement', '22', 'Côtes-d’Armor', { parents }),
    territoryFixture('petr', 'pays-d-essai', 'Pays d’essai', { parents }),
  ].map((record) => ({ ...bretagne, ...record }));
  const data = tinyData({
    upperLevels: async () => ({ ...upperLevels, territories: [...upperLevels.territories, ...added] }),
  });
  await renderAtlas({ at: '/territoires/', data });
  expect(namesUnder(/^Bretagne/u)).toEqual(['Côtes-d’Armor', 'Finistère 2 fiches']);
  expect(namesUnder(/^Grand Est/u)).toEqual(['Meurthe-et-Moselle 1 fiche']);
});

test('the index has each région with its départements in alphabetical order, then overseas', async () => {
  await renderAtlas({ at: '/territoires/' });
  const main = within(screen.getByRole('article'));
  expect(textsOf(main.getAllByRole('heading', { level: 2 }))).toEqual([
    'Bretagne 3 fiches',
    'Grand Est 1 fiche',
    'Outre-mer',
  ]);
  expect(textsOf(main.getAllByRole('listitem'))).toEqual([
    'Finistère 2 fiches',
    'Meurthe-et-Moselle 1 fiche',
    'Guadeloupe',
    'La Réunion',
  ]);
});
