import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import type { Initiative } from '../../core/sheet/initiative.ts';
import type { ContentFolder } from '../content-folder.ts';
import type { StoredImage } from '../sheet/parsed-sheet.ts';
import { HEAVIEST_IMAGE } from '../sheet/read-details.ts';

export interface ImageFile extends StoredImage {
  readonly content: Buffer;
}

/** Whether a file of a kind ends where its image does: one cut short would show in part, one with more hides another file. */
const ENDS: ReadonlyMap<string | undefined, (content: Buffer) => boolean> = new Map([
  // Programs pad with zeros.
  ['jpg', (content) => /\xff\xd9\0*$/u.test(content.subarray(-1000).toString('latin1'))],
  ['png', (content) => content.subarray(-12).toString('latin1') === '\0\0\0\0IEND\xaeB`\x82'],
  ['webp', (content) => content.readUInt32LE(4) + 8 === content.length],
]);

export function readImages({ root, path }: ContentFolder): Map<string, ImageFile> {
  const folder = join(root, path, 'images');
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(files.map(({ name }) => [name.normalize(), imageFile(readFileSync(join(folder, name)))]));
}

export function imageFile(content: Buffer): ImageFile {
  return { content, bytes: content.length, ...sizeOf(content) };
}

function sizeOf(content: Buffer): Pick<StoredImage, 'width' | 'height'> {
  try {
    const { width, height, type } = imageSize(content.subarray(0, HEAVIEST_IMAGE));
    if (ENDS.get(type)?.(content)) return { width, height };
  } catch {}
  return { width: 0, height: 0 };
}

export function publishedImages(
  { details }: Pick<Initiative, 'details'>,
  images: ReadonlyMap<string, ImageFile>,
): { file: string; content: Buffer }[] {
  return (details?.images ?? []).flatMap(({ fichier }) => {
    const stored = images.get(fichier);
    return stored ? [{ file: `images/${fichier}`, content: stored.content }] : [];
  });
}
