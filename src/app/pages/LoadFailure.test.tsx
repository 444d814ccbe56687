// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderAtlas } from '../../testing/render-atlas.tsx';
import { sheetFixture, tinyData } from '../../testing/tiny-atlas.ts';

// The router and React report the failure that these tests are about.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

test('a page whose data can’t be had says so, keeps the address, and asking again works', async () => {
  let isDown = true;
  const data = tinyData({
    sheet: async (id) => {
      if (isDown) throw new Error('down');
      return sheetFixture(id);
    },
  });
  const { user, router } = await renderAtlas({ at: '/fiches/soleil/', data });
  const alert = await screen.findByRole('alert');
  expect(within(alert).getByRole('heading')).toHaveTextContent('Cette page n’a pas pu être chargée.');
  expect(router.state.location.pathname).toBe('/fiches/soleil/');
  isDown = false;
  await user.click(within(alert).getByRole('button', { name: 'Réessayer' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Le soleil pour tous' })).toBeVisible();
});

test('an unknown address says so and offers every sheet', async () => {
  await renderAtlas({ at: '/nulle-part/' });
  expect(screen.getByRole('alert')).toHaveTextContent('Cette adresse ne mène à aucune page.');
  expect(screen.getByRole('link', { name: 'Le bal des villages' })).toBeVisible();
});

test('an unknown sheet is an unknown address', async () => {
  await renderAtlas({ at: '/fiches/absente/' });
  expect(screen.getByRole('alert')).toHaveTextContent('La fiche a peut-être changé de nom');
});

test('an unknown code is an unknown territory', async () => {
  await renderAtlas({ at: '/territoires/commune/00000/' });
  expect(screen.getByRole('alert')).toHaveTextContent('Aucun territoire ne porte ce code.');
});

test('another key of a perimeter leads to the one that the atlas uses', async () => {
  const { router } = await renderAtlas({ at: '/territoires/region/04/' });
  expect(await screen.findByRole('heading', { level: 1, name: /La Réunion/ })).toBeVisible();
  expect(router.state.location.pathname).toBe('/territoires/departement/974/');
});
