import type { Map as MapLibreMap } from 'maplibre-gl';
import { LETTERS, type Letter } from '../../../core/comparison/compared-set.ts';
import type { MapPalette } from '../style/palette.ts';

/** Pixels of an image, drawn at half that size. */
const SIDE = 16;

type MapImage = ReturnType<typeof imageFrom>;

/** From what each pixel is: red, green, blue, opacity, 0 to 255. */
function imageFrom(pixelAt: (x: number, y: number) => readonly number[]) {
  const data = new Uint8ClampedArray(SIDE * SIDE * 4);
  for (let y = 0; y < SIDE; y++) for (let x = 0; x < SIDE; x++) data.set(pixelAt(x, y), 4 * (y * SIDE + x));
  return { width: SIDE, height: SIDE, data };
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
  const ink = [...channels(color), 255];
  return imageFrom((x, y) => (isInked(letter, x, y) ? ink : []));
}

export const patternName = (letter: Letter, scheme: 'light' | 'dark') => `motif-${letter}-${scheme}`;

const RADIUS = { ink: 4.8, rim: 6.8 };

export function dotImage(ink: string, rim: string): MapImage {
  return imageFrom((x, y) => {
    const far = Math.hypot(x - SIDE / 2 + 0.5, y - SIDE / 2 + 0.5);
    const opacity = Math.min(1, Math.max(0, RADIUS.rim - far + 0.5));
    return [...channels(far < RADIUS.ink ? ink : rim), 255 * opacity];
  });
}

export const dotName = (scheme: MapPalette['scheme']) => `ville-${scheme}`;

function imageOf(id: string, { scheme, town, france, compared }: MapPalette): MapImage | undefined {
  if (id === dotName(scheme)) return dotImage(town, france);
  const letter = LETTERS.find((known) => patternName(known, scheme) === id);
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
