import { expect, test } from 'vitest';
import type { Bbox } from '../../core/geo/position.ts';
import { sizeOfBox } from '../../core/geo/silhouette.ts';
import type { Level } from '../../core/territory/levels.ts';
import { filledIn, stripScale } from './NearToFar.tsx';

const tile = (level: Level, bbox: Bbox) => ({ level, drawn: { path: '', bbox } });

const REGION = tile('region', [3.4, 47.4, 8.2, 49.6]);
const DEPARTEMENT = tile('departement', [5.4, 48.3, 7.1, 49.6]);
const NORTH = tile('epci', [5.7, 49.2, 6.1, 49.5]);

test('a région is as high as the strip, or as wide as its tile, and all tiles have its scale', () => {
  const scale = stripScale([NORTH, DEPARTEMENT, REGION]);
  expect(scale * sizeOfBox(REGION.drawn.bbox).height).toBeCloseTo(78, 3);
  const flat = tile('region', [3.4, 48.8, 8.2, 49.6]);
  expect(stripScale([flat]) * sizeOfBox(flat.drawn.bbox).width).toBeCloseTo(138, 3);
});

test('no outline leaves its tile, nor is any too high', () => {
  const wide = tile('departement', [3, 50, 6.5, 50.8]);
  expect(stripScale([wide]) * sizeOfBox(wide.drawn.bbox).width).toBeCloseTo(86, 3);
  const high = tile('region', [8.5, 41.3, 9.6, 43]);
  expect(stripScale([high]) * sizeOfBox(high.drawn.bbox).height).toBeCloseTo(78, 3);
});

test('each tile shows the widest nearer one that lies in it, none that crosses its border', () => {
  const crossing = tile('epci', [5, 49.2, 5.9, 49.5]);
  expect(filledIn(REGION.drawn, [NORTH, DEPARTEMENT])).toBe(DEPARTEMENT.drawn);
  expect(filledIn(DEPARTEMENT.drawn, [tile('commune', [5.8, 49.3, 5.9, 49.4]), crossing])?.bbox[0]).toBe(5.8);
  expect(filledIn(DEPARTEMENT.drawn, [crossing])).toBeNull();
});
