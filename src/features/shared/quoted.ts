import { shorten } from '../../core/text/sentences.ts';

const MOST_WORDS = 3;

export function quoted(words: readonly string[]): string {
  return [...new Set(words)]
    .slice(0, MOST_WORDS)
    .map((word) => `«\u00a0${word}\u00a0»`)
    .join(', ');
}

/** In characters: longer queries are shortened to about as much. */
const LONGEST_QUERY = 60;

export function quotedQuery(query: string): string {
  return quoted([shorten(query, LONGEST_QUERY)]);
}
