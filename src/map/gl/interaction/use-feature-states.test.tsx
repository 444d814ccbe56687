import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { tintsOf } from '../../../core/scene/sheet-scene.ts';
import { hoverTerritory, useHovered } from '../../../state/map/hover.ts';
import { type ContourState, useContours } from '../contours/contour-store.ts';
import { contourFixture, levelFixture } from '../contours/geometry.fixture.ts';
import { FakeMap } from '../maplibre.fixture.tsx';
import { SOURCES } from '../style/layer-ids.ts';
import { mapIsRedrawn } from '../view/map-lifecycle.ts';
import { useFeatureStates } from './use-feature-states.ts';

const BRETAGNE = contourFixture('region:53', 'Bretagne', 1);

const region = levelFixture([
  contourFixture('region:44', 'Grand Est', 0),
  BRETAGNE,
  contourFixture('region:75', 'Nouvelle-Aquitaine', 2),
]);
const departement = levelFixture([contourFixture('commune:75056', 'Paris', 0, { code: '75' })]);

const contours: ContourState = {
  ...useContours.getState(),
  overview: {
    region,
    departement,
    sheetTerritories: {
      type: 'FeatureCollection',
      features: [{ ...BRETAGNE, properties: { key: 'region:53', area: 27_000 } }],
    },
    land: { type: 'MultiPolygon', coordinates: [] },
  },
  levels: { region, departement },
};

let map: FakeMap;
let tints: ReturnType<typeof tintsOf>;
let open = false;

function follow(loaded: ContourState | null = contours) {
  const view = map.asRef();
  return renderHook(
    ({ state }) => useFeatureStates(view, state?.overview ?? null, { tints, isGrouped: false, open }),
    {
      initialProps: { state: loaded },
    },
  );
}

beforeEach(() => {
  map = new FakeMap();
  tints = new Map([['region:53', 'energie']]);
  open = false;
  useHovered.setState({ hovered: null });
});

const states = () => Object.fromEntries(map.states);

const BRETAGNE_IN = (theme: string) => ({ [`${SOURCES.backdrop} region:53`]: { theme } });

test('a territory has the theme in which the list shows it, another one in another list, and none once it is left out', () => {
  const { rerender, unmount } = follow();
  expect(states()).toEqual(BRETAGNE_IN('energie'));
  tints = new Map([['region:53', 'emploi']]);
  rerender({ state: contours });
  expect(states()).toEqual(BRETAGNE_IN('emploi'));
  tints = new Map();
  rerender({ state: contours });
  expect(states()).toEqual({});
  tints = new Map([['region:53', 'energie']]);
  rerender({ state: contours });
  unmount();
  expect(states()).toEqual({});
});

test('colours of sheets step aside while one of them, a territory or a comparison is open', () => {
  const { rerender } = follow();
  open = true;
  rerender({ state: contours });
  expect(states()).toEqual({});
  open = false;
  rerender({ state: contours });
  expect(states()).toEqual(BRETAGNE_IN('energie'));
});

test('a map that was drawn anew has everything marked again', () => {
  follow();
  map.states.clear();
  act(mapIsRedrawn);
  expect(states()).toEqual(BRETAGNE_IN('energie'));
});

test('the hover of a commune that the text names follows the store without a render, and leaves what it left', () => {
  tints = new Map();
  follow();
  act(() => hoverTerritory('commune:29019'));
  expect(states()).toEqual({ [`${SOURCES.named} commune:29019`]: { hovered: true } });
  act(() => hoverTerritory(null));
  expect(states()).toEqual({});
});

test('what is hovered as the contours come is marked then', () => {
  hoverTerritory('commune:29019');
  const { rerender } = follow(null);
  expect(states()).toEqual({});
  rerender({ state: contours });
  expect(states()[`${SOURCES.named} commune:29019`]).toEqual({ hovered: true });
});

test('a source that is not drawn yet is left alone', () => {
  map.sources = [SOURCES.named];
  follow();
  expect(states()).toEqual({});
});
