import {
  LngLat,
  type LngLatBoundsLike,
  type Map as MapLibreMap,
  type TransformConstrainFunction,
} from 'maplibre-gl';
import type { RefObject } from 'react';
import type { MapRef } from 'react-map-gl/maplibre';
import { closestFrame, farthestZoom, limitedCamera, type Viewport } from '../../../core/geo/camera-limits.ts';
import { FRANCE_BOUNDS } from '../../../core/geo/france-bounds.ts';
import { namedExtent } from '../../../core/geo/named-extent.ts';
import type { Bbox } from '../../../core/geo/position.ts';
import type { MapViewpoint } from '../../../state/address/search-params.ts';
import type { CameraTarget } from '../../../state/map/map-subject.ts';
import { MEDIA } from '../../../ui/breakpoints.ts';
import { afterPaint } from '../../../ui/use-after-paint.ts';
import { maxZoom } from './background.ts';

/** Of a box in the window, or what padding takes from each side of one; CSS pixels. */
type Sides = Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>;

/** Share of the free area on each side of the subject: its neighbours must be in view. */
const MARGIN = 0.17;

/** Most of the map that one side takes, else a subject would have no room at all. */
const MOST = 0.6;

/** Height of the level switch and the space around it, CSS pixels. */
const TOP_CONTROLS = 62;

/** Height of the button for the territories overseas and of the credit below it, CSS pixels, where no panel covers the bottom. */
const BOTTOM_CONTROLS = 84;

function coveredBy(map: Sides, panel: Sides): { readonly left: number; readonly bottom: number } {
  const width = map.right - map.left;
  const height = map.bottom - map.top;
  const overlapsAcross = panel.left < map.right && panel.right > map.left;
  const overlapsDown = panel.top < map.bottom && panel.bottom > map.top;
  const covered = overlapsAcross && overlapsDown ? Math.max(0, map.bottom - panel.top) : 0;
  const beside = panel.left <= map.left && panel.right > map.left && panel.right < map.right;
  return {
    left: beside ? Math.min(panel.right - map.left, width * MOST) : 0,
    bottom: beside ? 0 : Math.min(covered, height * MOST),
  };
}

export function freeAreaPadding(map: Sides, panel: Sides): Sides {
  const { left, bottom } = coveredBy(map, panel);
  const width = map.right - map.left - left;
  const height = map.bottom - map.top - bottom;
  const across = width * MARGIN;
  const controls = bottom > 0 ? 0 : BOTTOM_CONTROLS;
  return {
    top: Math.max(height * MARGIN, TOP_CONTROLS),
    right: across,
    bottom: bottom + Math.max(height * MARGIN, controls),
    left: left + across,
  };
}

/** What lies on the edges of the map while territories are compared, CSS pixels: the buttons that fold map and panel, the switch of levels over what a contour is worth, the buttons of the zoom, the territories overseas over the credit. */
const BESIDE: Sides = { top: 104, right: 70, bottom: 106, left: 44 };

/** Those of a phone: on the right the buttons of the zoom, which a name would lie under, at the bottom what a contour is worth. */
const ABOVE: Sides = { top: TOP_CONTROLS, right: 64, bottom: 78, left: 12 };

export function comparedPadding(map: Sides, panel: Sides): Sides {
  const covered = coveredBy(map, panel);
  const { top, right, bottom, left } = covered.bottom > 0 ? ABOVE : BESIDE;
  return { top, right, bottom: covered.bottom + bottom, left: covered.left + left };
}

/** The overview leaves a margin in CSS pixels around the whole, as the SVG map does. */
export function overviewPaddingOf(
  map: Sides,
  panel: Sides,
  { around, below }: (typeof AROUND)['wide'],
): Sides {
  const { bottom, left } = coveredBy(map, panel);
  return { top: TOP_CONTROLS, right: around, bottom: bottom + below, left: left + around };
}

/** CSS pixels. */
const LEGEND = { around: 12, above: 150 };

/** Keeps clear of the legend of colours too: on its left where it is narrow, on the bottom where it takes most of the width. */
export function clearOfLegend(padding: Sides, map: Sides, legend: Sides | null): Sides {
  const size = legend ? legend.right - legend.left : 0;
  if (!legend || size === 0) return padding;
  const width = map.right - map.left;
  const left = legend.right - map.left + LEGEND.around;
  if (size < width * 0.4) return { ...padding, left: Math.max(padding.left, left) };
  const most = map.bottom - map.top - padding.top - LEGEND.above;
  const bottom = Math.min(map.bottom - legend.top + LEGEND.around, most);
  return { ...padding, bottom: Math.max(padding.bottom, bottom) };
}

