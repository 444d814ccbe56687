import { act, render } from '@testing-library/react';
import { Map as ViewRef } from 'react-map-gl/maplibre';
import { beforeEach, expect, test, vi } from 'vitest';
import { hoverTerritory, useHovered } from '../../../state/map/hover.ts';
import { mapSubject } from '../../../state/map/map-subject.ts';
import { useContours } from '../contours/contour-store.ts';
import { contourFixture, levelFixture } from '../contours/geometry.fixture.ts';
import { FakeMap, fake } from '../maplibre.fixture.tsx';
import type { MapViewModel } from '../model/use-map-view-model.ts';
import { HoverShape } from './HoverShape.tsx';

vi.mock('react-map-gl/maplibre', () => import('../maplibre.fixture.tsx'));

const region = levelFixture([
  contourFixture('region:44', 'Grand Est', 0),
  contourFixture('region:53', 'Bretagne', 1),
]);
const sheet = contourFixture('region:53', 'Bretagne', 1);
const overview = {
  region,
  departement: levelFixture([]),
  sheetTerritories: {
    type: 'FeatureCollection' as const,
    features: [{ ...sheet, properties: { key: 'region:53' as const, area: 1 } }],
  },
  land: { type: 'MultiPolygon' as const, coordinates: [] },
};

const model = {
  shown: { ...mapSubject(null, null), selected: 'region:44' as const },
  choropleth: null,
  tints: new Map([['region:53', 'energie'] as const]),
  contours: { ...useContours.getState(), overview, levels: { region } },
};

const shape = () => {
  const svg = fake.map.container.querySelector<SVGElement>('[data-hovered-shape]');
  return {
    theme: svg?.dataset.theme,
    paths: [...(svg?.children ?? [])].map((path) => path.getAttribute('d')),
  };
};

beforeEach(() => {
  fake.map = new FakeMap();
  useHovered.setState({ hovered: null });
});

const show = (selected: 'region:44' | null, tints: MapViewModel['tints'] = model.tints) =>
  render(
    <ViewRef>
      <HoverShape model={{ ...model, tints, shown: { ...model.shown, selected } }} />
    </ViewRef>,
  );

test('what is hovered has its shape where the camera has it, in the colour of its theme if it has a sheet', () => {
  show(null);
  expect(shape().paths).toEqual(['', '']);
  act(() => hoverTerritory('region:44'));
  const [path] = shape().paths;
  expect(path).toMatch(/^M[-\d.]+ [-\d.]+L.*Z$/u);
  expect(shape()).toEqual({ theme: undefined, paths: [path, path] });
  act(() => hoverTerritory('region:53'));
  expect(shape().theme).toBe('energie');
  act(() => hoverTerritory(null));
  expect(shape()).toEqual({ theme: undefined, paths: ['', ''] });
});

test('its colour is that of the list: of the theme shown, and none for what the list leaves out', () => {
  const { unmount } = show(null, new Map([['region:53', 'emploi'] as const]));
  act(() => hoverTerritory('region:53'));
  expect(shape().theme).toBe('emploi');
  unmount();
  show(null, new Map());
  expect(shape().theme).toBeUndefined();
});

test('while the camera moves there is no shape, and after it one in the new place', () => {
  show(null);
  act(() => hoverTerritory('region:44'));
  const [before] = shape().paths;
  fake.map.moving = true;
  fake.map.fire('movestart');
  expect(shape().paths).toEqual(['', '']);
  fake.map.moving = false;
  fake.map.zoom = 6;
  fake.map.fire('moveend');
  expect(shape().paths[0]).toMatch(/^M/u);
  expect(shape().paths[0]).not.toBe(before);
});

test('what is open stands out by itself, and what has no contour has no shape', () => {
  show('region:44');
  act(() => hoverTerritory('region:44'));
  expect(shape().paths).toEqual(['', '']);
  act(() => hoverTerritory('commune:29019'));
  expect(shape().paths).toEqual(['', '']);
});

test('nothing follows the pointer any more once the map is removed', () => {
  const { unmount } = show(null);
  unmount();
  fake.map.fire('moveend');
  hoverTerritory('region:44');
  expect(fake.map.container.querySelector('[data-hovered-shape]')).toBeNull();
});
