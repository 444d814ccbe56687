import { createMemoryHistory } from '@tanstack/react-router';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DataError } from '../../state/data/load-file.ts';
import { createAtlasRouter } from '../router.tsx';
import { sheetFixture, tinyData } from '../testing/tiny-atlas.ts';
import { loadFirstPage } from './first-load.tsx';

let page: HTMLElement;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  page = document.createElement('div');
  page.innerHTML = '<main><h1>Le soleil pour tous</h1><a href="/">Toutes les fiches</a></main>';
  document.body.append(page);
});
afterEach(() => {
  page.remove();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

type Answer = () => Promise<ReturnType<typeof sheetFixture>>;

const fails =
  (reason: 'http' | 'slow'): (() => Promise<never>) =>
  () =>
    Promise.reject(new DataError('/soleil.json', reason));

/** Each answer once, then the sheet. */
async function load(answers: Answer[], isReadable = true, catalogue: (() => Promise<never>) | null = null) {
  const data = tinyData({
    sheet: async (id) => (answers.shift() ?? (async () => sheetFixture(id)))(),
    ...(catalogue && { catalogue }),
  });
  const history = createMemoryHistory({ initialEntries: ['/fiches/soleil/'] });
  const router = createAtlasRouter({ history, data, base: '/' });
  let isDone = false;
  const done = loadFirstPage(router, page, isReadable).then(() => {
    isDone = true;
  });
  await act(async () => {
    await Promise.resolve();
  });
  return { router, done, isDone: () => isDone };
}

const statuses = (router: { state: { matches: readonly { status: string }[] } }) =>
  router.state.matches.map(({ status }) => status);

test('a page whose data come is loaded without a word', async () => {
  const { done, router } = await load([]);
  await done;
  expect(screen.queryByRole('alert')).toBeNull();
  expect(statuses(router)).toEqual(['success', 'success']);
});

test('a page whose data fail keeps its text and links, and one line offers to try again', async () => {
  const { router, done, isDone } = await load([fails('http'), fails('http')]);
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('Cette page se lit');
  expect(page).toHaveTextContent('Le soleil pour tous');
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(isDone()).toBe(false);
  await user.click(await screen.findByRole('button', { name: 'Réessayer' }));
  await done;
  expect(screen.queryByRole('alert')).toBeNull();
  expect(statuses(router)).toEqual(['success', 'success']);
  expect(page).toHaveTextContent('Le soleil pour tous');
});

test('data that come late are used without the reader', async () => {
  const { done } = await load([fails('slow'), fails('slow')]);
  await done;
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

test('a page that held no text leaves its own failure to the panel', async () => {
  const { done, router } = await load([fails('http')], false);
  await done;
  expect(screen.queryByRole('alert')).toBeNull();
  expect(statuses(router)).toEqual(['success', 'error']);
});

test('what all pages need can’t be had: a page that held no text says that it could not be loaded', async () => {
  await load([], false, fails('http'));
  const alert = await screen.findByRole('alert');
  expect(within(alert).getByRole('heading', { level: 1 })).toHaveTextContent(
    'Cette page n’a pas pu être chargée.',
  );
});
