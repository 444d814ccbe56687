import type { PictureSize } from '../../outline/same-scale.ts';

/** Size of each outline's picture: all the same, so that one scale holds for all. */
export const PICTURE: PictureSize = { width: 320, height: 250, margin: 16 };

/** Size of the inset that enlarges a territory too small to be seen. */
export const INSET: PictureSize = { width: 104, height: 104, margin: 12 };

/** A territory whose longer side is shorter than this gets an inset. */
export const TOO_SMALL = 30;
