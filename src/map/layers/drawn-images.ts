import type { Map as MapLibreMap } from 'maplibre-gl';
import { LETTERS } from '../../domain/comparison/compared-set.ts';
import type { MapPalette } from './palette.ts';
import { type PatternImage, patternImage, patternName } from './pattern-images.ts';
import { dotImage, dotName } from './town-dots.ts';

function imageOf(id: string, { scheme, town, france, compared }: MapPalette): PatternImage | undefined {
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
