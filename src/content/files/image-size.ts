import { imageSize } from 'image-size';

/** Null for what is no image. */
export function sizeOf(content: Buffer) {
  try {
    return imageSize(content);
  } catch {
    return null;
  }
}
