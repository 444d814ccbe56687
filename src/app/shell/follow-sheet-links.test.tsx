// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { renderAtlas } from '../../testing/render-atlas.tsx';
import { followSheetLinks } from './follow-sheet-links.ts';

const TITLE = 'Le vent des dunes';
const PAGE = `<main><article data-page="sheet"><h1 id="titre">${TITLE}</h1><p>Premiers mots.</p></article></main>`;

const fetched = vi.fn(async (_path: string) => Object.assign(new Response(), { text: async () => PAGE }));
vi.stubGlobal('fetch', fetched);
let stop = () => {};
afterEach(() => {
  stop();
  fetched.mockClear();
});

type Atlas = Awaited<ReturnType<typeof renderAtlas>>;

const panel = () => screen.getByRole('main');
const pictures = () => panel().querySelectorAll('[inert]');
const covers = () => panel().querySelectorAll('[aria-hidden]:has(> [inert])');
const cardOf = (title: string) => within(panel()).getByRole('link', { name: new RegExp(title, 'u') });
const path = ({ router }: Atlas) => router.state.location.pathname;

async function openAtlas() {
  const atlas = await renderAtlas();
  stop = followSheetLinks(atlas.router);
  return atlas;
}

async function pointedAt(link: HTMLElement) {
  fireEvent.pointerOver(link);
  await waitFor(() => expect(fetched).toHaveBeenCalledWith('/fiches/vent/'));
  await act(async () => {});
  return link;
}

test('a click on what was pointed at shows the sheet at once, then leads there', async () => {
  const atlas = await openAtlas();
  fireEvent.click(await pointedAt(cardOf(TITLE)));
  expect(pictures()).toHaveLength(1);
  expect(pictures()[0]).toHaveTextContent('Premiers mots.');
  expect(pictures()[0]?.querySelector('[id]')).toBeNull();
  // What it hides is out of a click's reach, and it stays for one.
  const [cover = panel()] = covers();
  expect(cover).not.toHaveAttribute('inert');
  fireEvent.pointerDown(cover);
  fireEvent.click(cover);
  expect(pictures()).toHaveLength(1);
  expect(path(atlas)).toBe('/');
  await screen.findByRole('heading', { level: 1, name: TITLE });
  expect(path(atlas)).toBe('/fiches/vent/');
  expect(pictures()).toHaveLength(0);
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

test('a press lays the sheet out unseen, and what ends elsewhere leaves nothing of it', async () => {
  const atlas = await openAtlas();
  const link = await pointedAt(cardOf(TITLE));
  fireEvent.pointerDown(link);
  expect(pictures()).toHaveLength(1);
  expect(pictures()[0]).not.toBeVisible();
  fireEvent.click(panel());
  expect(pictures()).toHaveLength(0);
  expect(path(atlas)).toBe('/');
});

test('the address is the sheet’s with its picture, so that « Back » leads back', async () => {
  const atlas = await openAtlas();
  fireEvent.click(await pointedAt(cardOf(TITLE)));
  expect(pictures()[0]).toBeVisible();
  expect(atlas.router.history.location.pathname).toBe('/fiches/vent/');
  atlas.router.history.back();
  await waitFor(() => expect(pictures()).toHaveLength(0));
  expect(path(atlas)).toBe('/');
});

test('a newer click has the last word', async () => {
  const atlas = await openAtlas();
  const other = cardOf('Le soleil');
  fireEvent.click(await pointedAt(cardOf(TITLE)));
  fireEvent.click(other);
  expect(pictures()).toHaveLength(0);
  await waitFor(() => expect(path(atlas)).toBe('/fiches/soleil/'));
});

test('a new tab has no picture', async () => {
  await openAtlas();
  const link = await pointedAt(cardOf(TITLE));
  link.addEventListener('click', (event) => event.preventDefault(), { once: true });
  fireEvent.click(link, { ctrlKey: true });
  expect(pictures()).toHaveLength(0);
});

test('without the page the link leads there all the same', async () => {
  fetched.mockRejectedValueOnce(new TypeError('offline'));
  const atlas = await openAtlas();
  const link = cardOf(TITLE);
  fireEvent.pointerOver(link);
  await waitFor(() => expect(fetched).toHaveBeenCalled());
  fireEvent.click(link);
  expect(pictures()).toHaveLength(0);
  await waitFor(() => expect(path(atlas)).toBe('/fiches/vent/'));
});
