import type { LngLatBoundsLike, Map as MapLibreMap } from 'maplibre-gl';
import { closestFrame } from '../../../core/geo/closest-frame.ts';
import { FRANCE_BOUNDS } from '../../../core/geo/france-bounds.ts';
import { namedExtent } from '../../../core/geo/named-extent.ts';
import type { Bbox } from '../../../core/geo/position.ts';
import type { MapViewpoint } from '../../../state/address/search-params.ts';
import type { CameraTarget } from '../../../state/map-subject.ts';
import { MEDIA } from '../../../ui/breakpoints.ts';
import { maxZoom } from '../background.ts';
import {
  clearOfLegend,
  comparedPadding,
  freeAreaPadding,
  overviewPaddingOf,
  type Padding,
  type Rectangle,
} from './free-area.ts';

const MOVE_MS = 400;

export function lngLatBounds([west, south, east, north]: Bbox): LngLatBoundsLike {
  return [
    [west, south],
    [east, north],
  ];
}

const NO_PANEL = { left: 0, top: 0, right: 0, bottom: 0 };

/** Where it will rest: from page to page its height changes over some frames. */
function restingBox(panel: Element): Rectangle {
  const { left, top, right, bottom } = panel.getBoundingClientRect();
  const effect = panel.getAnimations?.()[0]?.effect;
  const height = effect instanceof KeyframeEffect ? effect.getKeyframes().at(-1)?.height : undefined;
  return { left, top: height === undefined ? top : bottom - Number.parseFloat(`${height}`), right, bottom };
}

function measure(container: HTMLElement): [map: DOMRect, panel: Rectangle] {
  const panel = document.querySelector('[data-panel]');
  return [container.getBoundingClientRect(), panel ? restingBox(panel) : NO_PANEL];
}

function clear(padding: Padding, map: DOMRect): Padding {
  const legend = document.querySelector('section[data-part="colours"]');
  return clearOfLegend(padding, map, legend?.getBoundingClientRect() ?? null);
}

/** Measured now, as is every padding here. */
export function measurePadding(container: HTMLElement): Padding {
  const [map, panel] = measure(container);
  return clear(freeAreaPadding(map, panel), map);
}

function targetPadding(container: HTMLElement, { compared }: CameraTarget): Padding {
  const [map, panel] = measure(container);
  return compared ? clear(comparedPadding(map, panel), map) : measurePadding(container);
}

/** Below lie the credit, on two lines where the window is narrowest, and, on a wide map, the row of territories overseas, its upper half where there is no land. CSS pixels. */
const AROUND = {
  narrowest: { around: 12, below: 44 },
  phone: { around: 12, below: 28 },
  wide: { around: 24, below: 56 },
};

const isNow = (media: keyof typeof MEDIA) => matchMedia(MEDIA[media]).matches;

/** The same as the SVG map's: the legend of colours lies off the Atlantic coast. */
function overviewPadding(container: HTMLElement): Padding {
  const [map, panel] = measure(container);
  const size = isNow('narrowest') ? 'narrowest' : isNow('phone') ? 'phone' : 'wide';
  const { around, below } = AROUND[size];
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 0;
  // Once text is enlarged the credit takes two lines.
  const credit = size === 'wide' ? 0 : 4.4 * rem - 62;
  return overviewPaddingOf(map, panel, { around, below: Math.max(below, credit) });
}

export const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

export function moveTo(map: MapLibreMap, { longitude, latitude, zoom }: MapViewpoint): void {
  map.easeTo({ center: [longitude, latitude], zoom, duration: isStill() ? 0 : MOVE_MS });
}

/** A press may lead to another page: first the address keeps what the reader sees. */
export function stopOnPress(map: MapLibreMap): void {
  const stop = ({ isPrimary }: PointerEvent) => {
    if (isPrimary && map.isMoving()) map.stop();
  };
  addEventListener('pointerdown', stop, true);
  map.once('remove', () => removeEventListener('pointerdown', stop, true));
}

/** Null shows the whole métropole; `duration` in milliseconds. `linear`: the camera eases there, it does not fly. */
export function frame(
  map: MapLibreMap,
  target: CameraTarget | null,
  duration = MOVE_MS,
  linear = true,
): void {
  const container = map.getContainer();
  const padding = target ? targetPadding(container, target) : overviewPadding(container);
  const { clientWidth, clientHeight } = container;
  const { top, right, bottom, left } = padding;
  const room = { width: clientWidth - left - right, height: clientHeight - top - bottom };
  const closest = target?.maxZoom ?? closestFrame(maxZoom());
  const { bbox = FRANCE_BOUNDS, compared = [] } = target ?? {};
  map.fitBounds(lngLatBounds(namedExtent(bbox, compared, room, closest)), {
    padding,
    maxZoom: closest,
    duration: isStill() ? 0 : duration,
    linear,
  });
}

/** A move of the reader's own: the address keeps it. `cause`: what was pressed. */
export function comeNearer(map: MapLibreMap, bbox: Bbox, cause: Event): void {
  map.fitBounds(
    lngLatBounds(bbox),
    {
      padding: measurePadding(map.getContainer()),
      maxZoom: closestFrame(maxZoom()),
      duration: isStill() ? 0 : MOVE_MS,
      linear: true,
    },
    { originalEvent: cause },
  );
}

const EDGE_PX = 40;

const MOST_COVERED = 0.55;

/** Centres a position (longitude, latitude, degrees) beside the panel, unless the marker that stands there is in sight. */
export function reveal(
  map: MapLibreMap,
  mark: Element,
  [longitude, latitude]: readonly [number, number],
): void {
  const [frame, panel] = measure(map.getContainer());
  const { left, right, top, bottom } = mark.getBoundingClientRect();
  const isInside =
    left > frame.left + EDGE_PX &&
    right < frame.right - EDGE_PX &&
    top > frame.top + EDGE_PX &&
    bottom < frame.bottom - EDGE_PX;
  if (isInside && mark.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2))) return;
  map.easeTo({
    center: [longitude, latitude],
    offset: [0, -coveredHeight(frame, panel) / 2],
    duration: isStill() ? 0 : MOVE_MS,
  });
}

function coveredHeight(frame: DOMRect, panel: Rectangle): number {
  const covers = panel.top > frame.top && panel.top < frame.bottom && panel.left <= frame.left;
  return covers ? frame.bottom - panel.top : 0;
}

/** CSS pixels that the panel takes of the map's bottom, of one drawn over all of it what a resting one does. */
export function coveredBelow(container: HTMLElement): number {
  const [frame, panel] = measure(container);
  return Math.min(coveredHeight(frame, panel), frame.height * MOST_COVERED);
}

/** The middle of what the panel leaves, where keys look. */
export function freeCentre(map: MapLibreMap) {
  const container = map.getContainer();
  const height = container.clientHeight - coveredBelow(container);
  const lngLat = map.unproject([container.clientWidth / 2, height / 2]);
  return { target: map, lngLat, point: map.project(lngLat) };
}

/** Without what the panel covers: west, south, east, north, degrees. */
export function visibleBounds(map: MapLibreMap): Bbox {
  const [frame, panel] = measure(map.getContainer());
  const bottom = frame.height - coveredHeight(frame, panel);
  const { lng: west, lat: north } = map.unproject([0, 0]);
  const { lng: east, lat: south } = map.unproject([frame.width, bottom]);
  return [west, south, east, north];
}
