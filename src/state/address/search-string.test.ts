import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSearchString, writeSearchString } from './search-params.ts';

test('numbers stay text, lists stay readable, what is not given is left out', () => {
  expect(writeSearchString({ regions: '75,04', q: 'énergie citoyenne', tri: undefined })).toBe(
    '?regions=75,04&q=%C3%A9nergie+citoyenne',
  );
  expect(readSearchString('?regions=75,04&q=l%27eau+vive&q=feu')).toEqual({ regions: '75,04', q: 'feu' });
  expect(writeSearchString({})).toBe('');
});

test('any text is written and read back', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1 });
  fc.assert(
    fc.property(fc.dictionary(text, text), (search) => {
      const given = Object.fromEntries(Object.entries(search).filter(([key]) => key !== '__proto__'));
      expect(readSearchString(writeSearchString(given))).toEqual(given);
    }),
  );
});

test('any address is read without harm', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(typeof readSearchString(text)).toBe('object');
    }),
  );
});
