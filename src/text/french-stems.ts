import { stemmer } from '@orama/stemmers/french';
import { fold } from './fold.ts';

const known = new Map<string, readonly string[]>();

/** More words than this are a flood, not a vocabulary: they are stemmed again each time. */
const MOST_KNOWN = 20_000;

/**
 * The stems of a lowercase French word, folded: that of the word, and that of the word without its accents when it
 * differs (one accented word in three), so that an unaccented query meets an accented text. One or two.
 */
export function stemsOf(lower: string): readonly string[] {
  const found = known.get(lower);
  if (found) return found;
  const bare = fold(lower);
  const stem = finished(fold(stemmer(lower)));
  const stems = bare === lower ? [stem] : [...new Set([stem, finished(stemmer(bare))])];
  if (known.size < MOST_KNOWN) known.set(lower, stems);
  return stems;
}

/** What the stemmer leaves: « emplois » and « lieux » keep their plural, « publique » is not « public ». */
function finished(stem: string): string {
  if (stem.length < 4) return stem;
  return stem.replace(/qu$/u, 'c').replace(/[sx]$/u, '');
}
