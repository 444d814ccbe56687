import { useNavigate, useRouter } from '@tanstack/react-router';
import { type FocusEvent, type KeyboardEvent, useRef } from 'react';
import type { MapLayerMouseEvent } from 'react-map-gl/maplibre';
import { MOST_COMPARED } from '../../../core/comparison/compared-set.ts';
import { type ClickedLevel, clickedLevelOf, narrower } from '../../../core/territory/clicked-level.ts';
import { partsOf, type TerritoryKey } from '../../../core/territory/territory.ts';
import { PATHS } from '../../../state/address/addresses.ts';
import { announce } from '../../../state/focus/announcements.ts';
import { hoverTerritory } from '../../../state/map/hover.ts';
import type { MapViewModel } from '../model/use-map-view-model.ts';
import { freeCentre, type ViewRef } from '../view/camera.ts';
import { type TooltipSubject, useTooltip } from './HoverTooltip.tsx';
import { clickedAt, coverAt, firstClickedAt, hoveredAt, type Picked } from './hit-test.ts';

/** Where the pointer is, or the map's centre while keys move it: that has no event. */
type Pointed = Pick<MapLayerMouseEvent, 'target' | 'point' | 'lngLat'> & {
  readonly originalEvent?: MouseEvent;
};

/** Milliseconds. A second click within it makes a double click, which zooms and selects nothing. */
const DOUBLE_CLICK_MS = 220;

/** Key code of « - » on a French keyboard: MapLibre knows it by its place on an American one only. */
const DIGIT_6 = 54;

const UNREACHED = 'Ce territoire n’a pas pu être chargé. Choisissez-le à nouveau pour réessayer.';

interface PointerSetting {
  readonly onIdle: () => void;
  readonly view: ViewRef;
  readonly model: Pick<MapViewModel, 'shown' | 'level' | 'neighbours' | 'marks' | 'tints'>;
  readonly pinned: boolean;
  readonly onToggle: ((key: TerritoryKey) => void) | null;
}

const onCanvas = (event: MapLayerMouseEvent) => event.originalEvent.target === event.target.getCanvas();

function show({ target, point }: Pointed, subject: TooltipSubject | null): void {
  useTooltip.setState({ at: { x: point.x, y: point.y }, subject });
  target.getCanvas().style.cursor = subject ? 'pointer' : '';
  hoverTerritory(subject?.key ?? null);
}

/** Not the hover: a marker under the pointer sets and clears its own. */
const hideTooltip = () => useTooltip.setState({ subject: null });

/** What lies under a pointer that rests changes as the reader moves the map. */
function useResting() {
  const last = useRef<Pointed>(null);
  const hasLeft = useRef(false);
  const leave = () => {
    hasLeft.current = true;
    hoverTerritory(null);
  };
  return {
    moveStart: ({ originalEvent }: { readonly originalEvent?: object | undefined }) => {
      if (originalEvent && 'touches' in originalEvent) last.current = null;
      // What a card or the focus highlights stays while the camera moves by itself.
      if (originalEvent || useTooltip.getState().subject) leave();
    },
    rest: (at: Pointed) => {
      last.current = at;
    },
    isStill: (event: Pointed) => {
      last.current = event;
      const isMoving = event.target.isMoving();
      if (isMoving) leave();
      return !isMoving;
    },
    forget: () => {
      last.current = null;
    },
    leave,
    /** `isDue`: what was shown is of another level, or nothing was there to show. */
    onIdle: (isDue: boolean, hover: (event: Pointed, hasMoved: boolean) => void) => {
      const hasMoved = hasLeft.current;
      hasLeft.current = false;
      if (last.current && (hasMoved || isDue)) hover(last.current, hasMoved);
    },
  };
}

/** Runs a click once it can't become a double click any more. Another one before that lets it run at once, or drops it. */
function useAfterDoubleClick(): (run: (() => void) | null, keepsTheOneBefore: boolean) => void {
  const waiting = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly run: () => void }>(null);
  return (run, keepsTheOneBefore) => {
    const before = waiting.current;
    waiting.current = null;
    clearTimeout(before?.timer);
    if (keepsTheOneBefore) before?.run();
    if (!run) return;
    const end = () => {
      waiting.current = null;
      run();
    };
    waiting.current = { timer: setTimeout(end, DOUBLE_CLICK_MS), run };
  };
}

