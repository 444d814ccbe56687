// @vitest-environment jsdom
import { useSearch } from '@tanstack/react-router';
import { act } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { renderInAtlas } from '../../../app/testing/render-atlas.tsx';
import type { CameraTarget } from '../../../state/map/map-subject.ts';
import { FakeMap } from '../maplibre.fixture.tsx';
import { cameraLimits } from '../view/camera.ts';
import { useCamera } from './use-camera.ts';

const BRETAGNE: CameraTarget = { id: 'region:53', bbox: [-5, 47, -1, 49] };
const LORRAINE: CameraTarget = { id: 'departement:54', bbox: [5, 48, 7, 49] };

let map: FakeMap;
let camera: ReturnType<typeof useCamera>;
let pendingWhileRendered: boolean[] = [];

beforeEach(() => {
  map = new FakeMap();
  window.matchMedia ??= (() => ({ matches: true, addEventListener() {}, removeEventListener() {} })) as never;
});

interface ProbeProps {
  readonly target: CameraTarget | null;
  readonly view: ReturnType<FakeMap['asRef']>;
}

function Probe({ target, view }: ProbeProps) {
  const [limits] = useState(cameraLimits);
  camera = useCamera({ view, limits, loaded: true, target }, useSearch({ from: '__root__' }));
  pendingWhileRendered.push(camera.isPending());
  return null;
}

async function follow(target: CameraTarget | null, at = '/') {
  const view = map.asRef();
  const page = await renderInAtlas(<Probe target={target} view={view} />, { at });
  const { RouterContextProvider } = await import('@tanstack/react-router');
  const show = (next: CameraTarget | null) =>
    act(async () =>
      page.rerender(
        <RouterContextProvider router={page.router}>
          <Probe target={next} view={view} />
        </RouterContextProvider>,
      ),
    );
  const goTo = (path: string) => act(async () => page.router.history.push(path));
  return { ...page, show, goTo };
}

const framed = () => map.moves.filter(({ kind }) => kind === 'fit').map(({ to }) => to);
const corners = ({ bbox: [west, south, east, north] }: CameraTarget) => [
  [west, south],
  [east, north],
];

const target = (isZooming: boolean) => ({ scrollZoom: { isZooming: () => isZooming } });

const moveByReader = async (
  isReader: boolean,
  longitude: number,
  latitude: number,
  zoom: number,
  isTurned = false,
) => {
  const event = isReader ? { originalEvent: new MouseEvent('mousemove') } : {};
  await act(async () => {
    camera.onMoveStart({ ...event, target: target(isTurned) } as never);
    camera.onMoveEnd({ viewState: { longitude, latitude, zoom } } as never);
  });
};

test('the page as it was opened moves nothing', async () => {
  await follow(BRETAGNE);
  expect(map.moves).toEqual([]);
  expect(camera.initialViewState.bounds).toEqual(corners(BRETAGNE));
});

test('a target that is rendered is pending before its effect runs', async () => {
  const { show } = await follow(BRETAGNE);
  pendingWhileRendered = [];
  await show(LORRAINE);
  expect(pendingWhileRendered).toContain(true);
  expect(pendingWhileRendered).not.toContain(false);
});

test('another target is framed, and none shows France', async () => {
  const { show } = await follow(BRETAGNE);
  await show(LORRAINE);
  expect(framed()).toEqual([corners(LORRAINE)]);
  expect(camera.isPending()).toBe(false);
  await show(null);
  expect(framed()).toHaveLength(2);
});

test('a target that says how near it may be framed is framed no nearer', async () => {
  const { show } = await follow(null);
  await show({ ...BRETAGNE, maxZoom: 7.5 });
  expect(map.moves).toMatchObject([{ kind: 'fit', to: corners(BRETAGNE), options: { maxZoom: 7.5 } }]);
});

test('a target that comes while the map is being made is what the loaded map opens on', async () => {
  const { show } = await follow(null);
  await show(LORRAINE);
  map.moves.length = 0;
  act(() => camera.open(map.asMap()));
  expect(framed()).toEqual([corners(LORRAINE)]);
});

test('a target that is given again is framed once', async () => {
  const { show } = await follow(null);
  await show(BRETAGNE);
  await show({ ...BRETAGNE });
  expect(framed()).toEqual([corners(BRETAGNE)]);
  expect(camera.isPending()).toBe(false);
});

