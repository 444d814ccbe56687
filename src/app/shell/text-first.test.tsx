import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { renderAtlas } from '../testing/render-atlas.tsx';
import { showTextFirst } from './text-first.ts';

const TITLE = 'Le vent des dunes';
const PAGE = `<main><article data-page="sheet"><h1 id="titre">${TITLE}</h1><p>Premiers mots.</p></article></main>`;

const fetched = vi.fn(async (_path: string) => Object.assign(new Response(), { text: async () => PAGE }));
vi.stubGlobal('fetch', fetched);

const panel = () => screen.getByRole('main');
const first = () => panel().querySelector('[inert]');

async function pointedAt() {
  const atlas = await renderAtlas();
  await showTextFirst(atlas.router);
  const link = within(panel()).getByRole('link', { name: new RegExp(TITLE, 'u') });
  fireEvent.pointerOver(link);
  await waitFor(() => expect(fetched).toHaveBeenCalledWith('/fiches/vent/'));
  await act(async () => {});
  const path = () => atlas.router.state.location.pathname;
  return { link, path };
}

test('a click on what was pointed at leads there and shows the text at once, the page after it; a new tab shows none', async () => {
  const { link, path } = await pointedAt();
  link.addEventListener('click', (event) => event.preventDefault(), { once: true });
  fireEvent.click(link, { ctrlKey: true });
  expect(first()).toBeNull();
  fireEvent.click(link);
  expect(first()).toHaveTextContent('Premiers mots.');
  expect(first()?.querySelector('[id]')).toBeNull();
  expect(path()).toBe('/fiches/vent/');
  expect(screen.queryByRole('heading', { level: 1, name: TITLE })).toBeNull();
  await screen.findByRole('heading', { level: 1, name: TITLE });
  expect(first()).toBeNull();
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

test('without the page the link leads there all the same', async () => {
  fetched.mockRejectedValue(new TypeError('offline'));
  const { link, path } = await pointedAt();
  fireEvent.click(link);
  expect(first()).toBeNull();
  await waitFor(() => expect(path()).toBe('/fiches/vent/'));
});
