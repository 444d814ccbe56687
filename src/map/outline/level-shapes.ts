import type { Level } from '../../core/territory/levels.ts';

const CIRCLE = 'M-13 0a13 13 0 1 0 26 0a13 13 0 1 0 -26 0z';
const SQUARE =
  'M-7.5 -12h15a4.5 4.5 0 0 1 4.5 4.5v15a4.5 4.5 0 0 1 -4.5 4.5h-15a4.5 4.5 0 0 1 -4.5 -4.5v-15a4.5 4.5 0 0 1 4.5 -4.5z';
const DIAMOND = 'M0 -16L16 0L0 16L-16 0z';
const SHIELD = 'M-12 -12.5h24v13.5c0 6.5 -5.5 10.5 -12 14.5c-6.5 -4 -12 -8 -12 -14.5z';
const HEXAGON = 'M0 -15.5L13.5 -7.75V7.75L0 15.5L-13.5 7.75V-7.75z';

/** Path data centred on the origin, about 30 units across: the level reads without colour. */
export const LEVEL_SHAPES: Readonly<Record<Level, string>> = {
  france: HEXAGON,
  com: SHIELD,
  region: HEXAGON,
  departement: SHIELD,
  petr: DIAMOND,
  groupement: DIAMOND,
  epci: SQUARE,
  ept: SQUARE,
  commune: CIRCLE,
  arrondissement: CIRCLE,
};
