import { indexGently } from '../domain/sheet/catalogue-index.ts';
import type { PartedCatalogue, ShippedCatalogue } from '../formats/catalogue-file.ts';
import { joinCatalogue } from '../formats/join-catalogue.ts';
import { REST_FILE, type RestOfCatalogue } from '../formats/rest-of-catalogue-file.ts';
import { DataError, fileLoader } from './load-file.ts';

// Only large collections need this code.

const rest = fileLoader(REST_FILE);

/** Lets the browser paint and answer. */
const breath = () => new Promise((resolve) => setTimeout(resolve));

async function indexed(parted: PartedCatalogue, words: RestOfCatalogue | null): Promise<ShippedCatalogue> {
  const catalogue = joinCatalogue(parted, words);
  await breath();
  await indexGently(catalogue, breath);
  await breath();
  return catalogue;
}

const sights = new WeakMap<PartedCatalogue, Promise<ShippedCatalogue>>();

/** Of one catalogue always the same object: indexes are kept by it. */
export function firstSight(parted: PartedCatalogue): Promise<ShippedCatalogue> {
  const known = sights.get(parted) ?? indexed(parted, null);
  sights.set(parted, known);
  return known;
}

type Newest = () => Promise<ShippedCatalogue | null>;

async function wholeOf(parted: PartedCatalogue, newest: Newest): Promise<ShippedCatalogue> {
  try {
    return await indexed(parted, await rest(parted.files?.[REST_FILE.name] ?? ''));
  } catch (cause) {
    const isGone = cause instanceof DataError && cause.reason === 'http';
    const other = isGone ? await newest() : null;
    if (!other) throw cause;
    return other;
  }
}

const wholes = new WeakMap<PartedCatalogue, Promise<ShippedCatalogue>>();

/**
 * The whole of it, again the same object each time. `newest` is asked where the catalogue is from before a publication, so that
 * the host no longer has its rest. @throws DataError when the rest can't be had.
 */
export function joinedCatalogue(parted: PartedCatalogue, newest: Newest): Promise<ShippedCatalogue> {
  const known = wholes.get(parted) ?? wholeOf(parted, newest);
  wholes.set(parted, known);
  known.catch(() => wholes.delete(parted));
  return known;
}
