import { act, screen, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { renderInAtlas } from '../../../app/testing/render-atlas.tsx';
import { territoryFixture, tinyCatalogue } from '../../../app/testing/tiny-atlas.ts';
import type { SheetMark } from '../../../core/scene/map-scene.ts';
import { sheetMarks } from '../../../core/scene/sheet-scene.ts';
import { hoverTerritory } from '../../../state/map/hover.ts';
import { FakeMap, fake, Map as ViewRef } from '../maplibre.fixture.tsx';
import { placeGroups } from '../model/place-groups.ts';
import { paletteFixture } from '../style/palette.fixture.ts';
import { PlaceMarkers } from './PlaceMarkers.tsx';

vi.mock('react-map-gl/maplibre', () => import('../maplibre.fixture.tsx'));

const [model] = tinyCatalogue.sheets;

/** Of a département whose parents are known. */
const GIRONDE = {
  key: 'departement:33',
  level: 'departement',
  code: '33',
  name: 'Gironde',
  share: 'whole',
} as const;
const LANDES = {
  key: 'departement:40',
  level: 'departement',
  code: '40',
  name: 'Landes',
  share: 'whole',
} as const;

function placeAt(
  at: number,
  pin: readonly [number, number],
  holder: typeof GIRONDE | typeof LANDES,
): SheetMark {
  const code = String(33000 + at);
  const territory = territoryFixture('commune', code, `Commune ${at}`, { pin, parents: [holder] });
  if (!model) throw new Error('no sheet');
  const themes = [at % 3 === 0 ? 'emploi' : 'energie'] as const;
  const sheet = { id: `fiche-${at}`, title: `Fiche ${at}`, territories: [territory.key] as const, themes };
  const [mark] = sheetMarks({ territories: [territory], sheets: [{ ...model, ...sheet }] });
  if (!mark) throw new Error('no mark');
  return mark;
}

/** Forty near Bordeaux, the last one across the border; all others far from one another. */
const places = Array.from({ length: 200 }, (_, at) =>
  at < 40
    ? placeAt(at, [-0.57 + at / 2000, 44.84], at === 39 ? LANDES : GIRONDE)
    : placeAt(at, [-100 + (at - 40) * 0.8, (at % 16) * 4], GIRONDE),
);

const show = (all: readonly SheetMark[] = places, zoom = 6) => {
  const groups = placeGroups(all, { zoom, distance: 60 }, new Set());
  const layout = groups.map(({ pin }) => ({ offset: { x: 0, y: 0 }, center: pin }));
  return renderInAtlas(
    <ViewRef>
      <PlaceMarkers
        groups={groups}
        layout={layout}
        palette={paletteFixture}
        isGrouped
        selected={null}
        replaced={[]}
      />
    </ViewRef>,
  );
};

const group = () => screen.getByRole('button', { name: '40\u00a0fiches · Gironde et alentours' });

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  hoverTerritory(null);
  fake.map = new FakeMap();
  fake.map.bounds = { west: -3, south: 43, east: 3, north: 46 };
});

test('a group says how many sheets it groups, where, and of which themes', async () => {
  await show();
  expect(group()).toHaveTextContent('40');
  expect(group()).toHaveAttribute('aria-description', 'Énergie\u00a0: 26, Emploi\u00a0: 14');
});

test('only what is in view is in the page, and follows the map', async () => {
  await show();
  const names = () => screen.getAllByRole('link').map((link) => link.getAttribute('aria-description'));
  expect(names().length).toBeLessThan(8);
  const before = names();
  fake.map.bounds = { west: -60, south: 0, east: -50, north: 60 };
  act(() => fake.map.fire('move'));
  expect(names().some((name) => !before.includes(name))).toBe(true);
  expect(screen.queryByRole('button', { name: /Gironde et alentours/u })).toBeNull();
});

test('pressed, it brings the map to its places, as a move of the reader', async () => {
  const { user } = await show();
  await user.click(group());
  const move = fake.map.moves.find(({ kind }) => kind === 'fit');
  expect(move?.to).toEqual([
    [-0.57, 44.84],
    [-0.57 + 39 / 2000, 44.84],
  ]);
});

test('where its places would not part from any nearer, it lists their sheets', async () => {
  const near = places.map((place, at) =>
    at < 40 ? { ...place, territory: { ...place.territory, pin: [-0.57, 44.84] as const } } : place,
  );
  const { user } = await show(near);
  const list = document.getElementById(group().getAttribute('popovertarget') ?? '');
  expect(list).toBeEmptyDOMElement();
  await user.click(group());
  const links = within(list as HTMLElement).getAllByRole('link', { hidden: true });
  expect(links).toHaveLength(40);
  expect(links[0]).toHaveAttribute('href', '/fiches/fiche-0/');
  expect(links[30]).toHaveAttribute('href', '/territoires/commune/33030/');
});

test('the list of a territory is highlighted with its group', async () => {
  await show();
  act(() => hoverTerritory('commune:33007'));
  expect(group()).toHaveAttribute('data-hovered');
});