/** Below a zoom of 100 % the browser rounds the canvas to a pixel more or less than its frame. */
const ROUNDED_PX = 1;

/** To be called before the camera moves in a frame that has just changed. Of a frame that is not shown MapLibre would make a size up. */
export function fitSize(map: MapLibreMap): void {
  const { clientWidth, clientHeight } = map.getContainer();
  const canvas = map.getCanvas();
  const gaps = [clientWidth - canvas.clientWidth, clientHeight - canvas.clientHeight];
  if (clientWidth === 0 || clientHeight === 0 || gaps.every((gap) => Math.abs(gap) <= ROUNDED_PX)) return;
  map.resize();
  map.redraw();
}

/** In place of MapLibre's `trackResize`, which draws the map anew in the frame that is to show the page's text. */
export function followSize(map: MapLibreMap): void {
  let cancel = () => {};
  const observer = new ResizeObserver(() => {
    cancel();
    cancel = afterPaint(() => fitSize(map));
  });
  observer.observe(map.getContainer());
  map.once('remove', () => {
    observer.disconnect();
    cancel();
  });
}

export type ViewRef = RefObject<MapRef | null>;

const MOVE_MS = 350;

export function lngLatBounds([west, south, east, north]: Bbox): LngLatBoundsLike {
  return [
    [west, south],
    [east, north],
  ];
}

/** Where it will rest: from page to page its height changes over some frames. */
function restingBox(panel: Element): Sides {
  const { left, top, right, bottom } = panel.getBoundingClientRect();
  const effect = panel.getAnimations?.()[0]?.effect;
  const height = effect instanceof KeyframeEffect ? effect.getKeyframes().at(-1)?.height : undefined;
  return { left, top: height === undefined ? top : bottom - Number.parseFloat(`${height}`), right, bottom };
}

function measure(container: HTMLElement): [map: DOMRect, panel: Sides] {
  const panel = document.querySelector('[data-panel]');
  return [container.getBoundingClientRect(), panel ? restingBox(panel) : new DOMRect()];
}

/** Measured now, as is every padding here. */
export function measurePadding(container: HTMLElement, compares = false): Sides {
  const [map, panel] = measure(container);
  const padding = (compares ? comparedPadding : freeAreaPadding)(map, panel);
  const legend = document.querySelector('section[data-part="colours"]');
  return clearOfLegend(padding, map, legend?.getBoundingClientRect() ?? null);
}

/** Below lie the credit, on two lines where the window is narrowest, and, on a wide map, the row of territories overseas, its upper half where there is no land. CSS pixels. */
const AROUND = {
  narrowest: { around: 12, below: 44 },
  phone: { around: 12, below: 28 },
  wide: { around: 24, below: 56 },
};

const isNow = (media: keyof typeof MEDIA) => matchMedia(MEDIA[media]).matches;

/** The same as the SVG map's: the legend of colours lies off the Atlantic coast. */
function overviewPadding(container: HTMLElement): Sides {
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
  const padding = target
    ? measurePadding(container, target.compared !== undefined)
    : overviewPadding(container);
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

/** Centres a position (longitude, latitude, degrees) beside the panel, unless the marker there can be seen. */
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

function coveredHeight(frame: DOMRect, panel: Sides): number {
  const covers = panel.top > frame.top && panel.top < frame.bottom && panel.left <= frame.left;
  return covers ? frame.bottom - panel.top : 0;
}

/** CSS pixels that the panel takes of the map's bottom, of one drawn over all of it what a resting one does. */
function coveredBelow(container: HTMLElement): number {
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

const NEARLY = 0.01;

export type CameraLimits = ReturnType<typeof cameraLimits>;

/** Of one map. */
export function cameraLimits() {
  let viewport: Viewport = { width: innerWidth, height: innerHeight };
  let reach: Bbox | null = null;
  return {
    /** To be called when the map is made or resized: MapLibre asks for the limits at each frame, too often to measure. */
    measure: (map: MapLibreMap) => {
      const container = map.getContainer();
      const { clientWidth: width, clientHeight: height } = container;
      if (width > 0 && height > 0) viewport = { width, height, covered: coveredBelow(container) };
    },
    /** What is framed may lie beyond what the map else keeps to: an overseas collectivité in the Pacific. */
    reachTo: (bbox: Bbox | null) => {
      reach = bbox;
    },
    isFarthest: (zoom: number) => zoom <= farthestZoom(viewport) + NEARLY,
    constrain: (({ lng, lat }, zoom) => {
      const { center, ...limited } = limitedCamera({ center: [lng, lat], zoom }, viewport, maxZoom(), reach);
      return { ...limited, center: new LngLat(...center) };
    }) satisfies TransformConstrainFunction,
  };
}
