// @vitest-environment happy-dom
import type { AnyRouter } from '@tanstack/react-router';
import { act, fireEvent, within } from '@testing-library/react';
import type { Polygon } from 'geojson';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import type { ComparedSearch } from '../domain/comparison/compared-set.ts';
import type { StaticMapShapes } from '../formats/static-map-shapes.ts';
import { beginMap, mapFails, mapIsDrawn, resetMapStage, useMapStage } from '../state/map-stage.ts';
import { renderAtlas } from '../testing/render-atlas.tsx';
import { sheetFixture, tinyData } from '../testing/tiny-atlas.ts';
import { FranceMap } from './FranceMap.tsx';
import { adoptStaticMap, STATIC_MAP_ID } from './static-map-dom.ts';

const shapes: StaticMapShapes = {
  viewBox: '0 0 2000 2000',
  neighbours: 'M0 0',
  land: 'M0 0',
  departementBorders: 'M0 0',
  regionBorders: 'M0 0',
  sheetTerritories: [
    { sheets: ['soleil'], theme: 'energie', path: 'M1 1' },
    { sheets: ['vent', 'atelier'], theme: 'energie', path: 'M2 2' },
  ],
  pins: [
    { sheet: 'soleil', title: 'Le soleil pour tous', theme: 'energie', level: 'region', x: 10, y: 10 },
    { sheet: 'vent', title: 'Le vent des dunes', theme: 'energie', level: 'commune', x: 20, y: 20 },
  ],
};

/** As it is prerendered: plain markup beside the page's own. */
async function show(at = '/', selected: string | null = null, data = tinyData()) {
  const section = document.createElement('section');
  section.id = STATIC_MAP_ID;
  section.innerHTML = renderToStaticMarkup(
    <FranceMap shapes={shapes} selected={selected} credit="© personne" hrefOf={(id) => `/fiches/${id}/`} />,
  );
  document.body.prepend(section);
  const view = await renderAtlas({ at, data });
  adoptStaticMap(view.router);
  return view;
}

afterEach(() => {
  document.getElementById(STATIC_MAP_ID)?.remove();
  resetMapStage();
});

const map = () => document.getElementById(STATIC_MAP_ID) as HTMLElement;
const pin = (name: string) => within(map()).getByRole('link', { name });
const goTo = (router: AnyRouter, path: string) => act(async () => router.history.push(path));
const drawn = () => [...map().querySelectorAll('.compared text')].map((letter) => letter.textContent);
const selected = () =>
  [...map().querySelectorAll('[data-selected]')].map((extent) => extent.getAttribute('data-sheets'));

test('every pin is a link to its sheet, the open sheet’s territory is marked and the sources are named', async () => {
  await show('/fiches/vent/', 'atelier');
  expect(pin('Le soleil pour tous')).toHaveAttribute('href', '/fiches/soleil/');
  expect(within(map()).getAllByRole('link')).toHaveLength(2);
  expect(selected()).toEqual(['vent atelier']);
  expect(map()).toHaveTextContent('© personne');
});

test('a click on a pin goes to its sheet without loading the page again', async () => {
  const { user, router } = await show();
  await user.click(pin('Le vent des dunes'));
  expect(router.state.location.pathname).toBe('/fiches/vent/');
});

test('the data of a sheet under the pointer or in focus are fetched before they are asked for', async () => {
  const sheet = vi.fn(async (id: string) => sheetFixture(id));
  const { user } = await show('/', null, tinyData({ sheet }));
  await user.hover(pin('Le vent des dunes'));
  await vi.waitFor(() => expect(sheet).toHaveBeenCalledExactlyOnceWith('vent'));
  pin('Le soleil pour tous').focus();
  await vi.waitFor(() => expect(sheet).toHaveBeenLastCalledWith('soleil'));
  await user.click(pin('Le soleil pour tous'));
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
    fireEvent.click(pin('Le vent des dunes'), { [key]: true });
    expect(router.state.location.pathname).toBe('/');
  },
);

test('a click beside the pins leads nowhere', async () => {
  const { user, router } = await show();
  await user.click(map());
  expect(router.state.location.pathname).toBe('/');
});

test('the marked territory follows the address', async () => {
  const { router } = await show();
  expect(selected()).toEqual([]);
  await goTo(router, '/fiches/atelier/');
  expect(selected()).toEqual(['vent atelier']);
  await goTo(router, '/fiches/soleil/');
  expect(selected()).toEqual(['soleil']);
  await goTo(router, '/');
  expect(selected()).toEqual([]);
});

const own: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [2, 47],
      [3, 47],
      [2, 48],
      [2, 47],
    ],
  ],
};
const withContours = async (search: ComparedSearch) => {
  const comparison = await tinyData().comparison(search);
  const territories = comparison.territories.map((one) => ({ ...one, contours: { own, sameLevel: [] } }));
  return { ...comparison, territories };
};

test('what the address compares is drawn on it, and goes with it', async () => {
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
  await vi.waitFor(() => expect(useMapStage.getState().stage, 'no WebGL here').toBe('unavailable'));
  beginMap();
  mapIsDrawn();
  await goTo(router, '/comparer/?territoires=departement-54,region-53');
  expect(drawn()).toEqual([]);
  mapFails('broken');
  await vi.waitFor(() => expect(drawn()).toEqual(['A', 'B']));
});

test('it gives way to the interactive map, and comes back when that one fails', async () => {
  await show();
  beginMap();
  expect(map()).toBeVisible();
  mapIsDrawn();
  expect(map()).not.toBeVisible();
  mapFails('broken');
  expect(map()).toBeVisible();
});

test('a page without it is left alone', async () => {
  const { router } = await show();
  document.getElementById(STATIC_MAP_ID)?.remove();
  expect(() => {
    adoptStaticMap(router);
    beginMap();
    mapIsDrawn();
  }).not.toThrow();
});
