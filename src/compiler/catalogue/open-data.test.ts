import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvCell } from './open-data.ts';

test('no cell of the CSV begins like a formula', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('=', '+', '-', '@', '\t', '\r'), (rest, sign) => {
      expect(csvCell(sign + rest).replace(/^"/, '')).toMatch(/^'/);
    }),
  );
});

test('a cell with a separator, a quote or a line break is quoted', () => {
  expect(csvCell('a;b')).toBe('"a;b"');
  expect(csvCell('dit « "plus" »')).toBe('"dit « ""plus"" »"');
  expect(csvCell('a\nb')).toBe('"a\nb"');
  expect(csvCell('simple')).toBe('simple');
});
