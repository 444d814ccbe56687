import { expect, test } from 'vitest';
import { LETTERS } from '../../../core/comparison/compared-set.ts';
import { paletteFixture } from '../style/palette.fixture.ts';
import { dotImage, patternImage, provideImages } from './map-images.ts';

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

test('a dot of ink stands on a rim of the backdrop', () => {
  const { width, data } = dotImage('#102030', '#ffffff');
  const at = (x: number, y: number) => [...data.slice(4 * (y * width + x), 4 * (y * width + x) + 4)];
  expect(at(8, 8)).toEqual([16, 32, 48, 255]);
  expect(at(8, 2)).toEqual([255, 255, 255, 255]);
  expect(at(0, 0)[3]).toBe(0);
});

test('a map gets an image once, when it asks for it; of another scheme or name it gets none', () => {
  const added: string[] = [];
  let resolve: (id: string) => unknown = () => undefined;
  const map = {
    hasImage: (id: string) => added.includes(id),
    addImage: (id: string) => added.push(id),
    setMissingStyleImageResolver: (resolver: typeof resolve) => {
      resolve = resolver;
    },
  };
  provideImages(map as never, () => paletteFixture);
  expect(added).toEqual([]);
  for (const id of [
    'motif-B-light',
    'ville-light',
    'motif-B-light',
    'motif-B-dark',
    'motif-E-light',
    'autre',
  ])
    resolve(id);
  expect(added).toEqual(['motif-B-light', 'ville-light']);
});
