import files from 'virtual:atlas/urls';
import territories from 'virtual:atlas/urls/territories';
import { CATALOGUE_FILE, type ShippedCatalogue } from '../formats/catalogue-file.ts';
import type { ShippedFile } from '../formats/shipped-file.ts';
import { fileLoader } from './load-file.ts';

const catalogue = fileLoader(CATALOGUE_FILE);

const address = files[CATALOGUE_FILE.name] ?? '';

export const shippedCatalogue = () => catalogue(address);

/** As the host has it now; null when it can't be had. */
export const newestCatalogue = async (): Promise<ShippedCatalogue | null> => {
  try {
    const answer = await fetch(address, { cache: 'no-cache' });
    return answer.ok ? CATALOGUE_FILE.read(await answer.json()) : null;
  } catch {
    return null;
  }
};

/**
 * Address of a file that the compiler wrote, which changes with its content and carries the base path. The catalogue tells
 * those of the files that change with the sheets. @throws DataError when it can't be had.
 */
export async function urlOf<T extends object>({ name }: ShippedFile<T>): Promise<string> {
  const url = files[name] ?? territories[name] ?? (await shippedCatalogue()).files?.[name];
  if (url === undefined) throw new Error(`no address for ${name}`);
  return url;
}
