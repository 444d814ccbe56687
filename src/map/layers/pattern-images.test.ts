import { expect, test } from 'vitest';
import { LETTERS } from '../../domain/comparison/compared-set.ts';
import { patternImage } from './pattern-images.ts';

/** Which pixels are inked. */
const mask = (letter: (typeof LETTERS)[number]) =>
  [...patternImage(letter, '#123456').data].filter((_, at) => at % 4 === 3).map((alpha) => alpha > 0);

test('no two letters share a pattern: they differ without colour', () => {
  for (const [at, one] of LETTERS.entries())
    for (const other of LETTERS.slice(at + 1)) {
      const [a, b] = [mask(one), mask(other)];
      const apart = a.filter((inked, pixel) => inked !== b[pixel]).length;
      expect(apart / a.length, `${one} and ${other}`).toBeGreaterThan(0.05);
    }
});

test('ink has the colour of its letter', () => {
  const { data } = patternImage('D', '#0b7a6f');
  expect([...data.slice(0, 4)]).toEqual([0x0b, 0x7a, 0x6f, 255]);
});
