import { act, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { renderAtlas } from '../../app/testing/render-atlas.tsx';
import { markerOfSheets } from '../../state/focus/element-ids.ts';
import { keepFocusReturn } from '../../state/focus/visit.ts';
import { hoverTerritory } from '../../state/map/hover.ts';
import { setEveryCard } from '../../state/reader/keyboard-preferences.ts';

afterEach(() => {
  hoverTerritory(null);
  keepFocusReturn(null);
});

const SOLEIL = 'Le soleil pour tous';
const VENT = 'Le vent des dunes';
const ATELIER = 'Un atelier partagé';
const BAL = 'Le bal des villages';

const panel = () => within(screen.getByRole('main'));

test('the list is one tab stop; arrows, Home and End walk it round', async () => {
  const { user } = await renderAtlas();
  const stops = panel()
    .getAllByRole('heading', { level: 3 })
    .map((heading) => within(heading).getByRole('link'));
  expect(stops.map((link) => link.tabIndex)).toEqual([0, -1, -1, -1]);
  stops[0]?.focus();
  await user.keyboard('{ArrowDown}');
  expect(stops[1]).toHaveFocus();
  expect(stops.map((link) => link.tabIndex)).toEqual([-1, 0, -1, -1]);
  await user.keyboard('{End}{ArrowDown}');
  expect(stops[0]).toHaveFocus();
});

test('who asks for it stops at each card with Tab', async () => {
  const { user } = await renderAtlas();
  act(() => void setEveryCard(true));
  const [first, second] = [SOLEIL, VENT].map((name) => panel().getByRole('link', { name }));
  first?.focus();
  await user.tab();
  expect(second).toHaveFocus();
  act(() => void setEveryCard(false));
});

test('a sheet that is closed gives the focus back to its card', async () => {
  const { user } = await renderAtlas();
  await user.click(panel().getByRole('link', { name: ATELIER }));
  await user.click(await panel().findByRole('link', { name: /Fermer la fiche/ }));
  expect(await panel().findByRole('link', { name: ATELIER })).toHaveFocus();
});

test('it gives it back once: the list reached another way leaves the focus where it is', async () => {
  const { user } = await renderAtlas();
  await user.click(panel().getByRole('link', { name: ATELIER }));
  await user.click(await panel().findByRole('link', { name: /Fermer la fiche/ }));
  expect(await panel().findByRole('link', { name: ATELIER })).toHaveFocus();
  await user.click(panel().getByRole('link', { name: 'À propos' }));
  await user.click(await panel().findByRole('link', { name: /Fermer la page/ }));
  expect(await panel().findByRole('link', { name: ATELIER })).not.toHaveFocus();
  expect(panel().getByRole('heading', { level: 1 })).toHaveFocus();
});

test('a marker that opened a sheet has the focus back, unless the list that comes leaves the sheet out', async () => {
  const { user, router } = await renderAtlas();
  render(
    <a href="/fiches/soleil/" {...markerOfSheets([{ id: 'soleil' }])}>
      repère
    </a>,
  );
  const marker = screen.getByRole('link', { name: 'repère' });
  for (const [search, holder] of [
    [{}, () => marker],
    [{ echelons: 'departement' }, () => panel().getByRole('heading', { level: 1 })],
  ] as const) {
    await user.click(panel().getByRole('link', { name: SOLEIL }));
    await panel().findByRole('heading', { level: 1, name: SOLEIL });
    keepFocusReturn({ sheet: 'soleil', from: 'marker' });
    (document.activeElement as HTMLElement).blur();
    await act(() => router.navigate({ to: '/', search: () => search }));
    expect(holder()).toHaveFocus();
  }
});

test('a card is highlighted with its territory, and with a wider one around it', async () => {
  await renderAtlas();
  const highlighted = () =>
    panel()
      .getAllByRole('listitem')
      .flatMap((item) =>
        item.hasAttribute('data-hovered') ? [within(item).getByRole('link').textContent] : [],
      );
  hoverTerritory('commune:29019');
  expect(highlighted()).toEqual([VENT, ATELIER]);
  hoverTerritory('region:53');
  expect(highlighted()).toEqual([SOLEIL, VENT, ATELIER]);
  hoverTerritory('departement:54');
  expect(highlighted()).toEqual([BAL]);
});
