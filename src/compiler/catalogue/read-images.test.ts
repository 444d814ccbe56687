import { Transformer } from '@napi-rs/image';
import { expect, test } from 'vitest';
import { imageFile } from './read-images.ts';

const drawn = Transformer.fromRgbaPixels(new Uint8Array(40 * 20 * 4).fill(120), 40, 20);

test.each([
  ['PNG', drawn.pngSync()],
  ['JPEG', drawn.jpegSync(80)],
  ['WebP', drawn.webpSync(80)],
])('a whole %s has its size, one cut short or followed by another file has none', (_, content) => {
  const sizeOf = (bytes: Buffer) => {
    const { width, height } = imageFile(bytes);
    return [width, height];
  };
  expect(sizeOf(content)).toEqual([40, 20]);
  expect(sizeOf(content.subarray(0, -2))).toEqual([0, 0]);
  expect(sizeOf(Buffer.concat([content, Buffer.from('<script>1</script>')]))).toEqual([0, 0]);
});
