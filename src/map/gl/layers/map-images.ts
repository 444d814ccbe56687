import type { Map as MapLibreMap } from 'maplibre-gl';
import { LETTERS, type Letter } from '../../../core/comparison/compared-set.ts';
import type { MapPalette } from './palette.ts';

/** Pixels of an image, drawn at half that size. */
const SIDE = 16;

interface MapImage {
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

function channels(color: string): [number, number, number] {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return [red, green, blue];
}

/** The pattern that the SVG outlines show, in a colour `#rrggbb`. */
export function patternImage(letter: Letter, color: string): MapImage {
  const ink = channels(color);
  const data = new Uint8ClampedArray(SIDE * SIDE * 4);
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++) if (isInked(letter, x, y)) data.set([...ink, 255], 4 * (y * SIDE + x));
  return { width: SIDE, height: SIDE, data };
}

export const patternName = (letter: Letter, scheme: 'light' | 'dark') => `motif-${letter}-${scheme}`;

const RADIUS = { ink: 4.8, rim: 6.8 };

export function dotImage(ink: string, rim: string): MapImage {
  const data = new Uint8ClampedArray(SIDE * SIDE * 4);
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++) {
      const far = Math.hypot(x - SIDE / 2 + 0.5, y - SIDE / 2 + 0.5);
      const opacity = Math.min(1, Math.max(0, RADIUS.rim - far + 0.5));
      data.set([...channels(far < RADIUS.ink ? ink : rim), 255 * opacity], 4 * (y * SIDE + x));
    }
  return { width: SIDE, height: SIDE, data };
}

export const dotName = (scheme: MapPalette['scheme']) => `ville-${scheme}`;

function imageOf(id: string, { scheme, town, france, compared }: MapPalette): MapImage | undefined {
  if (id === dotName(scheme)) return dotImage(town, france);
  const letter = LETTERS.find((one) => patternName(one, scheme) === id);
  return letter && patternImage(letter, compared[letter]);
}

/** Each once the map asks for it: added while layers are rendered, an image would render others within. */
export function provideImages(
  map: Pick<MapLibreMap, 'hasImage' | 'addImage' | 'setMissingStyleImageResolver'>,
  paletteNow: () => MapPalette,
): void {
  map.setMissingStyleImageResolver((id) => {
    const image = imageOf(id, paletteNow());
    if (image && !map.hasImage(id)) map.addImage(id, image, { pixelRatio: 2 });
  });
}
