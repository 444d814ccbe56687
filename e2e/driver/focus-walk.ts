import type { Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { contrast, parseRgb } from './contrast.ts';
import { type FocusRing, type RingSide, readFocusRing } from './focus-ring.ts';
import type { Color } from './picture.ts';

/** Least thickness of the ring, CSS pixels, and least contrast with what touches it. */
const LEAST = { width: 2, contrast: 3 };

/** Share of the ring's sides that must be on the screen, and share of what it surrounds. */
const SHARE = { sides: 0.75, surface: 0.6 };

/** Further apart than this on one channel, 0–255, a pixel is not of the ring. */
const SAME = 24;

/** Looked at beyond the edges of what has the focus, CSS pixels. */
const AROUND = 12;

/** What a walk with Tab saw. */
export interface Walk {
  /** Names of what had the focus, in order. */
  readonly stops: readonly string[];
  /** What was not marked well enough or lay under something. */
  readonly faults: readonly string[];
  /** The least contrast of a ring with what touches it. */
  readonly least: number;
}

/** Walks through the page with Tab and looks at what has the focus, on the screen and not only in the style. */
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

  /** What is wrong with how what has the focus now is marked. */
  async now(): Promise<readonly string[]> {
    const ring = await this.page.evaluate(readFocusRing);
    return ring ? (await this.look(ring)).faults : ['nothing has the focus'];
  }

  /** The window around a ring. */
  private async pictureOf({ sides }: FocusRing): Promise<Picture> {
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
    const picture = await this.pictureOf(ring);
    const sides = ring.sides.map((side) => sideOf(picture, ring, side));
    const drawn = sides.filter(({ width }) => width >= LEAST.width);
    if (drawn.length < sides.length * SHARE.sides)
      faults.push(`ring drawn on ${drawn.length} of ${sides.length} sides`);
    const weakest = Math.min(21, ...drawn.map((side) => side.contrast));
    if (weakest < LEAST.contrast) faults.push(`ring of ${weakest.toFixed(2)}:1`);
    return { contrast: weakest, faults };
  }
}

/** A part of the window as it is painted. */
interface Picture {
  readonly png: PNG;
  /** CSS pixels of its left top corner. */
  readonly left: number;
  readonly top: number;
}

/**
 * How thick the ring is where a line crosses it, CSS pixels, and its contrast with what lies inside or outside, whichever
 * shows it best: beyond it may stand something of its own colour.
 */
function sideOf(picture: Picture, ring: FocusRing, side: RingSide): { width: number; contrast: number } {
  const color = parseRgb(ring.color);
  const at = (outwards: number) =>
    pixel(picture, side.x + side.outwards[0] * outwards, side.y + side.outwards[1] * outwards);
  const across = Array.from({ length: Math.round(ring.width) }, (_, step) => at(ring.offset + step + 0.5));
  const width = across.filter((seen) => seen !== null && isLike(seen, color)).length;
  const beside = [at(ring.offset - 1.5), at(ring.offset + ring.width + 1.5)].filter((seen) => seen !== null);
  return { width, contrast: Math.max(1, ...beside.map((seen) => contrast(seen, color))) };
}

const isLike = (seen: Color, color: Color) =>
  seen.every((channel, at) => Math.abs(channel - (color[at] ?? 0)) <= SAME);

/** Colour of a picture at a point of the window, or null outside it. */
function pixel({ png: { width, height, data }, left, top }: Picture, x: number, y: number): Color | null {
  const [column, row] = [Math.floor(x) - left, Math.floor(y) - top];
  if (column < 0 || row < 0 || column >= width || row >= height) return null;
  const at = 4 * (row * width + column);
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
}
