import { expect, test } from 'vitest';
import { absorbDetachedParts, fillGaps, fillPockets, keepLargeParts, majority } from './clean-labels.ts';

const labels = (...rows: string[]): Int32Array =>
  Int32Array.from([...rows.join('')], (c) => (c === '.' ? -1 : Number(c)));

test('gaps take the label that reaches them first, no further than asked', () => {
  const row = labels('0...01..');
  fillGaps(row, new Uint8Array(8).fill(1), 8, 1);
  expect(row).toEqual(labels('00.0011.'));
});

test('a stray pixel takes the label around it', () => {
  expect(majority(labels('0000', '0010', '0000', '0000'), 4)).toEqual(labels('0000', '0000', '0000', '0000'));
});

test('a strip of another group between two labels of one group gets the label of the nearer', () => {
  const strip = labels('00122', '00122', '00122', '00122');
  const cleaned = labels('00122', '00022', '00022', '00122');
  expect(majority(strip, 5)).toEqual(strip);
  expect(majority(strip, 5, ['east', 'west', 'east'])).toEqual(cleaned);
});

test('a small detached part joins the neighbour around it, the main part and islands stay', () => {
  const map = labels('1111.0', '1011..', '1111..', '0000..', '0000..');
  absorbDetachedParts(map, 6, 1);
  expect(map).toEqual(labels('1111.0', '1111..', '1111..', '0000..', '0000..'));
});

test('islands that are too small are dropped', () => {
  const map = labels('000.0', '000..');
  absorbDetachedParts(map, 5, 2);
  expect(map).toEqual(labels('000..', '000..'));
});

test('enclosed pockets are filled, another country’s enclave is not', () => {
  const map = labels('00000', '0.0.0', '00000');
  const closed = new Uint8Array(15);
  closed[8] = 1;
  fillPockets(map, closed, 5, 3);
  expect(map).toEqual(labels('00000', '000.0', '00000'));
});

test('only large parts are kept', () => {
  const map = labels('00.0', '00..');
  keepLargeParts(map, 4, 2);
  expect(map).toEqual(labels('00..', '00..'));
});
