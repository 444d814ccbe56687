import { expect, test } from 'vitest';
import { paletteFixture } from './palette.fixture.ts';
import type { PatternImage } from './pattern-images.ts';
import { addDots } from './town-dots.ts';

test('a dot of ink stands on a rim of the ground, and is made once a scheme', () => {
  const images = new Map<string, PatternImage>();
  const map = {
    hasImage: (name: string) => images.has(name),
    addImage: (name: string, image: PatternImage) => images.set(name, image),
  };
  const palette = { ...paletteFixture, town: '#102030', france: '#ffffff' };
  addDots(map, palette);
  addDots(map, palette);
  expect([...images.keys()]).toEqual(['ville-light']);
  const { width, data } = images.get('ville-light') ?? { width: 0, data: [] };
  const at = (x: number, y: number) => [...data.slice(4 * (y * width + x), 4 * (y * width + x) + 4)];
  expect(at(8, 8)).toEqual([16, 32, 48, 255]);
  expect(at(8, 2)).toEqual([255, 255, 255, 255]);
  expect(at(0, 0)[3]).toBe(0);
});