/** Opens what a click is on, or adds it to a comparison. @throws Error when contours can't be had */
function useSelect({ view, model, pinned, onToggle }: PointerSetting) {
  const navigate = useNavigate();
  const router = useRouter();
  const latest = useRef(0);
  const { level, shown } = model;
  const { selected } = shown;
  return async ({ lngLat, point }: Pointed) => {
    const map = view.current?.getMap();
    if (!map) return;
    const click = { map, point, position: [lngLat.lng, lngLat.lat] } as const;
    const { pathname } = router.state.location;
    latest.current += 1;
    const own = latest.current;
    // The reader has clicked elsewhere since, or opened another page: a late answer changes nothing.
    const isLate = () => router.state.location.pathname !== pathname || (!onToggle && own !== latest.current);
    const first = await firstClickedAt(click, level);
    if (isLate()) return;
    if (onToggle) {
      if (first) onToggle(first);
      return;
    }
    // A click on what is selected already takes one level deeper, unless the level is pinned.
    const deeper =
      first === selected && first && !pinned ? narrower(clickedLevelOf(partsOf(first)[0])) : null;
    const key = deeper ? await clickedAt(click, deeper) : first;
    if (isLate()) return;
    if (!key && pathname !== PATHS.home) void navigate({ to: PATHS.home });
    if (key && key !== selected) {
      const [found, code] = partsOf(key);
      void navigate({ to: PATHS.territory, params: { level: found, code } });
    }
  };
}

export function usePointer(setting: PointerSetting) {
  const { view, model, onToggle, onIdle } = setting;
  const select = useSelect(setting);
  const afterDoubleClick = useAfterDoubleClick();
  const resting = useResting();
  const { shown, level, neighbours } = model;
  const { compared } = shown;
  const shownLevel = useRef<ClickedLevel>(null);
  const clickOn = (key: TerritoryKey): TooltipSubject['click'] =>
    onToggle && (compared.includes(key) ? 'remove' : compared.length < MOST_COMPARED ? 'add' : null);
  const subjectOf = ({ key, name }: Picked, { target, point }: Pointed): TooltipSubject => ({
    key,
    name,
    neighbour: neighbours.includes(key),
    click: clickOn(key),
    cover: coverAt(target, point, model),
  });
  const hover = (event: Pointed, hasMoved = true) => {
    const found = hoveredAt(event.target, event.point, level);
    if (!found && !hasMoved && !shownLevel.current) return;
    shownLevel.current = found && level;
    show(event, found && subjectOf(found, event));
    if (!event.originalEvent) announce(found?.name ?? 'Aucun territoire au centre de la carte.');
  };
  const open = (at: Pointed) =>
    void select(at).catch((error: unknown) => {
      console.warn('map', error);
      announce(UNREACHED);
    });
  const keys = {
    onKeyDown: ({ target, key, keyCode, nativeEvent }: KeyboardEvent) => {
      const map = view.current?.getMap();
      if (!map || target !== map.getCanvas()) return;
      const centre = freeCentre(map);
      resting.rest(centre);
      if (key === 'Enter') open(centre);
      else if (key === '-' && keyCode === DIGIT_6) map.zoomOut({}, { originalEvent: nativeEvent });
    },
    onBlur: ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLCanvasElement)) return;
      resting.forget();
      resting.leave();
    },
  };
  const events = {
    onMoveStart: resting.moveStart,
    onMouseMove: (event: MapLayerMouseEvent) => {
      if (!onCanvas(event)) hideTooltip();
      else if (resting.isStill(event)) hover(event);
    },
    onMouseOut: (event: MapLayerMouseEvent) => {
      resting.forget();
      if (onCanvas(event)) show(event, null);
      else hideTooltip();
    },
    onIdle: () => {
      onIdle();
      resting.onIdle(shownLevel.current !== level, hover);
    },
    onClick: (event: MapLayerMouseEvent) => {
      const isDouble = event.originalEvent.detail > 1;
      const isClick = onCanvas(event) && !isDouble;
      // Two quick clicks on two territories are no double click: both add to a comparison.
      afterDoubleClick(isClick ? () => open(event) : null, !isDouble && onToggle !== null);
      // A finger never leaves the map: the tooltip would stay.
      if (isClick) hideTooltip();
    },
  };
  return { keys, events };
}
