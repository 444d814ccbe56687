import { stemmer } from '@orama/stemmers/french';
import { fold } from './fold.ts';

const known = new Map<string, readonly string[]>();

/** Bounds the cache: a text may hold any number of invented words. */
const MOST_KNOWN = 20_000;

/** One or two: without its accents too, so that an unaccented query meets an accented text. */
export function stemsOf(lower: string): readonly string[] {
  const found = known.get(lower);
  if (found) return found;
  const bare = fold(lower);
  const stem = finished(fold(stemmer(lower)));
  const stems = bare === lower ? [stem] : [...new Set([stem, finished(stemmer(bare))])];
  if (known.size < MOST_KNOWN) known.set(lower, stems);
  return stems;
}

/** The stemmer keeps the plural of « emplois » and « lieux », and « publique » is not « public ». */
function finished(stem: string): string {
  if (stem.length < 4) return stem;
  return stem.replace(/qu$/u, 'c').replace(/[sx]$/u, '');
}
