import type { AnyRouter } from '@tanstack/react-router';
import { act, fireEvent, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderAtlas } from '../../app/testing/render-atlas.tsx';
import { sheetFixture, tinyData } from '../../app/testing/tiny-atlas.ts';
import { hoverTerritory, useHovered } from '../../state/map/hover.ts';
import { beginMap, reportMapFailure, resetMapStage, useMapStage } from '../../state/map/map-stage.ts';
import { mapIsDrawn } from '../gl/view/map-lifecycle.ts';
import { drawnMarkup } from './drawn-markup.fixture.tsx';
import { show, withContours } from './shown-map.fixture.ts';
import { adoptStaticMap, STATIC_MAP_ID } from './static-map.ts';

function answers(pages: Readonly<Record<string, string>>) {
  const ask = vi.fn(async (address: string) =>
    address in pages
      ? new Response(`<section class="static-map">${pages[address]}</section>`)
      : new Response('', { status: 404 }),
  );
  vi.stubGlobal('fetch', ask);
  return ask;
}

beforeEach(() => {
  answers({ '/': drawnMarkup(null) });
});

afterEach(() => {
  document.getElementById(STATIC_MAP_ID)?.remove();
  resetMapStage();
  vi.unstubAllGlobals();
});

const map = () => document.getElementById(STATIC_MAP_ID) as HTMLElement;
const pin = (name: string) => within(map()).getByRole('link', { name: new RegExp(`^${name}, \\d`, 'u') });
const region = (name: string) => within(map()).getByRole('link', { name });
const goTo = (router: AnyRouter, path: string) => act(async () => router.history.push(path));
const noWebgl = () => vi.waitFor(() => expect(useMapStage.getState().stage).toBe('unavailable'));
const drawn = () => [...map().querySelectorAll('.compared text')].map((letter) => letter.textContent);
const selected = () =>
  [...map().querySelectorAll('[data-selected]')].map((extent) => extent.getAttribute('data-sheets'));

test('every pin is a link to its sheet, the open sheet’s territory is marked and the sources are named', async () => {
  await show('/fiches/vent/', 'vent');
  expect(pin('Bretagne')).toHaveAttribute('href', '/fiches/soleil/');
  expect(region('Bretagne')).toHaveAttribute('href', '/territoires/region/53/');
  expect(within(map()).getAllByRole('link')).toHaveLength(3);
  expect(selected()).toEqual(['vent']);
  expect(map()).toHaveTextContent('© personne');
});

test('a click on a pin leads to its sheet without loading the page again', async () => {
  const { user, router } = await show();
  await user.click(pin('Brest'));
  expect(router.state.location.pathname).toBe('/fiches/vent/');
});

test('the data of a sheet under the pointer or in focus are fetched before they are asked for', async () => {
  const sheet = vi.fn(async (id: string) => sheetFixture(id));
  const { user } = await show('/', null, tinyData({ sheet }));
  await user.hover(pin('Brest'));
  await vi.waitFor(() => expect(sheet).toHaveBeenCalledExactlyOnceWith('vent'));
  pin('Bretagne').focus();
  await vi.waitFor(() => expect(sheet).toHaveBeenLastCalledWith('soleil'));
  await user.click(pin('Bretagne'));
  expect(sheet, 'fetched already').toHaveBeenCalledTimes(2);
});

test.each(['ctrlKey', 'metaKey', 'shiftKey'])(
  'with %s the browser opens the link as it does any other',
  async (key) => {
    const { router } = await show();
    map().addEventListener('click', (event) => {
      expect(event.defaultPrevented).toBe(false);
      event.preventDefault();
    });
    expect.assertions(2);
    fireEvent.click(pin('Brest'), { [key]: true });
    expect(router.state.location.pathname).toBe('/');
  },
);

test('a click beside the pins leads nowhere', async () => {
  const { user, router } = await show();
  await user.click(map());
  expect(router.state.location.pathname).toBe('/');
});

test('it draws what the page of the address frames, once an address', async () => {
  const ask = answers({ '/': drawnMarkup(null), '/fiches/vent/': drawnMarkup('vent') });
  const { router } = await show();
  await goTo(router, '/fiches/vent/');
  await vi.waitFor(() => expect(selected()).toEqual(['vent']));
  await goTo(router, '/fiches/vent/?niveau=region');
  await goTo(router, '/');
  await vi.waitFor(() => expect(selected()).toEqual([]));
  expect(ask.mock.calls.flat()).toEqual(['/fiches/vent/', '/']);
});

test('the overview replaces a page that is not prerendered', async () => {
  const ask = answers({ '/': drawnMarkup(null) });
  const { router } = await show('/fiches/vent/', 'vent');
  await goTo(router, '/territoires/commune/54395/');
  await vi.waitFor(() => expect(selected()).toEqual([]));
  expect(pin('Brest')).toBeInTheDocument();
  expect(ask.mock.calls.flat()).toEqual(['/']);
});

