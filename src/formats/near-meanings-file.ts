import type { NearWord } from './sheet-words-file.ts';
import { shippedFile } from './shipped-file.ts';

export interface NearMeanings {
  readonly near: readonly NearWord[];
}

/** Words that no sheet says, by the first letter of their stem, each beside the words of sheets that mean nearly the same. */
export const NEAR_MEANINGS_FILE = shippedFile<NearMeanings>('sens/*.json', 1, { near: 'array' });
