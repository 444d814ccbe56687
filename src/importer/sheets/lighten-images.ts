import { Transformer } from '@napi-rs/image';
import { imageSize } from 'image-size';
import { HEAVIEST_IMAGE } from '../../compiler/sheet/read-details.ts';
import type { DocumentReading } from '../blocks/read-blocks.ts';
import { PUBLISHED_KINDS } from './images.ts';

const WIDTHS = [1200, 1000, 800, 640, 480];
const QUALITIES = [82, 70, 58];
/** In pixels: decoded, a larger image would fill the memory. */
const LARGEST = 100_000_000;

/** With its heavy images in WebP, which keeps what is transparent. What can't be made light stays as it is: the report says so. */
export async function withLightImages(reading: DocumentReading): Promise<DocumentReading> {
  let count = 0;
  const blocks = await Promise.all(
    reading.blocks.map(async (block) => {
      const light = block.kind === 'image' && block.image.bytes ? await lightImage(block.image.bytes) : null;
      if (block.kind !== 'image' || light === null) return block;
      count += 1;
      return { ...block, image: { ...block.image, bytes: light } };
    }),
  );
  const said = count > 1 ? `${count} images réduites` : '1 image réduite';
  return count === 0 ? reading : { ...reading, blocks, facts: [...reading.facts, said] };
}

/** Upright, and without what the camera wrote in it; null for what is light already, stays heavy or can't be read. */
async function lightImage(bytes: Uint8Array): Promise<Uint8Array | null> {
  if (bytes.length <= HEAVIEST_IMAGE) return null;
  try {
    const { width, height, type, orientation = 1 } = imageSize(bytes);
    if (!PUBLISHED_KINDS.includes(type) || width * height > LARGEST) return null;
    const across = orientation > 4 ? height : width;
    const image = new Transformer(bytes).rotate();
    for (const most of new Set(WIDTHS.map((each) => Math.min(each, across)))) {
      image.resize(most);
      for (const quality of QUALITIES) {
        const light = await image.webp(quality);
        if (light.length <= HEAVIEST_IMAGE) return light;
      }
    }
  } catch {}
  return null;
}
