import { expect, test } from 'vitest';
import {
  FOREIGN,
  FRENCH_LAND,
  FRENCH_WATER,
  landMask,
  openInlets,
  SEA,
  shareWaters,
  WATER,
} from './land-mask.ts';

const KEYS = { '.': SEA, F: FRENCH_LAND, f: FRENCH_WATER, x: FOREIGN, w: WATER } as const;

function mask(rows: readonly string[]): Uint8Array {
  return Uint8Array.from([...rows.join('')], (c) => KEYS[c as keyof typeof KEYS]);
}

test('a frontier river is shared half and half', () => {
  const river = mask(['FFwwwwxx', 'FFwwwwxx']);
  shareWaters(river, 8);
  expect(river).toEqual(mask(['FFffxxxx', 'FFffxxxx']));
});

test('a water that touches no land is sea', () => {
  const pond = mask(['.....', '..w..', '.....']);
  shareWaters(pond, 5);
  expect(pond).toEqual(mask(['.....', '.....', '.....']));
});

test('a ria is sea, a lagoon with a narrow pass is water', () => {
  const coast = mask(['..........', 'wwwwFFFwFF', 'FFFFFFwwwF', 'FFFFFFwwwF', 'FFFFFFFFFF']);
  openInlets(coast, 10);
  expect(coast).toEqual(mask(['..........', '....FFFwFF', 'FFFFFFwwwF', 'FFFFFFwwwF', 'FFFFFFFFFF']));
});

test('an enclave of another country is not French land', () => {
  const square = (from: number, to: number) => [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
    [from, from],
  ];
  const grid = { west: 0, south: 0, dx: 1, dy: 1, width: 5, height: 5 };
  const land = { french: [[square(0, 5), square(2, 3)]], foreign: [[square(2, 3)]], waters: [] };
  const painted = landMask(grid, land);
  expect(painted[12]).toBe(FOREIGN);
  expect(painted.filter((value) => value === FRENCH_LAND)).toHaveLength(24);
});
