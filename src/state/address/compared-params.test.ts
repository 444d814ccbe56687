import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseComparedSearch } from './page-params.ts';

test('lists are kept as they are, whatever else is left out', () => {
  const search = { territoires: 'departement-54,departement-88', fiches: 'une,,autre', autre: 1 };
  expect(parseComparedSearch(search)).toEqual({
    territoires: 'departement-54,departement-88',
    fiches: 'une,,autre',
  });
  expect(parseComparedSearch({ territoires: 54 })).toEqual({});
});

test('anything else counts as nothing, and never throws', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (territoires, fiches) => {
      for (const value of Object.values(parseComparedSearch({ territoires, fiches })))
        expect(typeof value).toBe('string');
    }),
  );
});
