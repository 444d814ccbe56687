import { act, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { setPanelHeight } from '../../state/panel/panel-height.ts';
import { renderAtlas } from '../testing/render-atlas.tsx';

afterEach(() => act(() => setPanelHeight('half')));

const heightOfPanel = () => screen.getByRole('main').dataset.height;

test('the list and the map take the room of a phone in turn', async () => {
  const { user } = await renderAtlas({ at: '/a-propos/' });
  const pages = within(screen.getByRole('navigation', { name: 'Pages' }));
  await user.click(pages.getByText('Liste'));
  expect(await screen.findByRole('heading', { level: 1, name: /collectivités/ })).toBeVisible();
  expect(heightOfPanel()).toBe('full');
  await user.click(pages.getByText('Carte'));
  expect(heightOfPanel()).toBe('peek');
});

test('the menu leads to every page', async () => {
  await renderAtlas({ at: '/' });
  const links = within(screen.getByLabelText('Toutes les pages')).getAllByText(/./u);
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    '/',
    '/territoires/',
    '/comparer/',
    '/dossier/',
    '/a-propos/',
  ]);
});
