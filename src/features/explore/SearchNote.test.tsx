import { screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { themes } from '../../app/testing/frozen-settings.ts';
import { renderAtlas } from '../../app/testing/render-atlas.tsx';
import { tinySheetSearch, tinyTerritorySearch } from '../../app/testing/tiny-search.ts';
import { sheetSearch, territorySearch } from '../../state/search/use-sheet-search.ts';

const load = vi.hoisted(() => ({ sheets: vi.fn() }));
vi.mock('../../state/search/worker/load-sheet-search.ts', () => ({ loadSheetSearch: load.sheets }));
load.sheets.mockImplementation(async () => tinySheetSearch());
vi.mock('../../state/search/worker/load-territory-search.ts', () => ({
  loadTerritorySearch: async () => tinyTerritorySearch(),
}));

afterEach(() => {
  sheetSearch.forget();
  territorySearch.forget();
});

const BAL = 'Le bal des villages';

const panel = () => within(screen.getByRole('main'));
const titles = () =>
  panel()
    .getAllByRole('heading', { level: 3 })
    .map((heading) => heading.textContent);
const chips = () =>
  within(panel().getByRole('list', { name: 'Filtres choisis' }))
    .getAllByRole('link')
    .map((link) => link.getAttribute('aria-label'));

test('words of the address keep the sheets that say them, each with its sentence marked', async () => {
  await renderAtlas({ at: '/?q=orchestre' });
  expect(await panel().findByText('orchestre', { selector: 'mark' })).toBeVisible();
  expect(titles()).toEqual([BAL]);
  expect(panel().getByText(/^Pourquoi/)).toHaveTextContent('Pourquoi : « Un orchestre joue chaque samedi. »');
  expect(chips()).toEqual(['Ne plus chercher «\u00a0orchestre\u00a0»']);
});

test('« Tout effacer » gives up the words with the filters', async () => {
  const { user, router } = await renderAtlas({ at: '/?q=orchestre&themes=culture' });
  await panel().findByText('orchestre', { selector: 'mark' });
  await user.click(panel().getByRole('link', { name: 'Tout effacer' }));
  expect(titles()).toHaveLength(4);
  expect(router.state.location.search).toEqual({});
});

test('sheets found by a word near the one that was typed are marked as such', async () => {
  await renderAtlas({ at: '/?q=ébéniste' });
  expect(
    await panel().findByText('Aucune fiche ne contient « ébéniste ». Voici ce qui parle de « menuisier ».'),
  ).toBeVisible();
  expect(titles()).toHaveLength(1);
});

test('of many words that no sheet says only the first are repeated', async () => {
  await renderAtlas({ at: `/?q=${'xylophone+'.repeat(19)}` });
  expect(
    await panel().findByText(/^Aucune fiche ne contient « (?:xylophone ){5}xylophone… »\./),
  ).toBeVisible();
});

test('words that no sheet says are repeated, with the way back', async () => {
  await renderAtlas({ at: '/?q=xylophone' });
  expect(await panel().findByText(/Aucune fiche ne contient « xylophone »/)).toBeVisible();
  expect(panel().getByRole('link', { name: 'affichez toutes les fiches' })).toBeVisible();
  expect(within(panel().getByRole('navigation', { name: 'Thèmes' })).getAllByRole('link').length).toBe(
    themes.length,
  );
});

test('a town that the words name leads, with its sheets, and a typo in its name is shown', async () => {
  await renderAtlas({ at: '/?q=Bresy' });
  expect(await panel().findByText('Résultats pour « Brest » :')).toBeVisible();
  expect(panel().getByRole('link', { name: 'Brest' })).toHaveAttribute(
    'href',
    '/territoires/commune/29019/?q=Bresy',
  );
});

test('where the search cannot be loaded the list is whole and says so; « Réessayer » loads it', async () => {
  load.sheets.mockRejectedValueOnce(new Error('offline'));
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const { user } = await renderAtlas({ at: '/?q=orchestre' });
  expect(await panel().findByRole('alert')).toHaveTextContent('la liste est entière');
  expect(titles()).toHaveLength(4);
  await user.click(panel().getByRole('button', { name: 'Réessayer' }));
  expect(await panel().findByText('orchestre', { selector: 'mark' })).toBeVisible();
  expect(panel().queryByRole('alert')).toBeNull();
  warn.mockRestore();
});

test('a search that answers no more leaves the list whole and says so; « Réessayer » starts another', async () => {
  load.sheets.mockImplementationOnce(async (onLoss: () => void) => ({
    ...tinySheetSearch(),
    find: async () => {
      await Promise.resolve();
      onLoss();
      throw new Error('down');
    },
  }));
  const { user } = await renderAtlas({ at: '/?q=orchestre' });
  expect(await panel().findByRole('alert')).toHaveTextContent('la liste est entière');
  expect(titles()).toHaveLength(4);
  await user.click(panel().getByRole('button', { name: 'Réessayer' }));
  expect(await panel().findByText('orchestre', { selector: 'mark' })).toBeVisible();
});
