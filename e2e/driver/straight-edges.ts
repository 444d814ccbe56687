import { PNG } from 'pngjs';
import type { Color } from './picture.ts';

const isLike = (data: Buffer, at: number, [red, green, blue]: Color) =>
  Math.abs((data[at] ?? 0) - red) < 4 &&
  Math.abs((data[at + 1] ?? 0) - green) < 4 &&
  Math.abs((data[at + 2] ?? 0) - blue) < 4;

/** Pixels of the longest straight edge of land, along rows or columns: a coast bends, the end of the data does not. */
export function longestStraightEdge(png: Buffer, land: Color): number {
  const { width, height, data } = PNG.sync.read(png);
  const isLand = (x: number, y: number) => isLike(data, 4 * (y * width + x), land);
  const run = (lines: number, length: number, isEdge: (line: number, at: number) => boolean) => {
    let longest = 0;
    for (let line = 1; line < lines; line++) {
      let own = 0;
      for (let at = 0; at < length; at++) {
        own = isEdge(line, at) ? own + 1 : 0;
        longest = Math.max(longest, own);
      }
    }
    return longest;
  };
  return Math.max(
    run(height, width, (y, x) => isLand(x, y) !== isLand(x, y - 1)),
    run(width, height, (x, y) => isLand(x, y) !== isLand(x - 1, y)),
  );
}
