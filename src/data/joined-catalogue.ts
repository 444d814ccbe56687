import type { PartedCatalogue, ShippedCatalogue } from '../formats/catalogue-file.ts';
import { joinCatalogue } from '../formats/join-catalogue.ts';
import { REST_FILE } from '../formats/rest-of-catalogue-file.ts';
import { DataError, fileLoader } from './load-file.ts';

// Only large collections need this code.

const rest = fileLoader(REST_FILE);

const restOf = ({ files }: PartedCatalogue) => rest(files?.[REST_FILE.name] ?? '');

const sights = new WeakMap<PartedCatalogue, ShippedCatalogue>();

/** Of one catalogue always the same object: indexes are kept by it. */
export function firstSight(parted: PartedCatalogue): ShippedCatalogue {
  const known = sights.get(parted) ?? joinCatalogue(parted, null);
  sights.set(parted, known);
  return known;
}

const wholes = new WeakMap<PartedCatalogue, ShippedCatalogue>();

/**
 * The whole of it, again the same object each time. `newest` is asked where the catalogue is from before a publication, so that
 * the host no longer has its rest. @throws DataError when the rest can't be had.
 */
export async function joinedCatalogue(
  parted: PartedCatalogue,
  newest: () => Promise<ShippedCatalogue | null>,
): Promise<ShippedCatalogue> {
  const known = wholes.get(parted);
  if (known) return known;
  const found = restOf(parted).then((words) => joinCatalogue(parted, words));
  const whole = await found.catch(async (cause: unknown) => {
    const isGone = cause instanceof DataError && cause.reason === 'http';
    const other = isGone ? await newest() : null;
    if (!other) throw cause;
    return other;
  });
  wholes.set(parted, whole);
  return whole;
}
