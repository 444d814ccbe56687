import type { Letter } from '../../domain/comparison/compared-set.ts';

/** Pixels of the image, drawn at half that size. */
const SIDE = 16;

export interface PatternImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

function isInked(letter: Letter, x: number, y: number): boolean {
  switch (letter) {
    case 'A':
      return false;
    case 'B':
      return (x + y) % SIDE < 3;
    case 'C':
      return (x - SIDE / 2 + 0.5) ** 2 + (y - SIDE / 2 + 0.5) ** 2 < 8;
    case 'D':
      return x < 3 || y < 3;
  }
}

export function channels(color: string): [number, number, number] {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return [red, green, blue];
}

/** The pattern that the SVG outlines show, in a colour `#rrggbb`. */
export function patternImage(letter: Letter, color: string): PatternImage {
  const ink = channels(color);
  const data = new Uint8ClampedArray(SIDE * SIDE * 4);
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++) if (isInked(letter, x, y)) data.set([...ink, 255], 4 * (y * SIDE + x));
  return { width: SIDE, height: SIDE, data };
}

export const patternName = (letter: Letter, scheme: 'light' | 'dark') => `motif-${letter}-${scheme}`;
