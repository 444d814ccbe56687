import { useSearch } from '@tanstack/react-router';
import { act, screen } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderInAtlas } from '../../app/testing/render-atlas.tsx';
import { tinyCatalogue } from '../../app/testing/tiny-atlas.ts';
import { MAP_NAMES_FILE } from '../../core/formats/map-files.ts';
import type { TerritoryKey } from '../../core/territory/territory.ts';
import { hoverTerritory } from '../../state/map/hover.ts';
import { beginMap, resetMapStage, useMapStage } from '../../state/map/map-stage.ts';
import { setMapBounds, useMapBounds } from '../../state/map/map-stores.ts';
import type { ComparedOnMap, Subject } from '../../state/map/map-subject.ts';
import { AtlasMap } from './AtlasMap.tsx';
import { loadOverview, useContours } from './contours/contour-store.ts';
import { mapFilesFixture } from './contours/geometry.fixture.ts';
import { FakeMap, fake } from './maplibre.fixture.tsx';
import { LAYERS, SOURCES } from './style/layer-ids.ts';
import { showBackground, useBackground } from './view/background.ts';

vi.mock('react-map-gl/maplibre', () => import('./maplibre.fixture.tsx'));
vi.mock('maplibre-gl', () => ({
  setWorkerUrl: () => undefined,
  prewarm: () => undefined,
  clearPrewarmedResources: () => undefined,
}));
vi.mock('maplibre-gl/dist/maplibre-gl.css', () => ({}));
vi.mock('maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url', () => ({ default: '' }));
const { loadFile, urlOf } = vi.hoisted(() => ({
  loadFile: vi.fn((_: string): Promise<unknown> => Promise.reject(new Error('not before a test'))),
  urlOf: async ({ name }: { name: string }) => name,
}));
vi.mock('../../state/data/urls.ts', async (original) => ({ ...(await original<object>()), urlOf }));
vi.mock('../../state/data/load-file.ts', async (original) => ({
  ...(await original<object>()),
  fileLoader: () => loadFile,
  fileResources: () => ({ load: loadFile, forget: () => undefined }),
}));

const FILES = mapFilesFixture();

const served = (url: string) => Promise.resolve(FILES[url]);
const readyMarks = () => performance.getEntriesByName('map-drawn').length;

function Followed(props: Omit<ComponentProps<typeof AtlasMap>, 'search'>) {
  return <AtlasMap {...props} search={useSearch({ from: '__root__' })} />;
}

interface Shown {
  readonly subject?: Subject | null;
  readonly compared?: readonly ComparedOnMap[] | null;
  readonly at?: string;
}

async function show({ subject = null, compared = null, at = '/' }: Shown = {}) {
  const onToggle = vi.fn();
  const view = await renderInAtlas(
    <Followed
      catalogue={tinyCatalogue}
      subject={subject}
      compared={compared}
      onToggle={compared && onToggle}
    />,
    { at },
  );
  return { ...view, onToggle };
}

const load = () => act(async () => fake.props.onStyleData?.({ target: fake.map }));
const idle = () => act(async () => fake.props.onIdle?.({ target: fake.map }));

const stage = () => useMapStage.getState();

const grandEst: Subject = {
  key: 'region:44',
  name: 'Grand Est',
  bbox: [0, 0, 1, 1],
  pin: [0.5, 0.5],
  lit: ['region:44'],
  hasContour: true,
  parents: [],
  sheet: null,
  named: [],
};

beforeEach(async () => {
  fake.map = new FakeMap();
  beginMap();
  performance.clearMarks();
  hoverTerritory(null);
  setMapBounds(null);
  useContours.setState(useContours.getInitialState());
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  loadFile.mockImplementation(served);
  window.matchMedia ??= (() => ({
    matches: false,
    addEventListener() {},
    removeEventListener() {},
  })) as never;
  await loadOverview();
});

afterEach(resetMapStage);

