// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { SheetMark } from '../../domain/scene/map-scene.ts';
import { sheetMarks } from '../../domain/scene/sheet-scene.ts';
import { hoverTerritory, useHovered } from '../../state/hover.ts';
import { mapIsRedrawn } from '../../state/map-signs.ts';
import { type MapSubject, mapSubject } from '../../state/map-subject.ts';
import { tinyCatalogue } from '../../testing/tiny-atlas.ts';
import { type ContourState, useContours } from '../contours/contour-state.ts';
import { contourFixture, levelFixture } from '../contours/geometry.fixture.ts';
import { SOURCES } from '../layers/layer-ids.ts';
import { FakeMap } from '../maplibre.fixture.tsx';
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
      features: [{ ...BRETAGNE, properties: { key: 'region:53', theme: 'energie', area: 27_000 } }],
    },
    land: { type: 'MultiPolygon', coordinates: [] },
  },
  levels: { region, departement },
};

let map: FakeMap;
let marks: readonly SheetMark[];
const subject = (key: 'region:44' | 'region:53' | 'commune:29019') =>
  mapSubject(
    {
      key,
      name: key,
      bbox: [0, 0, 1, 1],
      pin: [0, 0],
      lit: [key],
      hasContour: true,
      parents: [],
      sheet: null,
      named: [],
    },
    null,
  );

function follow(first = mapSubject(null, null), loaded: ContourState | null = contours) {
  const view = map.asRef();
  const pictureOf = (shown: MapSubject) => ({
    shown,
    marks,
    isGrouped: false,
  });
  return renderHook(({ shown, state }) => useFeatureStates(view, state?.overview ?? null, pictureOf(shown)), {
    initialProps: { shown: first, state: loaded },
  });
}

beforeEach(() => {
  map = new FakeMap();
  marks = sheetMarks(tinyCatalogue);
  useHovered.setState({ hovered: null });
});

const states = () => Object.fromEntries(map.states);

test('a territory without sheets is marked nowhere: its outline is drawn over the others', () => {
  follow(subject('region:44'));
  expect(states()).toEqual({});
});

test('a territory that carries sheets is selected in their source', () => {
  follow(subject('region:53'));
  expect(states()).toEqual({ [`${SOURCES.ground} region:53`]: { selected: true } });
});

test('a map that was drawn anew has everything marked again', () => {
  follow(subject('region:53'));
  const before = states();
  map.states.clear();
  act(mapIsRedrawn);
  expect(states()).toEqual(before);
});

test('another selection takes back what the first had marked', () => {
  const { rerender, unmount } = follow(subject('region:53'));
  rerender({ shown: mapSubject(null, null), state: contours });
  expect(states()).toEqual({});
  rerender({ shown: subject('region:53'), state: contours });
  unmount();
  expect(states()).toEqual({});
});

test('a territory has the theme that the list keeps to, and its own again afterwards', () => {
  const led = tinyCatalogue.sheets.map((sheet) => ({ ...sheet, themes: ['emploi'] as const }));
  marks = sheetMarks({ ...tinyCatalogue, sheets: led });
  const { rerender } = follow();
  expect(states()).toEqual({ [`${SOURCES.ground} region:53`]: { theme: 'emploi' } });
  marks = sheetMarks(tinyCatalogue);
  rerender({ shown: mapSubject(null, null), state: contours });
  expect(states()).toEqual({});
});

test('compared territories are not selected', () => {
  const two = (['region:44', 'region:53'] as const).map((key) => ({
    ...{ key, name: key, letters: [], neighbours: [] },
    ...{ bbox: [0, 0, 1, 1] as const, pin: [0, 0] as const },
  }));
  follow(mapSubject(null, two));
  expect(states()).toEqual({});
});

test('the hover of a commune that the text names follows the store without a render, and leaves what it left', () => {
  follow();
  act(() => hoverTerritory('commune:29019'));
  expect(states()).toEqual({ [`${SOURCES.named} commune:29019`]: { hovered: true } });
  act(() => hoverTerritory(null));
  expect(states()).toEqual({});
});

test('what is hovered as the contours come is marked then', () => {
  hoverTerritory('commune:29019');
  const { rerender } = follow(mapSubject(null, null), null);
  expect(states()).toEqual({});
  rerender({ shown: mapSubject(null, null), state: contours });
  expect(states()[`${SOURCES.named} commune:29019`]).toEqual({ hovered: true });
});

test('a source that is not drawn yet is left alone', () => {
  map.sources = [SOURCES.named];
  follow(subject('region:53'));
  expect(states()).toEqual({});
});

test('a sheet’s territory that the list leaves out is marked until it is listed again', () => {
  marks = [];
  const { rerender } = follow();
  expect(states()).toEqual({ [`${SOURCES.ground} region:53`]: { unlisted: true } });
  marks = sheetMarks(tinyCatalogue);
  rerender({ shown: mapSubject(null, null), state: contours });
  expect(states()).toEqual({});
});
