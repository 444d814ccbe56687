import type { ShippedFile } from '../../core/formats/shipped-file.ts';
import { fileLoader } from './load-file.ts';
import { urlOf } from './urls.ts';

/** Loads the only file of its kind. */
export function shippedLoader<T extends object>(file: ShippedFile<T>): () => Promise<T> {
  const load = fileLoader(file);
  return async () => load(await urlOf(file));
}