test('the loaded map has its markers and its controls, and says when its first frame is drawn', async () => {
  await show();
  expect(screen.queryByRole('link', { name: /Le soleil pour tous/ })).toBeNull();
  await load();
  expect(screen.getByRole('link', { name: 'Bretagne, 1\u00a0fiche' })).toBeVisible();
  expect(screen.getByText('Légende')).toBeVisible();
  expect(screen.getByRole('navigation', { name: /^Échelon/ })).toBeVisible();
  expect(fake.map.canvas, 'no landmark inside the map’s').toHaveAttribute('role', 'group');
  expect(stage().isDrawn).toBe(false);
  await idle();
  expect(stage().isDrawn).toBe(true);
  expect(readyMarks()).toBe(1);
  expect(useMapBounds.getState().bounds).not.toBeNull();
  await idle();
  expect(readyMarks()).toBe(1);
});

test('no frame counts as drawn without contours; one without names is not whole', async () => {
  useContours.setState({ overview: null, levels: {}, names: {} });
  await show();
  await load();
  await idle();
  expect(stage().isDrawn).toBe(false);
  loadFile.mockImplementation((url) =>
    url === MAP_NAMES_FILE.name ? Promise.reject(new Error('away')) : served(url),
  );
  await act(loadOverview);
  await idle();
  expect(stage().isDrawn).toBe(true);
  expect(readyMarks()).toBe(0);
});

test('communes in view are loaded once the départements are there, though the map moves no more', async () => {
  useContours.setState({ levels: {} });
  Object.assign(fake.map, { zoom: 10, bounds: { west: 0.2, south: 0.2, east: 0.8, north: 0.8 } });
  await show();
  await load();
  await idle();
  expect(loadFile).not.toHaveBeenCalledWith('/54.topojson');
  await act(loadOverview);
  await idle();
  expect(loadFile).toHaveBeenCalledWith('/54.topojson');
});

test('who watches from outside receives what the still map shows', async () => {
  window.onMapSettled = vi.fn();
  await show({ subject: grandEst });
  await load();
  await idle();
  expect(window.onMapSettled).toHaveBeenCalledWith({
    camera: [2, 47, 5],
    target: 'region:44',
    level: 'region',
    levels: ['region', 'departement'],
    hasRivers: false,
    names: expect.any(Function),
  });
  delete window.onMapSettled;
});

test('contours that fail are reported; trying again keeps the focus on the map', async () => {
  loadFile.mockRejectedValue(new Error('away'));
  await act(loadOverview);
  const { user } = await show();
  expect(screen.getByRole('alert')).toHaveTextContent('Les contours n’ont pas pu être chargés.');
  document.body.append(fake.map.container);
  loadFile.mockImplementation(served);
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(fake.map.canvas).toHaveFocus();
});

test('the tiles of a background are asked for, and credited, while it is on; one that fails is reported', async () => {
  const plan = { name: 'Plan', tiles: 'https://exemple.fr/{z}/{x}/{y}.png', credit: '© Plan', maxZoom: 18 };
  const source = () => document.querySelector(`[data-source="${SOURCES.tiles}"]`);
  const { user } = await show();
  await load();
  expect(source()).toBeNull();
  await act(async () => showBackground(plan));
  expect(source()).not.toBeNull();
  expect(screen.getByText(/ · © Plan$/)).toBeVisible();
  await act(async () => useBackground.setState({ shown: null, failed: plan }));
  expect(source()).toBeNull();
  expect(screen.queryByText(/© Plan/)).toBeNull();
  expect(screen.getByRole('alert')).toHaveTextContent('Le fond « Plan » ne répond pas');
  await user.click(screen.getByRole('button', { name: 'Fermer' }));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a map that can’t be made is reported; an error of one that is there only warns', async () => {
  await show();
  await act(async () => fake.props.onError?.({ error: new Error('a tile') }));
  expect(stage().stage).toBe('map');
  expect(console.warn).toHaveBeenCalled();
  fake.map.exists = false;
  await show();
  await act(async () => fake.props.onError?.({ error: new Error('no WebGL') }));
  expect(stage().stage).toBe('unavailable');
});

