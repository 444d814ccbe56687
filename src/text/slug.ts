import { fold } from './fold.ts';

/** What {@link slugify} makes, and what a sheet's file name or an address may be. */
export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * A name for an address or a file: folded ASCII words joined by hyphens, at most `maxLength` characters and cut between
 * two words (inside the word only when the first word alone is longer). Empty when the text has no ASCII letter or digit.
 */
export function slugify(text: string, maxLength = 60): string {
  const words = fold(text).match(/[a-z0-9]+/g) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, maxLength) : `${slug}-${word}`;
    if (longer.length > maxLength) break;
    slug = longer;
  }
  return slug;
}
