import { expect, test } from 'vitest';
import { numberOf, pruned } from './form-values.ts';

test('what is left empty is not written', () => {
  const form = {
    a: ' ',
    b: '',
    c: [],
    d: { e: '', f: { g: '' } },
    h: [{ i: '' }, { i: 'x' }],
    j: 0,
    k: null,
  };
  expect(pruned(form)).toEqual({ h: [{ i: 'x' }], j: 0 });
  expect(pruned({ a: '' })).toBeUndefined();
});

test.each([
  ['12000', 12_000],
  ['12 000 €', 12_000],
  ['1 500,50', 1500.5],
  ['douze', 'douze'],
  ['', ''],
  ['-5', '-5'],
])('« %s » is read as %s', (text, value) => {
  expect(numberOf(text)).toBe(value);
});
