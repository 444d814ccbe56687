import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { renderInAtlas } from '../../../app/testing/render-atlas.tsx';
import { tinyCatalogue } from '../../../app/testing/tiny-atlas.ts';
import type { Bbox, Position } from '../../../core/geo/position.ts';
import { sheetMarks } from '../../../core/scene/sheet-scene.ts';
import type { TerritoryKey } from '../../../core/territory/territory.ts';
import { findMarkerOf, HEADING_ID } from '../../../state/focus/element-ids.ts';
import { keepFocusReturn, useVisit } from '../../../state/focus/visit.ts';
import { hoverTerritory, useHovered } from '../../../state/map/hover.ts';
import { setMapBounds } from '../../../state/map/map-stores.ts';
import { placeGroups } from '../model/place-groups.ts';
import { paletteFixture } from '../style/palette.fixture.ts';
import { PlaceMarkers } from './PlaceMarkers.tsx';

vi.mock('react-map-gl/maplibre', () => import('../maplibre.fixture.tsx'));

const places = sheetMarks(tinyCatalogue);
const layout = places.map(() => ({ offset: { x: 0, y: 0 }, center: [0, 0] as const }));

const groups = placeGroups(places, { zoom: 5, distance: 60 }, new Set());
const few = { groups, layout, palette: paletteFixture, isGrouped: false };

const show = (selected: string | null = null, replaced: readonly TerritoryKey[] = []) =>
  renderInAtlas(<PlaceMarkers {...few} selected={selected} replaced={replaced} />);

const single = () => screen.getByRole('link', { name: 'Bretagne, 1\u00a0fiche' });
const pile = () => screen.getByRole('button', { name: 'Brest, 2\u00a0fiches' });
const last = () => places.length - 1;
const controls = () => places.map(({ sheets: [sheet] }) => findMarkerOf(sheet?.id ?? ''));

beforeEach(() => {
  hoverTerritory(null);
  keepFocusReturn(null);
  setMapBounds(null);
});

test('each place has one marker: a link to its sheet, or a button that counts its sheets', async () => {
  await show();
  expect(single()).toHaveAttribute('href', '/fiches/soleil/');
  expect(pile()).toHaveTextContent('2');
  expect(screen.getByRole('link', { name: 'Meurthe-et-Moselle, 1\u00a0fiche' })).toHaveAttribute(
    'aria-description',
    'Le bal des villages',
  );
});

test('a compared territory has no marker: its letter is there, and arrows pass it by', async () => {
  const { user } = await show(null, ['commune:29019']);
  expect(screen.queryByRole('button', { name: /^Brest/ })).toBeNull();
  single().focus();
  await user.keyboard('{End}');
  expect(screen.getByRole('link', { name: 'Meurthe-et-Moselle, 1\u00a0fiche' })).toHaveFocus();
});

test('the button opens the list of its sheets, in their order', async () => {
  await show();
  const menu = document.getElementById(pile().getAttribute('popovertarget') ?? '');
  const links = within(menu as HTMLElement).getAllByRole('link', { hidden: true });
  expect(links.map((link) => link.textContent)).toEqual(['Le vent des dunes', 'Un atelier partagé']);
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['/fiches/vent/', '/fiches/atelier/']);
  expect(menu).toHaveTextContent('Brest · 2 fiches');
  const close = within(menu as HTMLElement).getByRole('button', { name: 'Fermer la liste', hidden: true });
  expect(close).toHaveAttribute('popovertargetaction', 'hide');
  expect(close).toHaveAttribute('popovertarget', menu?.id);
  expect(links[0]).toHaveAttribute('autofocus');
});

test('a marker that is followed is remembered, and found again by any of its sheets', async () => {
  const { user, router } = await show();
  await user.click(single());
  expect(router.state.location.pathname).toBe('/fiches/soleil/');
  expect(useVisit.getState().focusReturn).toEqual({ sheet: 'soleil', from: 'marker' });
  expect(findMarkerOf('soleil')).toBe(single());
  expect(findMarkerOf('atelier')).toBe(pile());
  expect(findMarkerOf('inconnue')).toBeNull();
});

test('a sheet that is chosen in the list of a marker gives the focus back to that marker', async () => {
  const { user } = await show();
  const menu = document.getElementById(pile().getAttribute('popovertarget') ?? '');
  const [, second] = within(menu as HTMLElement).getAllByRole('link', { hidden: true });
  Object.assign(menu as HTMLElement, { hidePopover: () => {} });
  await user.click(second as HTMLElement);
  expect(useVisit.getState().focusReturn).toEqual({ sheet: 'atelier', from: 'marker' });
});

const wordless = places.map(({ sheets, ...place }) => ({
  ...place,
  sheets: sheets.map((sheet, at) => ({ ...sheet, title: `Fiche ${at + 1}` })),
}));

function LateMarkers() {
  const [isThere, setThere] = useState(false);
  const known = placeGroups(isThere ? places : wordless, { zoom: 5, distance: 60 }, new Set());
  return (
    <>
      <button type="button" onClick={() => setThere(true)}>
        suite
      </button>
      <PlaceMarkers {...few} groups={known} selected={null} replaced={[]} />
    </>
  );
}