test('a view in the address wins over the target', async () => {
  const { goTo } = await follow(BRETAGNE);
  await goTo('/?vue=48.5,6.5,8');
  expect(map.moves).toMatchObject([{ kind: 'ease', to: { center: [6.5, 48.5], zoom: 8 } }]);
});

test('a move by the reader is written to the address and moves nothing back', async () => {
  const { router } = await follow(BRETAGNE, '/?couleur=densite');
  await moveByReader(true, 6.5, 48.5, 8);
  expect(router.state.location.search).toEqual({ couleur: 'densite', vue: '48.5000,6.5000,8.00' });
  expect(router.history.length).toBe(1);
  expect(map.moves).toEqual([]);
});

test('what a page asks of its own stays in the address as the map moves', async () => {
  const { router } = await follow(BRETAGNE, '/dossier/?fiches=bal');
  await moveByReader(true, 6.5, 48.5, 8);
  expect(router.state.location.search).toEqual({ fiches: 'bal', vue: '48.5000,6.5000,8.00' });
});

test('a move of the camera’s own is not written; the reader’s closes the list of a marker, which would stay behind', async () => {
  const { router } = await follow(BRETAGNE);
  const hide = vi.fn();
  document.body.innerHTML = '<div class="maplibregl-marker"><div popover="auto"></div></div>';
  HTMLElement.prototype.hidePopover = hide;
  await moveByReader(false, 6.5, 48.5, 8);
  expect(router.state.location.search).toEqual({});
  expect(hide).not.toHaveBeenCalled();
  await moveByReader(true, 6.5, 48.5, 8);
  expect(hide).toHaveBeenCalledOnce();
});

test('the first turn of a wheel, which comes without its event, is written', async () => {
  const { router } = await follow(BRETAGNE);
  await moveByReader(false, 6.5, 48.5, 8, true);
  expect(router.state.location.search).toEqual({ vue: '48.5000,6.5000,8.00' });
});

test('a move that ends on another page leaves that page its own view', async () => {
  const { router, goTo } = await follow(BRETAGNE);
  await act(async () =>
    camera.onMoveStart({ originalEvent: new MouseEvent('wheel'), target: target(true) } as never),
  );
  await goTo('/dossier/?fiches=bal');
  await act(async () =>
    camera.onMoveEnd({ viewState: { longitude: 6.5, latitude: 48.5, zoom: 8 } } as never),
  );
  expect(router.state.location.search).toEqual({ fiches: 'bal' });
});

test('a colour that is chosen or taken away moves nothing', async () => {
  const { goTo } = await follow(BRETAGNE);
  await goTo('/?couleur=densite');
  await goTo('/');
  expect(map.moves).toEqual([]);
});

test('what closes on a map that the reader had moved leaves it where it is; else France is shown', async () => {
  const { router, show, goTo } = await follow(null);
  await moveByReader(true, 6.5, 48.5, 8);
  await show(LORRAINE);
  await goTo('/dossier/');
  expect(framed()).toEqual([corners(LORRAINE)]);
  map.moves.length = 0;
  Object.assign(map, { zoom: 8.4, center: { lng: 6.1, lat: 48.7 } });
  await goTo('/');
  await show(null);
  expect(map.moves).toEqual([]);
  expect(router.state.location.search).toEqual({ vue: '48.7000,6.1000,8.40' });
  await goTo('/');
  expect(framed()).toHaveLength(1);
  await goTo('/dossier/');
  await show(LORRAINE);
  map.moves.length = 0;
  await goTo('/');
  await show(null);
  expect(framed(), 'not moved since').toHaveLength(1);
});

test('another size frames the target again at once, and leaves a reader’s own view', async () => {
  const { goTo } = await follow(BRETAGNE);
  camera.onResize();
  expect(map.moves).toMatchObject([{ kind: 'fit', options: { duration: 0 } }]);
  await goTo('/?vue=48.5,6.5,8');
  map.moves.length = 0;
  camera.onResize();
  expect(map.moves).toEqual([]);
});

test('a wider panel leaves every place where it was, then the camera moves once', async () => {
  const width = vi.spyOn(map.container, 'clientWidth', 'get').mockReturnValue(980);
  vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: false } as MediaQueryList);
  await follow(BRETAGNE);
  act(() => camera.open(map.asMap()));
  map.moves.length = 0;
  width.mockReturnValue(800);
  camera.onResize();
  expect(map.moves).toMatchObject([{ kind: 'pan', to: [90, 0], options: { duration: 0 } }, { kind: 'fit' }]);
  expect(map.moves[1]).not.toMatchObject({ options: { duration: 0 } });
});