test('the first view frames the subject, or what the address says of the camera', async () => {
  await show({ subject: grandEst });
  await load();
  expect(fake.map.moves.map(({ kind }) => kind)).toEqual(['fit']);
  expect([fake.map.moves[0]?.to].flat(2)).toEqual([0, 0, 1, 1]);
});

test('a view in the address comes after', async () => {
  await show({ at: '/?vue=48.5,6.5,8.4' });
  await load();
  expect(fake.map.moves.at(-1)).toMatchObject({ kind: 'jump', to: { center: [6.5, 48.5], zoom: 8.4 } });
});

const borders = () => document.querySelector<HTMLElement>(`[data-layer="${LAYERS.borders}"]`)?.dataset.paint;

test('départements are drawn in full once a click selects them, which follows the zoom', async () => {
  await show();
  await load();
  expect(borders()).toContain('"departement",0.35');
  await act(async () => fake.props.onZoom?.({ viewState: { zoom: 7 } }));
  expect(borders()).toContain('"departement",1');
});

test('a pinned level stays whatever the zoom', async () => {
  await show({ at: '/?niveau=regions' });
  await load();
  await act(async () => fake.props.onZoom?.({ viewState: { zoom: 7 } }));
  expect(borders()).toContain('"departement",0.35');
});

test('compared territories have their letters on the map, and a click adds one more', async () => {
  const compared = (key: TerritoryKey, letter: 'A' | 'B'): ComparedOnMap => ({
    key,
    name: key,
    letters: [letter],
    bbox: [0, 0, 1, 1],
    pin: [0.5, 0.5],
    neighbours: [],
  });
  const { onToggle } = await show({ compared: [compared('region:44', 'A'), compared('region:53', 'B')] });
  await load();
  expect(['A', 'B'].map((letter) => screen.getByText(letter).tagName)).toEqual(['B', 'B']);
  fake.map.unproject = () => ({ lng: 0.5, lat: 0.5 });
  vi.useFakeTimers();
  fake.props.onClick?.({
    target: fake.map,
    originalEvent: { target: fake.map.canvas, detail: 1 },
    lngLat: { lng: 0.5, lat: 0.5 },
    point: { x: 1, y: 1 },
  });
  await vi.advanceTimersByTimeAsync(300);
  vi.useRealTimers();
  expect(onToggle).toHaveBeenCalledWith('region:44');
});

test('the « - » of a French keyboard zooms out', async () => {
  await show();
  const canvas = fake.map.canvas;
  screen.getByRole('navigation', { name: /^Échelon/ }).parentElement?.append(canvas);
  canvas.dispatchEvent(new KeyboardEvent('keydown', { key: '-', keyCode: 54, bubbles: true }));
  expect(fake.map.moves.at(-1)?.kind).toBe('zoom out');
});

test('a WebGL context that comes back has everything marked again, once the map is drawn', async () => {
  await show();
  await load();
  await idle();
  fake.map.fire('webglcontextlost');
  fake.map.fire('webglcontextrestored');
  expect(stage().redrawn).toBe(0);
  await act(async () => fake.map.fire('idle'));
  expect(stage().redrawn).toBe(1);
  await act(async () => fake.map.fire('idle'));
  expect(stage()).toMatchObject({ redrawn: 1, stage: 'map' });
});

test('a WebGL context that does not come back is lost', async () => {
  await show();
  await load();
  await idle();
  vi.useFakeTimers();
  fake.map.fire('webglcontextlost');
  await act(() => vi.advanceTimersByTimeAsync(3000));
  vi.useRealTimers();
  expect(stage().stage).toBe('lost');
});
