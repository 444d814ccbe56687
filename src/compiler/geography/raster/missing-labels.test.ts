import { expect, test } from 'vitest';
import { addMissingLabels } from './allocate.ts';

const grid = { west: 0, south: 0, dx: 1, dy: 1, width: 6, height: 4 };
const around = { bbox: [0, 0, 6, 4], centre: [3, 2], commune: 'A', departement: '1', epci: '' } as const;
const inside = { bbox: [2, 1, 4, 3], centre: [3, 2], commune: 'B', departement: '1', epci: '' } as const;
const street = {
  bbox: [4.6, 2.6, 4.9, 2.9],
  centre: [4.7, 2.7],
  commune: 'C',
  departement: '1',
  epci: '',
} as const;

test('a commune without a pixel takes the ellipse of its box, others keep the rest', () => {
  const labels = new Int32Array(24).fill(0);
  addMissingLabels(grid, new Uint8Array(24).fill(1), labels, ['A', 'B'], [around, inside]);
  const own = [...labels.keys()].filter((pixel) => labels[pixel] === 1);
  expect(own).toEqual([8, 9, 14, 15]);
});

test('a few streets between two pixel centres get the pixel under their own', () => {
  const labels = new Int32Array(24).fill(0);
  addMissingLabels(grid, new Uint8Array(24).fill(1), labels, ['A', 'C'], [around, street]);
  expect([...labels.keys()].filter((pixel) => labels[pixel] === 1)).toEqual([2 * 6 + 4]);
});

test('a commune that has pixels is left alone', () => {
  const labels = new Int32Array(24).fill(0);
  labels[0] = 1;
  addMissingLabels(grid, new Uint8Array(24).fill(1), labels, ['A', 'B'], [around, inside]);
  expect(labels.filter((label) => label === 1)).toHaveLength(1);
});
