import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { resetSearch } from '../../features/search/use-search-answers.ts';
import { setSingleKeys } from '../../state/reader/keyboard-preferences.ts';
import { site } from '../testing/frozen-settings.ts';
import { renderAtlas } from '../testing/render-atlas.tsx';

const load = vi.hoisted(() => ({ territories: vi.fn(), sheets: vi.fn() }));
vi.mock('../../state/search/worker/load-territory-search.ts', () => ({
  loadTerritorySearch: load.territories,
}));
vi.mock('../../state/search/worker/load-sheet-search.ts', () => ({ loadSheetSearch: load.sheets }));
beforeEach(() => {
  load.territories.mockReset().mockReturnValue(new Promise(() => {}));
  load.sheets.mockReset().mockReturnValue(new Promise(() => {}));
});

afterEach(resetSearch);

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const search = () => screen.getByRole('combobox');

test('every page has its header, its panel, its map, the territories overseas and one live line', async () => {
  await renderAtlas({ at: '/fiches/soleil/' });
  expect(screen.getByRole('banner')).toBeVisible();
  expect(screen.getByRole('main')).toHaveTextContent('Le soleil pour tous');
  expect(screen.getByRole('region', { name: site.name })).toBeVisible();
  expect(screen.getByRole('navigation', { name: 'Outre-mer' })).toBeVisible();
  expect(screen.getAllByRole('status')).toHaveLength(1);
});

test('landmarks come in the order of reading: header, search, pages, text, map, overseas', async () => {
  await renderAtlas({ at: '/fiches/soleil/' });
  const landmarks = [
    screen.getByRole('banner'),
    within(screen.getByRole('banner')).getByRole('navigation', { name: 'Pages' }),
    screen.getByRole('main'),
    screen.getByRole('region', { name: site.name }),
    screen.getByRole('navigation', { name: 'Outre-mer' }),
  ];
  const inPage = [...document.querySelectorAll('*')].filter((one) => landmarks.some((mark) => mark === one));
  expect(inPage).toEqual(landmarks);
});

test('the header bears the name of the site, which leads home, and marks the page that is open', async () => {
  const { user } = await renderAtlas({ at: '/a-propos/' });
  const header = within(screen.getByRole('banner'));
  const pages = within(header.getByRole('navigation', { name: 'Pages' }));
  expect(pages.getByRole('link', { name: 'À propos' })).toHaveAttribute('aria-current', 'page');
  expect(pages.getByRole('link', { name: 'Comparer' })).not.toHaveAttribute('aria-current');
  await user.click(header.getByRole('link', { name: site.name }));
  expect(await heading(site.title)).toBeVisible();
});

test.each([
  ['/', '/comparer/'],
  ['/fiches/soleil/', '/comparer/?fiches=soleil'],
  ['/territoires/region/53/', '/comparer/?territoires=region-53'],
])('« Comparer » of the header starts from what is open: %s', async (at, start) => {
  await renderAtlas({ at });
  const links = within(screen.getByRole('banner')).getAllByRole('link', { name: 'Comparer' });
  expect(new Set(links.map((link) => link.getAttribute('href')))).toEqual(new Set([start]));
});

test('a sheet that is opened has its title focused; closed by Escape, its card has the focus again', async () => {
  const { user, router } = await renderAtlas();
  await user.click(screen.getByRole('link', { name: 'Le vent des dunes' }));
  await waitFor(async () => expect(await heading('Le vent des dunes')).toHaveFocus());
  expect(router.state.location.pathname).toBe('/fiches/vent/');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.getByRole('link', { name: 'Le vent des dunes' })).toHaveFocus());
  expect(router.state.location.pathname).toBe('/');
});

test('a sheet leads back to the territory that it was opened from, and to the list once that was seen', async () => {
  const { user } = await renderAtlas({ at: '/territoires/region/53/' });
  const back = () => screen.getByRole('article').querySelector('a');
  const open = async (name: RegExp | string) =>
    user.click(screen.getAllByRole('link', { name })[0] ?? search());
  await open(/Le soleil pour tous/);
  await heading('Le soleil pour tous');
  expect(back()).toHaveTextContent('Bretagne');
  expect(back()).toHaveAttribute('href', '/territoires/region/53/');
  await open(site.name);
  await heading(site.title);
  await open(/Le soleil pour tous/);
  await heading('Le soleil pour tous');
  expect(back()).toHaveTextContent(/^4\sfiches$/);
});

test('Escape leaves the list alone', async () => {
  const { user, router } = await renderAtlas({ at: '/?themes=emploi' });
  await user.keyboard('{Escape}');
  expect(router.state.location.href).toBe('/?themes=emploi');
});

test('the filters of the list stay in the address of a sheet', async () => {
  const { user, router } = await renderAtlas({ at: '/?themes=emploi' });
  await user.click(screen.getByRole('link', { name: 'Un atelier partagé' }));
  await heading('Un atelier partagé');
  expect(router.state.location.href).toBe('/fiches/atelier/?themes=emploi');
});

test('emptied, the box of a page gives up the words of the list, and the page stays', async () => {
  const { user, router } = await renderAtlas({ at: '/fiches/soleil/?q=toits' });
  await user.clear(search());
  await waitFor(() => expect(router.state.location.href).toBe('/fiches/soleil/'));
  expect(search()).toHaveFocus();
});

test('the colours and the level of the map stay in the address of a sheet', async () => {
  const { user, router } = await renderAtlas({ at: '/?couleur=densite&niveau=intercommunalites' });
  await user.click(screen.getByRole('link', { name: 'Un atelier partagé' }));
  await heading('Un atelier partagé');
  expect(router.state.location.search).toEqual({ couleur: 'densite', niveau: 'intercommunalites' });
});

test('Escape that empties the search leaves the sheet open', async () => {
  const { user, router } = await renderAtlas({ at: '/fiches/vent/' });
  await user.type(search(), 'brest');
  await user.keyboard('{Escape}');
  expect(search()).toHaveValue('');
  expect(router.state.location.pathname).toBe('/fiches/vent/');
});

test('« / » goes to the search, without being written there', async () => {
  const { user } = await renderAtlas();
  await user.keyboard('/');
  expect(search()).toHaveFocus();
  expect(search()).toHaveValue('');
});

test('the single keys are letters like others inside a box', async () => {
  const { user } = await renderAtlas();
  await user.click(search());
  await user.keyboard('a/b?');
  expect(search()).toHaveValue('a/b?');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('« ? » opens the help on the keyboard', async () => {
  const { user } = await renderAtlas();
  await user.keyboard('?');
  expect(await screen.findByRole('dialog')).toBeVisible();
});

test('turned off, or beside Ctrl, the single keys do nothing', async () => {
  const { user } = await renderAtlas();
  await user.keyboard('{Control>}/{/Control}');
  expect(search()).not.toHaveFocus();
  setSingleKeys(false);
  await user.keyboard('/');
  expect(search()).not.toHaveFocus();
});

test('the words of the address fill the search and are looked for, on an unknown address too', async () => {
  await renderAtlas({ at: '/nulle-part/?q=v%C3%A9lo' });
  expect(search()).toHaveValue('vélo');
  await waitFor(() => expect(load.sheets).toHaveBeenCalledTimes(1));
});
