import { useNavigate } from '@tanstack/react-router';
import { type RefObject, useRef } from 'react';
import type { MapLayerMouseEvent, MapRef } from 'react-map-gl/maplibre';
import { MOST_COMPARED } from '../../domain/comparison/compared-set.ts';
import { type ClickedLevel, clickedLevelOf, narrower } from '../../domain/territory/clicked-level.ts';
import { partsOf, type TerritoryKey } from '../../domain/territory/territory.ts';
import { hoverTerritory } from '../../state/transient-store.ts';
import { type TooltipSubject, useTooltip } from './HoverTooltip.tsx';
import { locate } from './locate.ts';
import { type Picked, pick, pickNamedPlace } from './picking.ts';

/** A second click within this time is a double click, which zooms and selects nothing. Milliseconds. */
const DOUBLE_CLICK_MS = 220;

interface PointerSetting {
  readonly view: RefObject<MapRef | null>;
  /** What a click selects. */
  readonly level: ClickedLevel;
  /** The reader has pinned the level. */
  readonly pinned: boolean;
  readonly subject: TerritoryKey | null;
  /** While comparing, a click adds a territory or takes it away. */
  readonly onToggle: ((key: TerritoryKey) => void) | null;
  /** Territories that are compared. */
  readonly compared: readonly TerritoryKey[];
}

const onCanvas = (event: MapLayerMouseEvent) => event.originalEvent.target === event.target.getCanvas();

type Click = TooltipSubject['click'];

function show(event: MapLayerMouseEvent, found: Picked | null, clickOn: (key: TerritoryKey) => Click): void {
  const { target, point } = event;
  const state = found && target.getFeatureState({ source: found.source, id: found.key });
  useTooltip.setState({
    at: { x: point.x, y: point.y },
    subject: found && {
      key: found.key,
      name: found.name,
      neighbour: state?.neighbour === true,
      click: clickOn(found.key),
    },
  });
  target.getCanvas().style.cursor = found ? 'pointer' : '';
  hoverTerritory(found?.key ?? null);
}

/** Leaves the hover as it is: a marker under the pointer sets and clears its own. */
function hideTooltip(): void {
  useTooltip.setState(({ at }) => ({ at, subject: null }));
}

export function usePointer({ view, level, pinned, subject, onToggle, compared }: PointerSetting) {
  const navigate = useNavigate();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);

  const select = async (event: MapLayerMouseEvent) => {
    const map = view.current?.getMap();
    if (!map) return;
    const at = [event.lngLat.lng, event.lngLat.lat] as const;
    const named = pickNamedPlace(map, event.point);
    const wanted = async (sought: ClickedLevel): Promise<TerritoryKey | null> =>
      pick(map, event.point, sought)?.key ?? (await locate(at, sought));
    const first = named?.key ?? (await wanted(level));
    if (onToggle) {
      if (first) onToggle(first);
      return;
    }
    // A click on what is selected already goes one level deeper, unless the level is pinned.
    const deeper = first === subject && first && !pinned ? narrower(clickedLevelOf(partsOf(first)[0])) : null;
    const key = deeper ? await wanted(deeper) : first;
    if (!key) void navigate({ to: '/' });
    else if (key !== subject) {
      const [found, code] = partsOf(key);
      void navigate({ to: '/territoires/$level/$code/', params: { level: found, code } });
    }
  };
  const clickOn = (key: TerritoryKey): Click =>
    onToggle && (compared.includes(key) ? 'remove' : compared.length < MOST_COMPARED ? 'add' : null);
  return {
    onMouseMove: (event: MapLayerMouseEvent) => {
      if (!onCanvas(event)) hideTooltip();
      else
        show(
          event,
          pickNamedPlace(event.target, event.point) ?? pick(event.target, event.point, level),
          clickOn,
        );
    },
    onMouseOut: (event: MapLayerMouseEvent) => (onCanvas(event) ? show(event, null, clickOn) : hideTooltip()),
    onClick: (event: MapLayerMouseEvent) => {
      clearTimeout(waiting.current);
      if (!onCanvas(event) || event.originalEvent.detail > 1) return;
      // A finger never leaves the map: the tooltip would stay.
      hideTooltip();
      waiting.current = setTimeout(
        () => void select(event).catch((error: unknown) => console.warn('map', error)),
        DOUBLE_CLICK_MS,
      );
    },
  };
}
