import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PINNED_LEVELS, parseSearch } from './search-params.ts';

test.each(PINNED_LEVELS)('the pinned level %s is read back', (niveau) => {
  expect(parseSearch({ niveau })).toEqual({ niveau });
});

test('what is unknown or wrong is left out and never throws', () => {
  expect(parseSearch({ niveau: 'cantons', autre: 1 })).toEqual({});
  expect(parseSearch({ niveau: ['communes'] })).toEqual({});
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.anything()), (search) => {
      const read = parseSearch(search);
      expect(Object.keys(read).every((key) => key === 'niveau')).toBe(true);
    }),
  );
});
