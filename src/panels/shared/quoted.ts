const MOST_WORDS = 3;

export function quoted(words: readonly string[]): string {
  return [...new Set(words)]
    .slice(0, MOST_WORDS)
    .map((word) => `«\u00a0${word}\u00a0»`)
    .join(', ');
}
