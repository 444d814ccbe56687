import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAtlas } from '../../app/testing/render-atlas.tsx';
import { tinyCatalogue, tinyData } from '../../app/testing/tiny-atlas.ts';

const DETAILS = [
  { states: ['en-cours'], amounts: ['moins-de-10000'], partners: ['caf', 'la-region'] },
  { states: ['termine'], partners: ['caf'] },
  { amounts: ['1000000-et-plus'] },
];

const partners = { caf: 'CAF', 'la-region': 'La Région' };

const catalogue = {
  ...tinyCatalogue,
  sheets: tinyCatalogue.sheets.map((sheet, at) => ({ ...sheet, facets: DETAILS[at] })),
  partners,
};

const data = tinyData({ catalogue: async () => catalogue });

const choices = (facet: string) =>
  within(screen.getByRole('navigation', { name: facet }))
    .getAllByRole('link')
    .map((link) => link.querySelector('.visually-hidden')?.textContent);

const titles = () => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);

const openFilters = async (at: string, given = data) => {
  const opened = await renderAtlas({ at, data: given });
  await opened.user.click(screen.getByRole('button', { name: 'Filtrer' }));
  await screen.findByRole('button', { name: /^Thème/u });
  return opened;
};

test('state, amount and partners are menus once sheets say them, each choice with its count', async () => {
  await openFilters('/');
  expect(choices('État du projet')).toEqual(['En cours, 1\u00a0fiche', 'Terminé, 1\u00a0fiche']);
  expect(choices('Montant le plus élevé')).toEqual([
    'Moins de 10\u202f000\u00a0€, 1\u00a0fiche',
    '1\u202f000\u202f000\u00a0€ et plus, 1\u00a0fiche',
  ]);
  expect(choices('Partenaires')).toEqual(['CAF, 2\u00a0fiches', 'La Région, 1\u00a0fiche']);
});

test('without a sheet that says them there is no menu, and an old address narrows nothing', async () => {
  await openFilters('/?etat=en-cours&partenaires=caf', tinyData());
  expect(screen.queryByRole('button', { name: /État du projet|Montant|Partenaires/u })).toBeNull();
  expect(titles()).toHaveLength(4);
});

test('a choice narrows the list, is in the address and under a chip that takes it away', async () => {
  const { user, router } = await openFilters('/');
  await user.click(screen.getByRole('link', { name: /^CAF, 2/u }));
  expect(titles()).toHaveLength(2);
  await user.click(screen.getByRole('link', { name: /^Terminé, 1/u }));
  expect(titles()).toEqual([catalogue.sheets[1]?.title]);
  expect(router.state.location.search).toEqual({ etat: 'termine', partenaires: 'caf' });
  await user.click(screen.getByRole('link', { name: 'Retirer le filtre CAF' }));
  expect(router.state.location.search).toEqual({ etat: 'termine' });
});
