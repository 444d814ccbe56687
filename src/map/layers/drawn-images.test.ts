import { expect, test } from 'vitest';
import { provideImages } from './drawn-images.ts';
import { paletteFixture } from './palette.fixture.ts';

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
