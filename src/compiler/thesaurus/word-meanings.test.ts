import { expect, test } from 'vitest';
import { DIMENSIONS, packMeanings, spreadMeanings, unit, unpackMeanings } from './word-meanings.ts';

const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, it, at) => sum + it * (b[at] ?? 0), 0);

const vector = (seed: number) =>
  unit(Float32Array.from({ length: DIMENSIONS }, (_, at) => (at % 4 === seed ? 1 + at / DIMENSIONS : 0)));

test('words read back keep their order, their accents and nearly their vectors', () => {
  const meanings = new Map([
    ['vélo', vector(1)],
    ['épicerie', vector(2)],
    ['café', vector(3)],
  ]);
  const read = unpackMeanings(packMeanings(meanings));
  expect([...read.keys()]).toEqual(['café', 'vélo', 'épicerie']);
  for (const [word, own] of read) expect(cosine(own, meanings.get(word) ?? own)).toBeGreaterThan(0.98);
});

test('a file cut short is refused', () => {
  const bytes = packMeanings(new Map([['vélo', vector(1)]]));
  expect(() => unpackMeanings(bytes.subarray(0, -1))).toThrow('1 words, 49 bytes of vectors');
});

test('a word without a meaning of its own has that of the words near it, one far from all has none', () => {
  const near = new Map([['cyclo', [{ word: 'vélo', nearness: 0.9 }]]]);
  const spread = spreadMeanings(
    new Map([['vélo', vector(1)]]),
    ['cyclo', 'nuage'],
    (word) => near.get(word) ?? [],
  );
  expect(cosine(spread.get('cyclo') ?? vector(9), vector(1))).toBeCloseTo(1, 5);
  expect(spread.has('nuage')).toBe(false);
});

test('a word with a meaning of its own is drawn towards those near it', () => {
  const near = new Map([['vélo', [{ word: 'moto', nearness: 0.9 }]]]);
  const own = new Map([
    ['vélo', vector(1)],
    ['moto', vector(2)],
  ]);
  const spread = spreadMeanings(own, [], (word) => near.get(word) ?? []);
  const before = cosine(vector(1), vector(2));
  expect(cosine(spread.get('vélo') ?? vector(1), vector(2))).toBeGreaterThan(before + 0.2);
});
