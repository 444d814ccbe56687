import { PNG } from 'pngjs';

/** Pixels of the longest straight edge of land, along rows or columns: a coast bends, the end of the data does not. Light scheme. */
export function longestStraightEdge(png: Buffer): number {
  const { width, height, data } = PNG.sync.read(png);
  // The sea and its lines are bluer than red, land and its borders redder than blue.
  const isLand = (x: number, y: number) => {
    const at = 4 * (y * width + x);
    return (data[at] ?? 0) >= (data[at + 2] ?? 0);
  };
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
