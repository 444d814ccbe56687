import { act } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderInAtlas } from '../../../app/testing/render-atlas.tsx';
import type { ClickedLevel } from '../../../core/territory/clicked-level.ts';
import type { TerritoryKey } from '../../../core/territory/territory.ts';
import { announce } from '../../../state/focus/announcements.ts';
import { hoverTerritory, useHovered } from '../../../state/map/hover.ts';
import { mapSubject } from '../../../state/map/map-subject.ts';
import { FakeMap } from '../maplibre.fixture.tsx';
import { useTooltip } from './HoverTooltip.tsx';
import { firstClickedAt, hoveredAt } from './hit-test.ts';
import { usePointer } from './use-pointer.ts';

vi.mock('./hit-test.ts', () => ({
  firstClickedAt: vi.fn(),
  clickedAt: vi.fn(),
  hoveredAt: vi.fn(),
  coverAt: () => undefined,
}));
vi.mock('../../../state/focus/announcements.ts', async (original) => ({
  ...(await original<typeof import('../../../state/focus/announcements.ts')>()),
  announce: vi.fn(),
}));

type Toggle = (key: TerritoryKey) => void;

let map: FakeMap;
let pointer: ReturnType<typeof usePointer>['events'];
let keys: ReturnType<typeof usePointer>['keys'];
let level: ClickedLevel = 'region';

interface ProbeProps {
  readonly onToggle: Toggle | null;
  readonly view: ReturnType<FakeMap['asRef']>;
  readonly compared?: readonly TerritoryKey[];
}

function Probe({ onToggle, view, compared = [] }: ProbeProps) {
  const shown = { ...mapSubject(null, null), compared };
  const model = { shown, neighbours: [], level, marks: [], tints: new Map() };
  const { events, ...rest } = usePointer({ view, model, pinned: false, onToggle, onIdle: () => undefined });
  pointer = events;
  keys = rest.keys;
  return null;
}

async function show(at = '/', onToggle: Toggle | null = null) {
  const { router } = await renderInAtlas(<Probe onToggle={onToggle} view={map.asRef()} />, { at });
  return {
    path: () => router.history.location.pathname,
    search: () => router.history.location.search,
    goTo: (to: string) => act(async () => router.history.push(to)),
  };
}

const click = (detail = 1) =>
  pointer.onClick({
    target: map,
    originalEvent: { target: map.canvas, detail },
    lngLat: { lng: 0.5, lat: 0.5 },
    point: { x: 1, y: 1 },
  } as never);

const afterDoubleClick = () => act(() => vi.advanceTimersByTimeAsync(300));

/** An answer that comes when the test lets it. */
function awaited() {
  const settle = { come: (_: TerritoryKey | null) => {}, fail: (_: Error) => {} };
  vi.mocked(firstClickedAt).mockReturnValueOnce(
    new Promise((resolve, reject) => Object.assign(settle, { come: resolve, fail: reject })),
  );
  return {
    come: (key: TerritoryKey | null) => act(async () => settle.come(key)),
    fail: () => act(async () => settle.fail(new Error('away'))),
  };
}

beforeEach(() => {
  map = new FakeMap();
  vi.mocked(firstClickedAt).mockReset();
  vi.mocked(announce).mockReset();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.useFakeTimers({ shouldAdvanceTime: true });
});

afterEach(() => void vi.useRealTimers());

test('a click whose contours are on the way waits for them', async () => {
  const answer = awaited();
  const { path } = await show('/territoires/region/53/');
  click();
  await afterDoubleClick();
  expect(path()).toBe('/territoires/region/53/');
  await answer.come('region:44');
  expect(path()).toBe('/territoires/region/44/');
});

test('a click on the sea leads home', async () => {
  const answer = awaited();
  const { path } = await show('/territoires/region/53/');
  click();
  await afterDoubleClick();
  await answer.come(null);
  expect(path()).toBe('/');
});

test('on the list a click on the sea leaves the reader’s view', async () => {
  const answer = awaited();
  const { search } = await show('/?vue=48,-3,8');
  click();
  await afterDoubleClick();
  await answer.come(null);
  expect(search()).toBe('?vue=48,-3,8');
});

test('contours that can’t be had are announced, and lead nowhere', async () => {
  const answer = awaited();
  const { path } = await show('/territoires/region/53/');
  click();
  await afterDoubleClick();
  await answer.fail();
  expect(path()).toBe('/territoires/region/53/');
  expect(announce).toHaveBeenCalledWith(expect.stringContaining('n’a pas pu être chargé'));
});

test('of two clicks the newer one wins, whichever is answered last', async () => {
  const [first, second] = [awaited(), awaited()];
  const { path } = await show();
  click();
  await afterDoubleClick();
  click();
  await afterDoubleClick();
  await second.come('region:44');
  await first.come('region:53');
  expect(path()).toBe('/territoires/region/44/');
});

test('a late answer does not take the reader away from the page opened since', async () => {
  const answer = awaited();
  const { path, goTo } = await show();
  click();
  await afterDoubleClick();
  await goTo('/a-propos/');
  await answer.come('region:44');
  expect(path()).toBe('/a-propos/');
});

test('a double click selects nothing', async () => {
  awaited();
  const { path } = await show();
  click();
  click(2);
  await afterDoubleClick();
  expect(firstClickedAt).not.toHaveBeenCalled();
  expect(path()).toBe('/');
});

test('two quick clicks on two territories both count while comparing', async () => {
  const [first, second] = [awaited(), awaited()];
  const onToggle = vi.fn();
  await show('/comparer/', onToggle);
  click();
  click();
  await afterDoubleClick();
  await second.come('region:44');
  await first.come('region:53');
  expect(onToggle.mock.calls.flat()).toEqual(['region:44', 'region:53']);
});

