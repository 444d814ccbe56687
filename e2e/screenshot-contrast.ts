import { PNG } from 'pngjs';
import { contrast } from './driver/contrast.ts';
import type { Color } from './driver/screenshot.ts';

/** Pixels of the screenshot. */
type Point = readonly [x: number, y: number];

/** Pixels: along a line from one look at it to the next, across it to where it may be drawn and to the background beside, and the longest gap between dashes. */
const STEP = 20;
const SHORTEST = 8;
const REACH = 5;
const BESIDE = [8, 10, 12];
const DASH = 8;

type Read = (x: number, y: number) => Color | null;

function reader(png: Buffer): Read {
  const { width, height, data } = PNG.sync.read(png);
  return (x, y) => {
    const [column, row] = [Math.round(x), Math.round(y)];
    if (column < 0 || row < 0 || column >= width || row >= height) return null;
    const at = 4 * (row * width + column);
    return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
  };
}

/** Contrast of the line's own pixels, those of its nearest dash, with the background on both sides; null outside the image. */
function contrastAt(read: Read, [x, y]: Point, [dx, dy]: Point): number | null {
  const at = (across: number, along = 0) => read(x - dy * across + dx * along, y + dx * across + dy * along);
  // Another line may lie beside: of each side the pixel that is the least like the line is its background.
  const sides = [-1, 1].map((side) => BESIDE.map((far) => at(side * far)).filter((color) => color !== null));
  if (sides.some(({ length }) => length < BESIDE.length)) return null;
  const seen = (color: Color) =>
    Math.min(...sides.map((side) => Math.max(...side.map((background) => contrast(color, background)))));
  let most = 1;
  for (let along = -DASH; along <= DASH; along++)
    for (let across = -REACH; across <= REACH; across++) {
      const color = at(across, along);
      if (color) most = Math.max(most, seen(color));
    }
  return most;
}

const between = ([x, y]: Point, [u, v]: Point): Point => [(x + u) / 2, (y + v) / 2];

/** How lines stand out from the background on both of their sides, every few pixels: 1 where nothing is drawn. Bends too short to be measured are left out. */
export function lineContrasts(png: Buffer, lines: readonly (readonly Point[])[]): number[] {
  const read = reader(png);
  const found: number[] = [];
  for (const line of lines) {
    let [last] = line;
    for (const [index, point] of line.entries()) {
      if (!last) break;
      const [dx, dy] = [point[0] - last[0], point[1] - last[1]];
      const length = Math.hypot(dx, dy);
      const isEnd = index === line.length - 1 && length >= SHORTEST;
      if (length < STEP && !isEnd) continue;
      const seen =
        length < 2 * STEP ? contrastAt(read, between(last, point), [dx / length, dy / length]) : null;
      if (seen !== null) found.push(seen);
      last = point;
    }
  }
  return found;
}

/** Pixels, from the middle of a name: its ink is somewhere in them, and most of them are its background. */
const NAME = { width: 30, height: 12 };

/** Contrast of a name's ink with its background; null outside the image. */
export function nameContrast(png: Buffer, [x, y]: Point): number | null {
  const read = reader(png);
  const around: Color[] = [];
  for (let row = -NAME.height; row <= NAME.height; row++)
    for (let column = -NAME.width; column <= NAME.width; column++) {
      const color = read(x + column, y + row);
      if (!color) return null;
      around.push(color);
    }
  const byLuma = around.toSorted((one, other) => one[0] + one[1] + one[2] - other[0] - other[1] - other[2]);
  const background = byLuma[byLuma.length >> 1];
  const [darkest, lightest] = [byLuma[0], byLuma.at(-1)];
  if (!background || !darkest || !lightest) return null;
  return Math.max(contrast(darkest, background), contrast(lightest, background));
}