test.each([
  ['without network', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['where the page is missing', async () => new Response('', { status: 404 })],
])('%s nothing stays highlighted', async (_, answer) => {
  vi.stubGlobal('fetch', answer);
  const { router } = await show('/fiches/vent/', 'vent');
  await goTo(router, '/fiches/soleil/');
  await vi.waitFor(() => expect(selected()).toEqual([]));
  expect(pin('Brest')).toBeInTheDocument();
});

test('a page that comes late does not take the place of a later address', async () => {
  let arrive: (answer: Response) => void = () => undefined;
  const late = new Promise<Response>((resolve) => {
    arrive = resolve;
  });
  const page = (sheet: string | null) =>
    new Response(`<section class="static-map">${drawnMarkup(sheet)}</section>`);
  vi.stubGlobal('fetch', async (address: string) => (address === '/fiches/vent/' ? late : page(null)));
  const { router } = await show();
  await goTo(router, '/fiches/vent/');
  await goTo(router, '/');
  map().replaceChildren();
  await goTo(router, '/a-propos/');
  await act(async () => arrive(page('vent')));
  expect(selected()).toEqual([]);
});

const unlisted = () =>
  [...map().querySelectorAll('.marks [data-unlisted]')].map((mark) => mark.getAttribute('data-sheets'));

test('an open dossier leaves its own sheets only', async () => {
  const { router } = await show('/dossier/?fiches=soleil');
  await vi.waitFor(() => expect(unlisted()).toEqual(['vent']));
  await goTo(router, '/dossier/');
  await vi.waitFor(() => expect(unlisted()).toEqual([]));
});

test('filters act on it', async () => {
  const { router } = await show();
  await goTo(router, '/?echelons=region');
  await vi.waitFor(() => expect(unlisted()).toEqual(['vent']));
  await goTo(router, '/');
  await vi.waitFor(() => expect(unlisted()).toEqual([]));
});

test('a hovered territory is marked on it, and hovering it hovers its territory', async () => {
  const { user } = await show();
  await vi.waitFor(async () => {
    await user.hover(pin('Brest'));
    expect(useHovered.getState().hovered).toBe('commune:29019');
  });
  expect(pin('Brest')).toHaveAttribute('data-hovered');
  act(() => hoverTerritory('region:53'));
  expect(region('Bretagne')).toHaveAttribute('data-hovered');
  expect(pin('Brest')).not.toHaveAttribute('data-hovered');
});

test('what the address compares is drawn on it, and removed with it', async () => {
  const { router } = await show(
    '/comparer/?territoires=departement-54',
    null,
    tinyData({ comparison: withContours }),
  );
  await goTo(router, '/comparer/?territoires=departement-54,region-53');
  await vi.waitFor(() => expect(drawn()).toEqual(['A', 'B']));
  await goTo(router, '/');
  await vi.waitFor(() => expect(drawn()).toEqual([]));
});

test('under the interactive map no comparison is drawn; it is there when that one fails', async () => {
  const { router } = await show('/', null, tinyData({ comparison: withContours }));
  await noWebgl();
  beginMap();
  mapIsDrawn();
  await goTo(router, '/comparer/?territoires=departement-54,region-53');
  expect(drawn()).toEqual([]);
  reportMapFailure('broken');
  await vi.waitFor(() => expect(drawn()).toEqual(['A', 'B']));
});

test('it gives way to the interactive map, and comes back when that one fails', async () => {
  await show();
  await noWebgl();
  beginMap();
  expect(map()).not.toHaveAttribute('data-covered');
  mapIsDrawn();
  expect(map()).toHaveAttribute('data-covered');
  await vi.waitFor(() => expect(map()).toBeEmptyDOMElement());
  reportMapFailure('broken');
  expect(map()).not.toHaveAttribute('data-covered');
  expect(pin('Brest')).toBeInTheDocument();
});

test('a page that comes while the interactive map takes its place is the one that comes back', async () => {
  let arrive: (answer: Response) => void = () => undefined;
  vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => (arrive = resolve)));
  const { router } = await show();
  await noWebgl();
  await goTo(router, '/fiches/vent/');
  beginMap();
  mapIsDrawn();
  await vi.waitFor(() => expect(map()).toBeEmptyDOMElement());
  await act(async () => arrive(new Response(`<section class="static-map">${drawnMarkup('vent')}</section>`)));
  await vi.waitFor(() => expect(map()).toBeEmptyDOMElement());
  reportMapFailure('broken');
  expect(selected()).toEqual(['vent']);
  expect(map().querySelectorAll('.frame')).toHaveLength(1);
});

test('a page without it is left alone', async () => {
  const { router } = await show();
  document.getElementById(STATIC_MAP_ID)?.remove();
  expect(() => {
    adoptStaticMap(router, (act) => act());
    beginMap();
    mapIsDrawn();
  }).not.toThrow();
});

test('a click before the page is hydrated waits for it', async () => {
  const section = document.createElement('section');
  section.id = STATIC_MAP_ID;
  section.innerHTML = drawnMarkup(null);
  document.body.prepend(section);
  const { router } = await renderAtlas();
  const waiting: (() => void)[] = [];
  adoptStaticMap(router, (act) => waiting.push(act));
  fireEvent.click(pin('Bretagne'));
  expect(router.history.location.pathname).toBe('/');
  await act(async () => waiting.forEach((run) => void run()));
  expect(router.history.location.pathname).toBe('/fiches/soleil/');
});