test('a list that is open keeps the focus on its sheet as the words of the sheets come', async () => {
  await renderInAtlas(<LateMarkers />);
  const menu = document.getElementById(pile().getAttribute('popovertarget') ?? '');
  const [, second] = within(menu as HTMLElement).getAllByRole('link', { hidden: true });
  act(() => second?.focus());
  fireEvent.click(screen.getByRole('button', { name: 'suite' }));
  expect(document.activeElement).toHaveAttribute('href', '/fiches/atelier/');
});

function GoingMarkers() {
  const [left, setLeft] = useState(groups);
  const narrow = () => setLeft((some) => some.slice(0, 1));
  return (
    <>
      <h1 id={HEADING_ID} tabIndex={-1}>
        Atlas
      </h1>
      <PlaceMarkers {...few} groups={left} selected={null} replaced={[]} />
      <button type="button" onClick={narrow}>
        filtrer
      </button>
    </>
  );
}

test('a marker that is removed with the focus leaves it to the page’s heading', async () => {
  await renderInAtlas(<GoingMarkers />);
  const [, second] = controls();
  act(() => second?.focus());
  fireEvent.click(screen.getByRole('button', { name: 'filtrer' }));
  expect(second?.isConnected).toBe(false);
  await waitFor(() => expect(screen.getByRole('heading')).toHaveFocus());
});

test('the open sheet’s marker says so', async () => {
  await show('soleil');
  expect(single()).toHaveAttribute('aria-current', 'true');
  expect(pile()).not.toHaveAttribute('data-open');
});

test('all markers are one tab stop; arrows, Home and End walk among them and the stop follows', async () => {
  const { user } = await show();
  expect(controls().map((control) => control?.tabIndex)).toEqual([0, -1, -1]);
  await user.tab();
  expect(controls()[0]).toHaveFocus();
  await user.keyboard('{ArrowRight}');
  expect(controls()[1]).toHaveFocus();
  expect(controls().map((control) => control?.tabIndex)).toEqual([-1, 0, -1]);
  await user.keyboard('{End}');
  expect(controls()[last()]).toHaveFocus();
  await user.keyboard('{ArrowDown}');
  expect(controls()[0]).toHaveFocus();
  await user.keyboard('{ArrowUp}{Home}');
  expect(controls()[0]).toHaveFocus();
});

test('Tab stops at the first marker in view, or at the last one walked to while it is', async () => {
  const [first, , third] = places.map(({ territory }) => territory.pin);
  const around = ([x, y]: Position = [0, 0]): Bbox => [x - 0.1, y - 0.1, x + 0.1, y + 0.1];
  const { user } = await show();
  const stop = () => controls().findIndex((control) => control?.tabIndex === 0);
  act(() => setMapBounds(around(third)));
  expect(stop()).toBe(2);
  await user.tab();
  expect(controls()[2]).toHaveFocus();
  act(() => setMapBounds(around(first)));
  expect(stop()).toBe(0);
  act(() => setMapBounds([0, 0, 0, 0]));
  expect(stop(), 'none is in view').toBe(2);
});

test('arrows in the open list walk among its sheets, stay in it, and are not the map’s', async () => {
  const { user } = await show();
  const menu = document.getElementById(pile().getAttribute('popovertarget') ?? '');
  const [link, next] = within(menu as HTMLElement).getAllByRole('link', { hidden: true });
  const onMap = vi.fn();
  document.body.addEventListener('keydown', onMap);
  act(() => link?.focus());
  await user.keyboard('{ArrowDown}');
  expect(next).toHaveFocus();
  await user.keyboard('{ArrowRight}');
  expect(link).toHaveFocus();
  document.body.removeEventListener('keydown', onMap);
  expect(onMap).not.toHaveBeenCalled();
});

test('the space bar follows a marker that is a link, as it presses one that is a button', async () => {
  const { user, router } = await show();
  act(() => single().focus());
  await user.keyboard(' ');
  expect(router.state.location.pathname).toBe('/fiches/soleil/');
});

test('a marker and its territory are hovered together', async () => {
  const { user } = await show();
  await user.hover(single());
  expect(useHovered.getState().hovered).toBe('region:53');
  await user.unhover(single());
  expect(useHovered.getState().hovered).toBeNull();
  hoverTerritory('commune:29019');
  expect(pile()).toHaveAttribute('data-hovered');
  expect(single()).not.toHaveAttribute('data-hovered');
});

test('a marker that was moved apart has a line back to its true point', async () => {
  await renderInAtlas(
    <PlaceMarkers
      {...few}
      selected={null}
      replaced={[]}
      layout={layout.map((one, index) => (index === 0 ? { ...one, offset: { x: 20, y: -10 } } : one))}
    />,
  );
  const lines = document.querySelectorAll('line');
  expect(lines).toHaveLength(1);
  expect([lines[0]?.getAttribute('x2'), lines[0]?.getAttribute('y2')]).toEqual(['-20', '10']);
});
