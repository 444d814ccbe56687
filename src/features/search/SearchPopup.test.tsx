import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tinySheetSearch, tinyTerritorySearch } from '../../app/testing/tiny-search.ts';
import {
  answerTinily,
  box,
  current,
  elsewhere,
  forgetSearch,
  groups,
  liveRegion,
  setUp,
} from './search-box.fixture.tsx';

const load = vi.hoisted(() => ({ territories: vi.fn(), sheets: vi.fn() }));
vi.mock('../../state/search/worker/load-territory-search.ts', () => ({
  loadTerritorySearch: load.territories,
}));
vi.mock('../../state/search/worker/load-sheet-search.ts', () => ({ loadSheetSearch: load.sheets }));
beforeEach(() => answerTinily(load));
afterEach(forgetSearch);

test('nothing is loaded before the box is used, and once however often it is', async () => {
  const { user } = setUp();
  expect(load.territories).not.toHaveBeenCalled();
  await user.type(box(), 'brest');
  await screen.findAllByRole('option');
  await user.click(elsewhere());
  await user.click(box());
  expect(load.territories).toHaveBeenCalledTimes(1);
  expect(load.sheets).toHaveBeenCalledTimes(1);
});

test('how many answers there are is announced', async () => {
  const { user } = setUp();
  await user.type(box(), 'brest');
  await waitFor(() => expect(liveRegion()).toHaveTextContent('2 territoires'));
  await user.clear(box());
  await user.type(box(), 'menuisier');
  await waitFor(() => expect(liveRegion()).toHaveTextContent(/^1 fiche$/));
  await user.clear(box());
  await user.type(box(), 'brestivel');
  await waitFor(() => expect(liveRegion()).toHaveTextContent(/^1 territoire$/));
});

test('where nothing answers this is announced, and themes are offered', async () => {
  const { user } = setUp();
  await user.type(box(), 'zzzz');
  await waitFor(() => expect(groups()).toEqual(['Fiches']));
  expect(screen.getByText('Aucune fiche sur « zzzz ». Parcourir un thème :')).toBeVisible();
  await waitFor(() => expect(liveRegion()).toHaveTextContent('Aucune fiche et aucun territoire trouvés.'));
});

test('sheets that have only some of the words say so', async () => {
  const { user } = setUp();
  await user.type(box(), 'electricite menuisier');
  expect(
    await screen.findByText('Aucune fiche n’a tous ces mots. En partie :', { ignore: '[role=status]' }),
  ).toBeVisible();
});

test('what is loading is shown, and Enter before there is an answer waits for it', async () => {
  let give: (index: ReturnType<typeof tinyTerritorySearch>) => void = () => {};
  load.territories.mockImplementation(() => new Promise((resolve) => (give = resolve)));
  const { user, went } = setUp();
  await user.type(box(), 'brest');
  await waitFor(() => expect(liveRegion()).toHaveTextContent('Chargement des territoires…'));
  await user.keyboard('{Enter}');
  expect(went).toEqual([]);
  give(tinyTerritorySearch());
  await waitFor(() => expect(current()).toHaveTextContent('Brest'));
  await user.keyboard('{Enter}');
  expect(went).toEqual(['territory commune:29019']);
});

test('nothing is reported missing before all that has come has answered', async () => {
  const search = tinySheetSearch();
  let give: (sheets: typeof search) => void = () => {};
  let answer: () => void = () => {};
  const find = vi.fn(async (...asked: Parameters<typeof search.find>) => {
    await new Promise<void>((resolve) => (answer = resolve));
    return search.find(...asked);
  });
  load.sheets.mockImplementation(() => new Promise((resolve) => (give = resolve)));
  const { user } = setUp();
  await user.type(box(), 'menuisier');
  await screen.findByText('Chargement des fiches…', { ignore: '[role=status]' });
  give({ ...search, find });
  await waitFor(() => expect(find).toHaveBeenCalled());
  expect(screen.getByText('Chargement des fiches…', { ignore: '[role=status]' })).toBeVisible();
  expect(screen.queryByText(/Aucune fiche/)).toBeNull();
  answer();
  expect(await screen.findByRole('option', { name: /Un atelier partagé/ })).toBeVisible();
  await waitFor(() => expect(liveRegion()).toHaveTextContent(/^1 fiche$/));
});

test('a box that is emptied says what it then offers', async () => {
  const { user } = setUp();
  await user.type(box(), 'menuisier');
  await waitFor(() => expect(liveRegion()).toHaveTextContent(/^1 fiche$/));
  await user.clear(box());
  await waitFor(() => expect(groups()).toEqual(['Suggestions']));
  await waitFor(() => expect(liveRegion()).toHaveTextContent(/^\d+ suggestions$/));
});

test('a list that fails is reported, and asking again works and gives the focus back', async () => {
  load.territories.mockImplementationOnce(() => Promise.reject(new Error('down')));
  const { user } = setUp();
  await user.type(box(), 'brest');
  await waitFor(() =>
    expect(liveRegion()).toHaveTextContent('La liste des territoires n’a pas pu être chargée.'),
  );
  await user.tab();
  expect(screen.getByRole('button', { name: 'Réessayer' })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('option', { name: /^Brest Commune/ })).toBeVisible();
  expect(box()).toHaveFocus();
});

test('words of the sheets that fail are reported, and asking again works', async () => {
  load.sheets.mockImplementation(() => Promise.reject(new Error('down')));
  const { user } = setUp();
  await user.type(box(), 'brest');
  await waitFor(() =>
    expect(liveRegion()).toHaveTextContent('Les mots des fiches n’ont pas pu être chargés.'),
  );
  expect(screen.getByRole('option', { name: /^Brest Commune/ })).toBeVisible();
  load.sheets.mockImplementation(async () => tinySheetSearch());
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Réessayer' })).toBeNull());
  expect(box()).toHaveFocus();
});

test('a search that answers no more is reported, Enter opens nothing, and asking again works', async () => {
  const search = tinyTerritorySearch();
  load.territories.mockImplementationOnce(async (onLoss: () => void) => ({
    ...search,
    search: async () => {
      await Promise.resolve();
      onLoss();
      throw new Error('down');
    },
  }));
  const { user, went } = setUp();
  await user.type(box(), 'brest{Enter}');
  await waitFor(() =>
    expect(liveRegion()).toHaveTextContent('La liste des territoires n’a pas pu être chargée.'),
  );
  await user.keyboard('{Enter}');
  expect(went).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(await screen.findByRole('option', { name: /^Brest Commune/ })).toBeVisible();
});
