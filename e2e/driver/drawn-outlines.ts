import type { Page } from '@playwright/test';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { LngLat } from './map-canvas.ts';
import { waitForSelector } from './wait-until.ts';

/** A point of the window, CSS pixels, where a press follows the link; null where something lies over all of it. */
function pointOf(selector: string): { readonly x: number; readonly y: number } | null {
  const link = document.querySelector(selector);
  if (!link) return null;
  link.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = link.getBoundingClientRect();
  const steps = Array.from({ length: 23 }, (_, at) => (at + 1) / 24);
  for (const down of steps)
    for (const across of steps) {
      const [x, y] = [left + across * width, top + down * height];
      if (link.contains(document.elementFromPoint(x, y))) return { x, y };
    }
  return null;
}

interface DrawnMark {
  /** Key of the territory. */
  readonly key: string;
  /** One of its sheets. */
  readonly sheet: string;
  /** Where the territory's own point is, CSS pixels. */
  readonly truePoint: readonly [x: number, y: number];
  /** Of the marker, CSS pixels. */
  readonly middle: readonly [x: number, y: number];
}

function drawnMarks(): DrawnMark[] {
  const middle = (node: Element): [number, number] => {
    const { left, top, width, height } = node.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  };
  const hidden = matchMedia('(max-width: 760px)').matches ? '.wide' : '.narrow';
  return [...document.querySelectorAll('#carte-fixe .marks a[data-sheets]')].flatMap((mark) => {
    const sheet = (mark.getAttribute('data-sheets') ?? '').split(' ')[0] ?? '';
    const press = mark.querySelector(`g:not(${hidden}) > .press`);
    if (!press) return [];
    const key = mark.getAttribute('data-territory') ?? '';
    const { e, f } = (mark as SVGAElement).getScreenCTM() ?? new DOMMatrix();
    return [{ key, sheet, truePoint: [e, f], middle: middle(press) }];
  });
}

/** By sheet. */
function markerPlaces(): Record<string, [x: number, y: number]> {
  return Object.fromEntries(
    [...document.querySelectorAll('#carte [data-marker-of]')].flatMap((marker) => {
      const { left, top, width, height } = marker.getBoundingClientRect();
      const place: [number, number] = [left + width / 2, top + height / 2];
      return (marker.getAttribute('data-marker-of') ?? '').split(' ').map((sheet) => [sheet, place]);
    }),
  );
}

/** Points along the outline of what the page is about, CSS pixels. */
function subjectPoints(): [x: number, y: number][] {
  const outline = document.querySelector<SVGPathElement>('#carte-fixe .frame .subject');
  const matrix = outline?.getScreenCTM();
  if (!outline || !matrix) return [];
  const length = outline.getTotalLength();
  return Array.from({ length: 120 }, (_, at) => {
    const { x, y } = outline.getPointAtLength((at * length) / 120).matrixTransform(matrix);
    return [x, y];
  });
}

/** The links of the prerendered map. */
export class DrawnOutlines {
  constructor(private readonly page: Page) {}

  /** Presses the mouse inside an outline. @throws Error when no point of it can be pressed */
  async press(selector: string): Promise<void> {
    // Letters that come late move what lies under them.
    await this.page.waitForLoadState();
    const point = await this.page.evaluate(pointOf, `#carte-fixe ${selector}`);
    if (!point) throw new Error(`nowhere to press ${selector}`);
    await this.page.mouse.click(point.x, point.y);
  }

  /** Waits until territories that are compared are framed. */
  async compares(): Promise<void> {
    await waitForSelector(this.page, '#carte-fixe .compared');
  }

  marks(): Promise<DrawnMark[]> {
    return this.page.evaluate(drawnMarks);
  }

  /** Where the interactive map has the markers, by sheet, CSS pixels. */
  interactive(): Promise<Record<string, [x: number, y: number]>> {
    return this.page.evaluate(markerPlaces);
  }

  subject(): Promise<[x: number, y: number][]> {
    return this.page.evaluate(subjectPoints);
  }
}

/** CSS pixels. */
type Point = readonly [x: number, y: number];

export const apart = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by);

export const ringsOf = ({ type, coordinates }: Polygon | MultiPolygon): Position[][] =>
  type === 'Polygon' ? coordinates : coordinates.flat();

function fromSegment(point: Point, start: Point, end: Point): number {
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  const along = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.min(1, Math.max(0, along));
  return apart(point, [start[0] + share * dx, start[1] + share * dy]);
}

/** Distance of a point from the closest of some rings. */
export function awayFrom(rings: readonly (readonly Point[])[], point: Point): number {
  let least = Number.POSITIVE_INFINITY;
  for (const ring of rings)
    for (let at = 1; at < ring.length; at++) {
      const [start, end] = [ring[at - 1], ring[at]];
      if (start && end) least = Math.min(least, fromSegment(point, start, end));
    }
  return least;
}

/** Points of the sheets' territories, by key, from the published GeoJSON. */
export function sheetPins(geojson: string): ReadonlyMap<string, LngLat> {
  const { features } = JSON.parse(geojson);
  return new Map(
    features.map(
      ({
        properties,
        geometry,
      }: {
        properties: Record<string, string>;
        geometry: { coordinates: LngLat };
      }) => [`${properties.niveau}:${properties.code}`, geometry.coordinates],
    ),
  );
}
