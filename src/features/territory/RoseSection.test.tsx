import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { renderInAtlas } from '../../app/testing/render-atlas.tsx';
import { textsOf } from '../../app/testing/texts-of.ts';
import {
  neighbourFixture,
  territoryFixture,
  tinyCatalogue,
  viewFixture,
} from '../../app/testing/tiny-atlas.ts';
import type { Bbox } from '../../core/geo/position.ts';
import type { SheetTerritory } from '../../core/sheet/catalogue.ts';
import type { TerritoryView } from '../../core/territory/territory-view.ts';
import { TerritoryPanel } from './TerritoryPanel.tsx';

vi.mock('../../state/data/load-outlines.ts', () => ({ loadContours: async () => [] }));

const OUTLINE = { path: 'M0 0l100 0 0 100-100 0z' };

const departement = (code: string, name: string, bbox: Bbox, rest: Partial<SheetTerritory> = {}) =>
  territoryFixture('departement', code, name, { bbox, ...rest });

const MEUSE = departement('55', 'Meuse', [2, 46, 3, 47], { of: 'de la Meuse' });
const MOSELLE = departement('54', 'Meurthe-et-Moselle', [3, 46, 4, 47]);
const NORTH = departement('08', 'Ardennes', [2, 47, 3, 48]);

const around = (territories: readonly SheetTerritory[]) =>
  territories.map((one, at) => neighbourFixture({ ...one }, 100_000 - 10_000 * at));

const view = (territories: readonly SheetTerritory[], rest: Partial<TerritoryView> = {}) =>
  viewFixture(MEUSE, {
    outline: OUTLINE,
    neighbours: [{ level: 'departement', territories: around(territories) }],
    ...rest,
  });

const show = (of: TerritoryView, at = '/') =>
  renderInAtlas(<TerritoryPanel view={of} catalogue={tinyCatalogue} />, { at });

const rose = () => screen.getByRole('region', { name: /^Rose des voisins de la Meuse/ });

const items = () => {
  const list = rose().parentElement?.querySelector('ol');
  return textsOf(within(list ?? document.body).getAllByRole('listitem')).map((text) =>
    text.replace(/\s/gu, ' '),
  );
};

test('the list says what the drawing shows: direction, indicator, sheets and their themes, length of the border', async () => {
  await show(view([MOSELLE, NORTH]));
  const [east, north] = items();
  expect(east).toMatch(
    /^Meurthe-et-Moselle à l’est · 50 % en petites communes · 1 fiche : Culture≈ 100 km de limite commune avec Meurthe-et-MoselleComparer avec Meurthe-et-Moselle$/u,
  );
  expect(north).toMatch(/^Ardennes au nord · 50 % en petites communes · aucune fiche ≈ 90 km/);
  const border = screen.getByRole('link', {
    name: /^≈\s100\skm de limite commune avec Meurthe-et-Moselle$/,
  });
  expect(border).toHaveAttribute('href', '/comparer/?territoires=departement-55,departement-54#frontiere');
});

test('each petal is a link over the border, in the colour of the chosen indicator, and out of the way of screen readers', async () => {
  await show(view([MOSELLE, NORTH]), '/?couleur=densite');
  const petals = [...rose().querySelectorAll('a')];
  expect(petals.map((petal) => petal.getAttribute('href'))).toEqual([
    '/territoires/departement/54/?couleur=densite#voisins',
    '/territoires/departement/08/?couleur=densite#voisins',
  ]);
  expect(petals.map((petal) => petal.dataset.step)).toEqual(['1', '1']);
  expect(rose()).toHaveTextContent(/Meurthe-et-\s?Moselle≈\s10\shab\.\/km²/);
  for (const petal of petals) expect(petal.closest('[aria-hidden]')).not.toBeNull();
  expect(petals.every((petal) => petal.tabIndex === -1)).toBe(true);
});

test('an arrow key steps over the border on its side', async () => {
  const { router } = await show(view([MOSELLE, NORTH]));
  fireEvent.keyDown(rose(), { key: 'ArrowDown' });
  expect(router.history.location.pathname, 'nobody there').toBe('/');
  fireEvent.keyDown(rose(), { key: 'ArrowUp', altKey: true });
  expect(router.history.location.pathname, 'a key of the browser').toBe('/');
  fireEvent.keyDown(rose(), { key: 'ArrowUp' });
  await expect.poll(() => router.history.location.href).toBe('/territoires/departement/08/#voisins');
  router.history.back();
  expect(router.history.location.href, 'where it was').toBe('/#voisins');
});

test('a swipe of a finger steps to its side, a press or the mouse does not', async () => {
  const { router } = await show(view([MOSELLE, NORTH]));
  const drag = (pointerType: string, by: number) => {
    fireEvent.pointerDown(rose(), { pointerType, clientX: 100, clientY: 100 });
    fireEvent.pointerUp(rose(), { pointerType, clientX: 100 + by, clientY: 105 });
  };
  drag('touch', 10);
  drag('mouse', 90);
  expect(router.history.location.pathname).toBe('/');
  drag('touch', 90);
  await expect.poll(() => router.history.location.pathname).toBe('/territoires/departement/54/');
});

test('in a window of its own it says the lengths in the drawing too; closing it is another address', async () => {
  const { router } = await show(view([MOSELLE, NORTH]), '/?rose=grande');
  const dialog = within(screen.getByRole('dialog', { name: 'Autour de la Meuse' }));
  expect(dialog.getByRole('link', { name: 'Densité' })).toHaveAttribute(
    'href',
    '/?rose=grande&couleur=densite',
  );
  fireEvent(screen.getByRole('dialog'), new Event('close'));
  expect(router.history.location.search).toBe('');
  expect(router.history.length, 'no step of Back').toBe(1);
});

test('of more than eight neighbours the ninth is in the list alone', async () => {
  const nine = Array.from({ length: 9 }, (_, at) =>
    departement(`0${at}`, `Voisin ${at + 1}`, [3, 43 + at, 4, 44 + at]),
  );
  await show(view(nine));
  expect(rose().querySelectorAll('a')).toHaveLength(8);
  expect(items()).toHaveLength(9);
});

test('an island says that it has no border', async () => {
  await show(viewFixture(MEUSE, { outline: OUTLINE }));
  expect(screen.getByText('Aucune limite avec un autre territoire français.')).toBeVisible();
});

test('what is used in the section is where Back leads, whatever else the address says', async () => {
  const { router, user } = await show(view([MOSELLE, NORTH]), '/?couleur=densite');
  const steps = router.history.length;
  await user.click(screen.getByRole('checkbox', { name: 'Comparer avec Ardennes' }));
  expect(router.history.location.hash).toBe('#voisins');
  expect(router.history.location.search).toMatch(/couleur=densite/);
  expect(router.history.length, 'no step of Back').toBe(steps);
  fireEvent.keyDown(rose(), { key: 'ArrowUp' });
  await expect.poll(() => router.history.location.pathname).toBe('/territoires/departement/08/');
  router.history.back();
  expect(router.history.location.pathname + router.history.location.hash).toBe('/#voisins');
});
