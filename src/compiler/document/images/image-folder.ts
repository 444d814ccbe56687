import { existsSync, mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { ImageSource } from '../readers/received-image.ts';
import type { ImageToWrite } from './choose-images.ts';
import type { ImagePlan } from './plan-images.ts';

export const IMAGE_FOLDER = 'data/images';

const HEAVIEST_FILE = 50_000_000;

/** Files beside a document or in its folders, and no others. */
export function filesBeside(document: string): ImageSource {
  const folder = dirname(document);
  return (path) => {
    const file = resolve(folder, path);
    const stat = statSync(file, { throwIfNoEntry: false });
    if (!stat?.isFile() || stat.size > HEAVIEST_FILE) return null;
    const isOutside = relative(realpathSync(folder), realpathSync(file)).startsWith('..');
    return isOutside ? null : readFileSync(file);
  };
}

export function existingImages(root: string, images: readonly ImageToWrite[]): Map<string, Uint8Array> {
  return new Map(
    images.flatMap(({ name }) => {
      const path = join(root, IMAGE_FOLDER, name);
      return existsSync(path) ? [[name, readFileSync(path)] as const] : [];
    }),
  );
}

export function writeImages(root: string, { files }: ImagePlan): void {
  for (const { name, write } of files) {
    if (write === null) continue;
    mkdirSync(join(root, IMAGE_FOLDER), { recursive: true });
    writeFileSync(join(root, IMAGE_FOLDER, name), write);
  }
}
