import { act, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LevelSwitch } from '../../map/gl/controls/MapChoices.tsx';
import { DataError } from '../../state/data/load-file.ts';
import { site } from '../testing/frozen-settings.ts';
import { renderAtlas, renderInAtlas } from '../testing/render-atlas.tsx';
import { sheetFixture, tinyData } from '../testing/tiny-atlas.ts';

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
      if (isDown) throw new DataError('/soleil.json', 'network');
      return sheetFixture(id);
    },
  });
  const { user, router } = await renderAtlas({ at: '/fiches/soleil/', data });
  const alert = await screen.findByRole('alert');
  expect(within(alert).getByRole('heading')).toHaveTextContent('Cette page n’a pas pu être chargée.');
  expect(router.state.location.pathname).toBe('/fiches/soleil/');
  expect(document.title).toBe(`Page non chargée · ${site.name}`);
  isDown = false;
  await user.click(within(alert).getByRole('button', { name: 'Réessayer' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Le soleil pour tous' })).toBeVisible();
});

test('an unknown address says so in its heading, and offers every sheet', async () => {
  const { router } = await renderAtlas({ at: '/a-propos/' });
  await act(() => router.navigate({ to: '/nulle-part/' as string }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Page introuvable.' })).toHaveFocus();
  expect(screen.getByRole('alert')).toHaveTextContent('Page introuvable.');
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

test('an error of the atlas is called that: the connection is not to blame', async () => {
  const data = tinyData({ sheet: async () => JSON.parse('{"id":"soleil"}') });
  await renderAtlas({ at: '/fiches/soleil/', data });
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('L’atlas a rencontré une erreur : votre connexion n’est pas en cause.');
  expect(within(alert).getByRole('button', { name: 'Recharger la page' })).toBeVisible();
});

test('a page that fails to open says no more than that', async () => {
  const data = tinyData({ sheet: () => Promise.reject(new DataError('/soleil.json', 'http')) });
  const { user } = await renderAtlas({ data });
  await user.click(screen.getByRole('link', { name: 'Le soleil pour tous' }));
  await screen.findByRole('alert');
  expect(document.title).toBe(`Page non chargée · ${site.name}`);
  expect(screen.getByRole('status')).not.toHaveTextContent(/Liste|Fiche ouverte/);
});

test('an unknown address that a visit begins with has the focus on its heading', async () => {
  await renderAtlas({ at: '/nulle/part/' });
  expect(screen.getByRole('heading', { level: 1, name: 'Page introuvable.' })).toHaveFocus();
});

test('at an unknown address the level of a click is chosen as elsewhere', async () => {
  await renderInAtlas(<LevelSwitch level="region" pinned={undefined} />, { at: '/nulle/part/' });
  expect(screen.getByRole('link', { current: 'page' })).toHaveAccessibleName('Auto\u00a0: régions');
});
