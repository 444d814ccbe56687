import { PNG } from 'pngjs';

interface ReadImage {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Hexadecimal sRGB at a place, from 0 to 1 across and down. */
  readonly colorAt: (x: number, y: number) => string;
}

/** @throws Error for bytes that are no PNG. */
export function readImage(bytes: Buffer): ReadImage {
  const { width, height, data } = PNG.sync.read(bytes);
  return {
    width,
    height,
    colorAt: (x, y) => {
      const at = 4 * (Math.floor(y * height) * width + Math.floor(x * width));
      return `#${data.toString('hex', at, at + 3)}`;
    },
  };
}