test('while comparing, the tooltip says what a click does: take away, add, and nothing once four are compared', async () => {
  const over = (key: TerritoryKey) => {
    vi.mocked(hoveredAt).mockReturnValueOnce({ key, name: key });
    pointer.onMouseMove({
      target: map,
      originalEvent: { target: map.canvas },
      point: { x: 1, y: 1 },
    } as never);
    return useTooltip.getState().subject?.click;
  };
  const compare = async (compared: readonly TerritoryKey[]) => {
    const { unmount } = await renderInAtlas(
      <Probe onToggle={() => {}} view={map.asRef()} compared={compared} />,
    );
    const said = [over('region:44'), over('region:53')];
    unmount();
    return said;
  };
  expect(await compare(['region:44', 'region:11', 'region:24'])).toEqual(['remove', 'add']);
  expect(await compare(['region:44', 'region:11', 'region:24', 'region:27'])).toEqual(['remove', null]);
});

test('where the pointer rests, what lies under it once the map is still again is shown', async () => {
  await show('/');
  const move = () =>
    pointer.onMouseMove({
      target: map,
      originalEvent: { target: map.canvas },
      point: { x: 1, y: 1 },
    } as never);
  const found = (key: TerritoryKey) => vi.mocked(hoveredAt).mockReturnValueOnce({ key, name: key });
  found('region:44');
  move();
  pointer.onMoveStart({ originalEvent: new WheelEvent('wheel') });
  map.moving = true;
  move();
  expect(useHovered.getState().hovered).toBeNull();
  map.moving = false;
  found('departement:54');
  pointer.onIdle();
  expect([useTooltip.getState().subject?.key, useHovered.getState().hovered]).toEqual([
    'departement:54',
    'departement:54',
  ]);
  pointer.onIdle();
  expect(useHovered.getState().hovered).toBe('departement:54');
});

test('a pointer that rests shows the level of a nearer view once its contours have come', async () => {
  level = 'epci';
  await show('/');
  pointer.onMouseMove({ target: map, originalEvent: { target: map.canvas }, point: { x: 1, y: 1 } } as never);
  expect(useHovered.getState().hovered).toBeNull();
  hoverTerritory('commune:54542');
  pointer.onIdle();
  expect(useHovered.getState().hovered).toBe('commune:54542');
  vi.mocked(hoveredAt).mockReturnValue({ key: 'epci:200067411', name: 'CC Cœur de Loire' });
  pointer.onIdle();
  expect(useTooltip.getState().subject?.key).toBe('epci:200067411');
  level = 'region';
  vi.mocked(hoveredAt).mockReset();
});

test('a finger that has moved the map shows nothing where it was', async () => {
  await show('/');
  vi.mocked(hoveredAt).mockReturnValue({ key: 'region:44', name: 'Grand Est' });
  pointer.onMouseMove({ target: map, originalEvent: { target: map.canvas }, point: { x: 1, y: 1 } } as never);
  pointer.onMoveStart({ originalEvent: { touches: [] } });
  pointer.onIdle();
  expect([useTooltip.getState().subject, useHovered.getState().hovered]).toEqual([null, null]);
  vi.mocked(hoveredAt).mockReset();
});

test('what a resting pointer was on is left as the map moves; what a card highlights stays while the camera does', async () => {
  await show('/');
  const subject = {
    key: 'region:44',
    name: 'Grand Est',
    neighbour: false,
    click: null,
    cover: undefined,
  } as const;
  for (const move of [{}, { originalEvent: new MouseEvent('mousemove') }]) {
    hoverTerritory('region:44');
    useTooltip.setState({ at: { x: 1, y: 1 }, subject });
    pointer.onMoveStart(move);
    expect([useTooltip.getState().subject, useHovered.getState().hovered]).toEqual([null, null]);
  }
  hoverTerritory('region:44');
  pointer.onMoveStart({});
  expect(useHovered.getState().hovered).toBe('region:44');
});

test('a tooltip disappears with the highlight of what it names', () => {
  hoverTerritory('region:44');
  const subject = {
    key: 'region:44',
    name: 'Grand Est',
    neighbour: false,
    click: null,
    cover: undefined,
  } as const;
  useTooltip.setState({ at: { x: 1, y: 1 }, subject });
  hoverTerritory(null);
  expect(useTooltip.getState().subject).toBeNull();
});

const press = (key: string) => keys.onKeyDown({ target: map.canvas, key } as never);

test('keys that move the map show and say what lies under its centre, until it loses the focus', async () => {
  await show('/');
  vi.mocked(hoveredAt).mockReturnValue({ key: 'region:44', name: 'Grand Est' });
  press('ArrowLeft');
  pointer.onMoveStart({ originalEvent: new KeyboardEvent('keydown') });
  pointer.onIdle();
  expect(useTooltip.getState()).toMatchObject({ at: { x: 100, y: 100 }, subject: { name: 'Grand Est' } });
  expect(announce).toHaveBeenCalledWith('Grand Est');
  keys.onBlur({ target: map.canvas } as never);
  expect([useTooltip.getState().subject, useHovered.getState().hovered]).toEqual([null, null]);
  vi.mocked(hoveredAt).mockReset();
});

test('the territory under the centre opens as a click opens it', async () => {
  const answer = awaited();
  const { path } = await show();
  press('Enter');
  expect(firstClickedAt).toHaveBeenCalledWith(
    { map, point: { x: 100, y: 100 }, position: [-5, 51] },
    'region',
  );
  await answer.come('region:24');
  expect(path()).toBe('/territoires/region/24/');
});
