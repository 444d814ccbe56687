import files from 'virtual:atlas/urls';
import territories from 'virtual:atlas/urls/territories';
import { CATALOGUE_FILE } from '../formats/catalogue-file.ts';
import type { ShippedFile } from '../formats/shipped-file.ts';
import { fileLoader } from './load-file.ts';

const catalogue = fileLoader(CATALOGUE_FILE);

export const shippedCatalogue = () => catalogue(files[CATALOGUE_FILE.name] ?? '');

/**
 * Address of a file that the compiler wrote, which changes with its content and carries the base path. The catalogue tells
 * those of the files that change with the sheets. @throws DataError when it can't be had.
 */
export async function urlOf<T extends object>({ name }: ShippedFile<T>): Promise<string> {
  const url = files[name] ?? territories[name] ?? (await shippedCatalogue()).files?.[name];
  if (url === undefined) throw new Error(`no address for ${name}`);
  return url;
}
