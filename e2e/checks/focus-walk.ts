import type { Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { contrast, parseRgb } from '../driver/contrast.ts';
import type { Color } from '../driver/screenshot.ts';
import { type FocusRing, type RingSide, readFocusRing } from './focus-ring.ts';

/** Minimum thickness of the ring, CSS pixels, and contrast with the colours beside it. */
const LEAST = { width: 2, contrast: 3 };

/** Minimum share of the ring's sides that are drawn, and of the element that is visible. */
const SHARE = { sides: 0.75, surface: 0.6 };

/** Most difference on a channel, 0–255, between a pixel of the ring and its colour. */
const SAME = 24;

/** Margin of the screenshot around the focused element, CSS pixels. */
const AROUND = 12;

export interface Walk {
  /** Names of the focused elements, in order. */
  readonly stops: readonly string[];
  /** Rings that are too weak, and elements under others. */
  readonly faults: readonly string[];
  /** Lowest contrast of a ring. */
  readonly least: number;
}

/** Walks through the page with Tab and checks the focus ring in screenshots, not only in the style. */
export class FocusWalk {
  constructor(private readonly page: Page) {}

  /**
   * Presses Tab until the focus comes back to where it has been, or leaves the page; `most` times at most. The pins of
   * the drawn map lie under one another: without `drawn` the walk ends before them, the list leads to the same sheets.
   */
  async walk({ most = 200, drawn = true } = {}): Promise<Walk> {
    const stops: string[] = [];
    const faults: string[] = [];
    let least = 21;
    for (let press = 0; press < most; press++) {
      await this.page.keyboard.press('Tab');
      const ring = await this.page.evaluate(readFocusRing);
      if (!ring?.isNew || (ring.isDrawn && !drawn)) break;
      stops.push(ring.name);
      const seen = await this.look(ring);
      least = Math.min(least, seen.contrast);
      faults.push(...seen.faults.map((fault) => `${ring.name}: ${fault}`));
    }
    return { stops, faults, least };
  }

  /** Faults of the focused element. */
  async now(): Promise<readonly string[]> {
    const ring = await this.page.evaluate(readFocusRing);
    return ring ? (await this.look(ring)).faults : ['nothing has the focus'];
  }

  private async screenshotAround({ sides }: FocusRing): Promise<Screenshot> {
    const { width = 0, height = 0 } = this.page.viewportSize() ?? {};
    const within = (value: number, most: number) => Math.floor(Math.min(Math.max(value, 0), most));
    const [xs, ys] = [sides.map(({ x }) => x), sides.map(({ y }) => y)];
    const left = within(Math.min(...xs) - AROUND, width - 1);
    const top = within(Math.min(...ys) - AROUND, height - 1);
    const clip = {
      x: left,
      y: top,
      width: within(Math.max(...xs) + AROUND, width) - left || 1,
      height: within(Math.max(...ys) + AROUND, height) - top || 1,
    };
    return { png: PNG.sync.read(await this.page.screenshot({ clip, scale: 'css' })), left, top };
  }

  private async look(ring: FocusRing): Promise<{ contrast: number; faults: string[] }> {
    const faults: string[] = [];
    if (ring.seen < SHARE.surface) faults.push(`${Math.round(ring.seen * 100)} % seen, under ${ring.under}`);
    if (ring.style === 'none') return { contrast: 1, faults: [...faults, 'no ring'] };
    const screenshot = await this.screenshotAround(ring);
    const after = await this.page.evaluate(readFocusRing);
    // It moved in between, as when a font arrives: this was a screenshot of elsewhere.
    if (after && `${after.sides.map(({ x, y }) => [x, y])}` !== `${ring.sides.map(({ x, y }) => [x, y])}`)
      return this.look(after);
    const sides = ring.sides.map((side) => sideOf(screenshot, ring, side));
    const drawn = sides.filter(({ width }) => width >= LEAST.width);
    if (drawn.length < sides.length * SHARE.sides)
      faults.push(`ring drawn on ${drawn.length} of ${sides.length} sides`);
    const weakest = Math.min(21, ...drawn.map((side) => side.contrast));
    if (weakest < LEAST.contrast) faults.push(`ring of ${weakest.toFixed(2)}:1`);
    return { contrast: weakest, faults };
  }
}

interface Screenshot {
  readonly png: PNG;
  /** Its top left corner in the window, CSS pixels. */
  readonly left: number;
  readonly top: number;
}

/**
 * How thick the ring is where a line crosses it, CSS pixels, and its contrast with what lies inside or outside, whichever
 * shows it best: what is beyond may have the same colour.
 */
function sideOf(
  screenshot: Screenshot,
  ring: FocusRing,
  side: RingSide,
): { width: number; contrast: number } {
  const color = parseRgb(ring.color);
  const at = (outwards: number) =>
    pixel(screenshot, side.x + side.outwards[0] * outwards, side.y + side.outwards[1] * outwards);
  const across = Array.from({ length: Math.round(ring.width) }, (_, step) => at(ring.offset + step + 0.5));
  const width = across.filter((seen) => seen !== null && isLike(seen, color)).length;
  const beside = [at(ring.offset - 1.5), at(ring.offset + ring.width + 1.5)].filter((seen) => seen !== null);
  return { width, contrast: Math.max(1, ...beside.map((seen) => contrast(seen, color))) };
}

const isLike = (seen: Color, color: Color) =>
  seen.every((channel, at) => Math.abs(channel - (color[at] ?? 0)) <= SAME);

/** Colour at a point of the window, or null outside the screenshot. */
function pixel({ png: { width, height, data }, left, top }: Screenshot, x: number, y: number): Color | null {
  const [column, row] = [Math.floor(x) - left, Math.floor(y) - top];
  if (column < 0 || row < 0 || column >= width || row >= height) return null;
  const at = 4 * (row * width + column);
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
}
