// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAtlas } from '../../testing/render-atlas.tsx';

test('every page has its header, its panel, its map, the territories overseas and one live line', async () => {
  await renderAtlas({ at: '/fiches/soleil/' });
  expect(screen.getByRole('banner')).toBeVisible();
  expect(screen.getByRole('main')).toHaveTextContent('Le soleil pour tous');
  expect(screen.getByRole('region', { name: 'Atlas des essais' })).toBeVisible();
  expect(screen.getByRole('navigation', { name: 'Outre-mer' })).toBeVisible();
  expect(screen.getAllByRole('status')).toHaveLength(1);
});

test('a link of the list opens its sheet', async () => {
  const { user, router } = await renderAtlas();
  await user.click(screen.getByRole('link', { name: /Le vent des dunes/ }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Le vent des dunes' })).toBeVisible();
  expect(router.state.location.pathname).toBe('/fiches/vent/');
});
