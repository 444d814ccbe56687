import type { AtlasPage } from './atlas-page.ts';
import type { LngLat } from './map-canvas.ts';

/** In Meurthe-et-Moselle, in the département beside it and abroad: longitude, latitude, degrees. */
const BACKDROP: readonly LngLat[] = [
  [6.75, 48.55],
  [5.3, 49.1],
  [6.1, 49.7],
];

/** What is drawn, to be compared with itself; where a name is placed may differ. */
export const looksOf = async ({ canvas }: AtlasPage) => ({
  names: (await canvas.names()).map(({ layer, name }) => `${layer} ${name}`).sort(),
  backdrop: await Promise.all(BACKDROP.map((at) => canvas.colorAt(at[0], at[1]))),
});
