import files from 'virtual:atlas/urls';
import territories from 'virtual:atlas/urls/territories';
import {
  CATALOGUE_FILE,
  type CatalogueColumns,
  type CatalogueWords,
  LATER_WORDS_FILE,
  type ShippedCatalogue,
} from '../../core/formats/catalogue-file.ts';
import { isOnePart, joinCatalogue } from '../../core/formats/join-catalogue.ts';
import type { ShippedFile } from '../../core/formats/shipped-file.ts';
import { buildIndexInSlices } from '../../core/sheet/catalogue-index.ts';
import { DataError, fileLoader } from './load-file.ts';
import { useWholeCatalogue } from './whole-catalogue.ts';

const catalogue = fileLoader(CATALOGUE_FILE);
const laterWords = fileLoader(LATER_WORDS_FILE);

const address = files[CATALOGUE_FILE.name] ?? '';

/** Lets the browser paint and answer. */
const yieldToMain = () => new Promise((resolve) => setTimeout(resolve));

async function indexed(file: CatalogueColumns, later: CatalogueWords | null): Promise<ShippedCatalogue> {
  const joined = joinCatalogue(file, later);
  await buildIndexInSlices(joined, yieldToMain);
  return joined;
}

/** Of one file always the same object: indexes are kept by it. What fails is made anew. */
function madeOnce(make: (file: CatalogueColumns) => Promise<ShippedCatalogue>) {
  const known = new WeakMap<CatalogueColumns, Promise<ShippedCatalogue>>();
  return (file: CatalogueColumns) => {
    const made = known.get(file) ?? make(file);
    known.set(file, made);
    made.catch(() => known.delete(file));
    return made;
  };
}

const firstOf = madeOnce((file) => indexed(file, null));

const wholeOf = madeOnce(async (file) =>
  isOnePart(file)
    ? firstOf(file)
    : indexed(file, await laterWords(file.files?.[LATER_WORDS_FILE.name] ?? '')),
);

/** Where the catalogue is from before a publication the host no longer has its later words, but a newer catalogue. */
const wholeNow = madeOnce(async (file) => {
  try {
    return await wholeOf(file);
  } catch (cause) {
    const isGone = cause instanceof DataError && cause.reason === 'http';
    const other = isGone ? await newestCatalogue() : null;
    if (!other) throw cause;
    return other;
  }
});

/** What the first page can be shown from, before the words of later sheets. */
export const firstCatalogue = async (): Promise<ShippedCatalogue> => firstOf(await catalogue(address));

/** @throws DataError when it can't be had. */
export async function shippedCatalogue(): Promise<ShippedCatalogue> {
  const whole = await wholeNow(await catalogue(address));
  useWholeCatalogue.setState({ whole });
  return whole;
}

/** As the host has it now; null when it can't be had. */
export async function newestCatalogue(): Promise<ShippedCatalogue | null> {
  try {
    const answer = await fetch(address, { cache: 'no-cache' });
    return answer.ok ? await wholeOf(CATALOGUE_FILE.read(await answer.json())) : null;
  } catch {
    return null;
  }
}

/**
 * Address of a file that the compiler wrote, which changes with its content and carries the base path. The catalogue lists
 * those of the files that change with the sheets. @throws DataError when it can't be had.
 */
export async function urlOf<T extends object>({ name }: ShippedFile<T>): Promise<string> {
  const url = files[name] ?? territories[name] ?? (await catalogue(address)).files?.[name];
  if (url === undefined) throw new Error(`no address for ${name}`);
  return url;
}
