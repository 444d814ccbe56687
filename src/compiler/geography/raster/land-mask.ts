import type { LandPackages, Rings } from '../read-packages.ts';
import { around, connectedParts } from './clean-labels.ts';
import { fillRings, type Grid } from './grid.ts';

/** `FRENCH_WATER` is a river, lake or lagoon outside the land outline that touches France first. */
export const SEA = 0;
export const FRENCH_LAND = 1;
export const FRENCH_WATER = 2;
export const FOREIGN = 3;
export const WATER = 4;

/** Llívia is a hole of France. Waters outside the outline (lagoons, estuaries) go to the lands they touch. */
export function landMask(grid: Grid, land: LandPackages): Uint8Array {
  const mask = new Uint8Array(grid.width * grid.height);
  const fillHoleless = (polygons: readonly Rings[], value: number) => {
    for (const [outer = []] of polygons)
      fillRings(grid, [outer], (pixel) => {
        mask[pixel] = value;
      });
  };
  fillHoleless(land.french, FRENCH_LAND);
  fillHoleless(land.foreign, FOREIGN);
  for (const rings of land.waters) {
    fillRings(grid, rings, (pixel) => {
      if (mask[pixel] === SEA) mask[pixel] = WATER;
    });
  }
  openInlets(mask, grid.width);
  shareWaters(mask, grid.width);
  return mask;
}

/** Share of the shore on the sea. Measured: rias and harbours have more, estuaries and lagoons do not. */
const INLET_SEA_SHARE = 0.35;

/** Communes end at the shore of waters that open widely on the sea. */
export function openInlets(mask: Uint8Array, width: number): void {
  const waters = connectedParts(
    Int32Array.from(mask, (value) => (value === WATER ? 0 : -1)),
    width,
  );
  const inlets = waters.filter(({ pixels }) => {
    const shore = pixels.flatMap((pixel) => around(pixel, width).filter((near) => mask[near] !== WATER));
    return shore.filter((near) => mask[near] === SEA).length > INLET_SEA_SHARE * shore.length;
  });
  for (const { pixels } of inlets) for (const pixel of pixels) mask[pixel] = SEA;
}

export function shareWaters(mask: Uint8Array, width: number): void {
  let front: number[] = [];
  const spread = (pixel: number, owner: number, into: number[]): void => {
    for (const next of [pixel - 1, pixel + 1, pixel - width, pixel + width]) {
      if (mask[next] !== WATER) continue;
      mask[next] = owner;
      into.push(next);
    }
  };
  const owners = mask.slice();
  owners.forEach((value, pixel) => {
    if (value === FRENCH_LAND) spread(pixel, FRENCH_WATER, front);
    else if (value === FOREIGN) spread(pixel, FOREIGN, front);
  });
  while (front.length > 0) {
    const next: number[] = [];
    for (const pixel of front) spread(pixel, mask[pixel] ?? SEA, next);
    front = next;
  }
  mask.forEach((value, pixel) => {
    if (value === WATER) mask[pixel] = SEA;
  });
}
