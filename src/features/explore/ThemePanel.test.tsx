import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAtlas } from '../../app/testing/render-atlas.tsx';
import { tinyCatalogue, tinyData } from '../../app/testing/tiny-atlas.ts';

const main = () => within(screen.getByRole('main'));
const titles = () =>
  main()
    .getAllByRole('heading', { level: 3 })
    .map((heading) => heading.textContent);

test('a theme’s page has its sheets, whatever the list was narrowed to', async () => {
  await renderAtlas({ at: '/themes/emploi/?echelons=region&q=soleil' });
  expect(main().getByRole('heading', { level: 1 })).toHaveTextContent('Emploi');
  expect(titles()).toEqual(['Le vent des dunes', 'Un atelier partagé']);
  expect(main().getByRole('heading', { level: 2, name: /fiches/u })).toHaveTextContent(
    '2 fiches, 1 territoire',
  );
  expect(main().getByRole('link', { name: 'Comparer ces 2 fiches' })).toHaveAttribute(
    'href',
    expect.stringMatching(/\/comparer\/\?fiches=vent,atelier/u),
  );
});

test('a figure of each sheet is shown with its words and its place', async () => {
  const [first, ...others] = tinyCatalogue.sheets;
  if (!first) throw new Error('no sheet');
  const figure = { before: 'plus de', numeral: '600', after: 'citoyens' };
  const catalogue = { ...tinyCatalogue, sheets: [{ ...first, figure }, ...others] };
  await renderAtlas({ at: '/themes/energie/', data: tinyData({ catalogue: async () => catalogue }) });
  const [figureItem] = within(main().getByRole('list', { name: 'Un chiffre par fiche' })).getAllByRole(
    'listitem',
  );
  expect(figureItem).toHaveTextContent('plus de 600 citoyens Bretagne');
  expect(within(figureItem as HTMLElement).getByRole('link', { name: 'Bretagne' })).toHaveAttribute(
    'href',
    '/fiches/soleil/',
  );
});

test('the other themes follow, each with its number of sheets', async () => {
  const { user } = await renderAtlas({ at: '/themes/emploi/' });
  const others = main().getByRole('navigation', { name: 'Autres thèmes' });
  expect(within(others).getAllByRole('listitem')).toHaveLength(2);
  expect(others).toHaveTextContent('Énergie2 fiches');
  await user.click(within(others).getByRole('link', { name: 'Culture' }));
  expect(await main().findByRole('heading', { level: 1, name: 'Culture' })).toHaveFocus();
  await waitFor(() =>
    expect(screen.getByRole('status')).toHaveTextContent('Thème ouvert : Culture, 1 fiche.'),
  );
});

test('a theme without a sheet invites one', async () => {
  const catalogue = { ...tinyCatalogue, sheets: tinyCatalogue.sheets.filter(({ id }) => id !== 'bal') };
  await renderAtlas({ at: '/themes/culture/', data: tinyData({ catalogue: async () => catalogue }) });
  expect(main().getByText(/Aucune fiche sur ce thème pour l’instant/u)).toBeVisible();
});

test('an unknown theme is an unknown page', async () => {
  await renderAtlas({ at: '/themes/inconnu/' });
  expect(main().getByText('Page introuvable.')).toBeVisible();
});
