// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAtlas } from '../../app/testing/render-atlas.tsx';

test('the page has the texts of the settings, each under a heading that an address can name', async () => {
  await renderAtlas({ at: '/a-propos/' });
  const main = within(screen.getByRole('main'));
  expect(main.getByRole('heading', { level: 1, name: 'À propos' })).toBeVisible();
  expect(main.getByRole('heading', { level: 2, name: 'Ce que montre cet atlas' })).toHaveAttribute(
    'id',
    'ce-que-montre-cet-atlas',
  );
  expect(main.getByText('Rien de vrai.')).toBeVisible();
});

test('it links the open data, and credits each source with its year and its licence', async () => {
  await renderAtlas({ at: '/a-propos/' });
  const main = within(screen.getByRole('main'));
  expect(main.getByRole('link', { name: 'Les fiches en JSON' })).toHaveAttribute(
    'href',
    '/donnees/initiatives.json',
  );
  expect(main.getByRole('term')).toHaveTextContent('Textes');
  expect(main.getByRole('definition')).toHaveTextContent('Personne (2026) : CC0.');
});
