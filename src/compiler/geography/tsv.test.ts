import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatTsv, parseTsv, TEXT } from './tsv.ts';

const TWO = { a: TEXT, b: TEXT };

test('what is written is read back, whatever the words', () => {
  const cell = fc.string().filter((text) => !/[\t\r\n]/.test(text));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
      const lines = parseTsv(formatTsv(['a', 'b'], rows), TWO, 'x.tsv');
      expect(lines.map(({ row }) => [row.a, row.b])).toEqual(rows);
    }),
  );
});

test('a tab or a line break in a name is refused', () => {
  expect(() => formatTsv(['name'], [['Loire\tAtlantique']])).toThrow(/tab/);
  expect(() => formatTsv(['name'], [['Loire\nAtlantique']])).toThrow(/line break/);
});

test('a wrong header or a missing cell is reported with file and line', () => {
  expect(() => parseTsv('b\n1\n', { a: TEXT }, 'x.tsv')).toThrow(/^x\.tsv:1: /);
  expect(() => parseTsv('a\tb\n1\t2\n3\n', TWO, 'x.tsv')).toThrow('x.tsv:3: expected 2 cells, found 1');
});
