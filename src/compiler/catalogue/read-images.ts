import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFolder } from '../../content/files/content-folder.ts';
import { sizeOf } from '../../content/files/image-size.ts';
import type { Initiative } from '../../core/sheet/initiative.ts';
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
  const found = sizeOf(content.subarray(0, HEAVIEST_IMAGE));
  const { width, height } = found && ENDS.get(found.type)?.(content) ? found : { width: 0, height: 0 };
  return { content, bytes: content.length, width, height };
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
