import { least } from '../collections/extremes.ts';
import { fold } from './fold.ts';

/** Letters of what is typed that may be wrong: none in a short word. */
export const mostTypos = ({ length }: string): number => (length < 5 ? 0 : Math.round(length * 0.2));

/** Damerau-Levenshtein distance in UTF-16 units, each part edited once. Stops beyond `max`, and returns `max + 1`. */
export function editDistance(a: string, b: string, max: number): number {
  const beyond = max + 1;
  if (Math.abs(a.length - b.length) > max) return beyond;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => (j <= max ? j : beyond));
  for (let i = 1; i <= a.length; i++) {
    const row = new Array<number>(b.length + 1).fill(beyond);
    if (i <= max) row[0] = i;
    const from = Math.max(1, i - max);
    const to = Math.min(b.length, i + max);
    let best = row[0] ?? beyond;
    for (let j = from; j <= to; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      row[j] = Math.min(cost, beyond);
      best = Math.min(best, at(row, j));
    }
    // A swap reaches two rows back, so one row out of bounds is not yet the end.
    if (best > max && least(last.slice(Math.max(0, from - 2), to + 1)) > max) return beyond;
    beforeLast = last;
    last = row;
  }
  return Math.min(at(last, b.length), beyond);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

/** At most a third of the letters (and three) differ, or the word, of three letters or more, begins the candidate. */
export function nearest(word: string, candidates: readonly string[], limit = 3): string[] {
  const wanted = fold(word);
  const ranked = candidates.flatMap((candidate) => {
    const folded = fold(candidate);
    const max = Math.min(3, Math.floor(Math.max(wanted.length, folded.length) / 3));
    const distance = editDistance(wanted, folded, max);
    if (distance <= max) return [{ candidate, distance }];
    const begins = wanted.length >= 3 && folded.startsWith(wanted);
    return begins ? [{ candidate, distance: 4 }] : [];
  });
  ranked.sort((a, b) => a.distance - b.distance);
  return ranked.slice(0, limit).map((entry) => entry.candidate);
}
