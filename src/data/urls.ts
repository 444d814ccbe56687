import files from 'virtual:atlas/urls';
import territories from 'virtual:atlas/urls/territories';
import { CATALOGUE_FILE, isParted, type ShippedCatalogue } from '../formats/catalogue-file.ts';
import type { ShippedFile } from '../formats/shipped-file.ts';
import { codeLoader } from './load-code.ts';
import { fileLoader } from './load-file.ts';
import { useWholeCatalogue } from './whole-catalogue.ts';

const catalogue = fileLoader(CATALOGUE_FILE);

const joining = codeLoader(() => import('./joined-catalogue.ts'));

const address = files[CATALOGUE_FILE.name] ?? '';

/** What the first page can be shown from, before the words of a large collection. */
export async function firstCatalogue(): Promise<ShippedCatalogue> {
  const found = await catalogue(address);
  return isParted(found) ? (await joining()).firstSight(found) : found;
}

const joined = async (found: ShippedCatalogue, newest = newestCatalogue) =>
  isParted(found) ? (await joining()).joinedCatalogue(found, newest) : found;

export async function shippedCatalogue(): Promise<ShippedCatalogue> {
  const whole = await joined(await catalogue(address));
  useWholeCatalogue.setState({ whole });
  return whole;
}

/** As the host has it now; null when it can't be had. */
export async function newestCatalogue(): Promise<ShippedCatalogue | null> {
  try {
    const answer = await fetch(address, { cache: 'no-cache' });
    return answer.ok ? await joined(CATALOGUE_FILE.read(await answer.json()), async () => null) : null;
  } catch {
    return null;
  }
}

/**
 * Address of a file that the compiler wrote, which changes with its content and carries the base path. The catalogue tells
 * those of the files that change with the sheets. @throws DataError when it can't be had.
 */
export async function urlOf<T extends object>({ name }: ShippedFile<T>): Promise<string> {
  const url = files[name] ?? territories[name] ?? (await catalogue(address)).files?.[name];
  if (url === undefined) throw new Error(`no address for ${name}`);
  return url;
}
