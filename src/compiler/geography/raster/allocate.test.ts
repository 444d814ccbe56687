import { expect, test } from 'vitest';
import {
  assignCommunes,
  labelBoxes,
  nearestSources,
  smoothField,
  stretchStep,
  stretchToBoxes,
} from './allocate.ts';

const grid = { west: 0, south: 0, dx: 0.1, dy: 0.1, width: 20, height: 10 };
const open = new Uint8Array(200).fill(1);
const left = { bbox: [0, 0, 1.2, 1], centre: [0.6, 0.5], commune: 'A', departement: '1', epci: 'x' } as const;
const right = {
  bbox: [0.8, 0, 2, 1],
  centre: [1.4, 0.5],
  commune: 'B',
  departement: '2',
  epci: 'y',
} as const;

test('two equal boxes share their overlap at its middle', () => {
  const { labels, codes } = assignCommunes(grid, open, [left, right]);
  expect(codes).toEqual(['A', 'B']);
  expect([...labels.subarray(100, 120)]).toEqual([...Array(10).fill(0), ...Array(10).fill(1)]);
});

test('a pixel that is closed or in no box belongs to nobody', () => {
  const closed = open.map((_, pixel) => (pixel % 20 === 0 ? 0 : 1));
  const { labels } = assignCommunes(grid, closed, [left]);
  expect(labels[100]).toBe(-1);
  expect(labels[119]).toBe(-1);
  expect(labels[105]).toBe(0);
});

test('a source that stops short of its box gains influence on that side', () => {
  const wide = { bbox: [0, 0, 2, 1], centre: [0.3, 0.5] } as const;
  const [stretch] = stretchToBoxes(grid, open, [wide, right], 4);
  expect(stretch?.[2]).toBeGreaterThan(1);
  expect(stretch?.[0]).toBe(1);
  expect(stretchStep(0)).toBe(1);
  expect(stretchStep(1)).toBe(1.3);
});

test('the box of a label is that of its pixels', () => {
  const nearest = nearestSources(grid, open, [left], [[1, 1, 1, 1]]);
  const [box, none] = labelBoxes(grid, nearest, 2);
  expect(box?.map((degrees) => Math.round(degrees * 10) / 10)).toEqual([0, 0, 1.2, 1]);
  expect(none).toBeNull();
});

test('smoothing keeps a constant field and never crosses closed pixels', () => {
  const flat = smoothField(new Float32Array(25).fill(0.5), 5, new Uint8Array(25).fill(1), 4);
  expect([...flat].every((value) => Math.abs(value - 0.5) < 1e-6)).toBe(true);
  const wall = Uint8Array.from({ length: 25 }, (_, i) => (i % 5 === 2 ? 0 : 1));
  const field = Float32Array.from({ length: 25 }, (_, i) => (i % 5 < 2 ? 1 : 0));
  expect(smoothField(field, 5, wall, 4)[13]).toBe(0);
});
