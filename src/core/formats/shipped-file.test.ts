import { expect, test } from 'vitest';
import { pathOf, shippedFile } from './shipped-file.ts';

interface Content {
  readonly rows: readonly number[];
  readonly objects: { readonly land: object };
  readonly names: Readonly<Record<string, string>>;
}

const FILE = shippedFile<Content>('rows/*.json', 3);
const CONTENT: Content = { rows: [1, 2], objects: { land: {} }, names: { a: 'b' } };
const parsed = (): Record<string, unknown> => JSON.parse(FILE.write(CONTENT));

test('what is written is read back', () => {
  expect(FILE.read(parsed())).toEqual(CONTENT);
  expect(pathOf(FILE, '2A')).toBe('rows/2A.json');
});

test.each([
  ['nothing', null],
  ['a text', 'rows'],
  ['a list', [1]],
  ['no version', { ...parsed(), version: undefined }],
])('%s is refused as no such file', (_, value) => {
  expect(() => FILE.read(value)).toThrow(expect.objectContaining({ name: 'FormatError', reason: 'shape' }));
});

test('another version is recognised, whatever its shape', () => {
  for (const version of [2, 4])
    expect(() => FILE.read({ version })).toThrow(expect.objectContaining({ reason: 'version' }));
});
