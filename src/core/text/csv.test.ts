import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvCell, csvText } from '../sheet/sheet-table.ts';

test('no text of a cell begins like a formula', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('=', '+', '-', '@', '\t', '\r'), (rest, sign) => {
      expect(csvCell(sign + rest).replace(/^"/, '')).toMatch(/^'/);
    }),
  );
});

test('a number stays a number, below zero too', () => {
  expect(csvCell(-4.09795)).toBe('-4.09795');
  expect(csvCell('-4.09795')).toBe("'-4.09795");
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(Number(csvCell(value))).toBe(value === 0 ? 0 : value);
    }),
  );
});

test('a cell with a separator, a quote or a line break is quoted', () => {
  expect(csvCell('a;b')).toBe('"a;b"');
  expect(csvCell('dit « "plus" »')).toBe('"dit « ""plus"" »"');
  expect(csvCell('a\nb')).toBe('"a\nb"');
  expect(csvCell('simple')).toBe('simple');
});

test('every line ends, the last one too', () => {
  expect(
    csvText([
      ['id', 'longitude'],
      ['a', -1.5],
    ]),
  ).toBe('\ufeffid;longitude\r\na;-1.5\r\n');
});
