import { addTo } from '../../../core/collections/group-by.ts';
import type { VocabularyRow } from '../../../core/formats/sheet-words-file.ts';
import { type IndexedSheet, singular } from './terms.ts';

export interface KnownWord {
  readonly folded: string;
  /** As sheets write it most often, lowercase unless they never do (« ESS », « Villeurbanne »). */
  readonly written: string;
  readonly count: number;
}

export interface NearWord {
  readonly folded: string;
  /** Between 0 and 1. */
  readonly nearness: number;
}

export type KnownWords = ReturnType<typeof knownWords>;

/** The words of all sheets, and other words that these may stand for. */
export function knownWords(rows: readonly VocabularyRow[]) {
  /** Folded words that no sheet says, in the singular → words that sheets say nearly in their sense. */
  const near = new Map<string, NearWord[]>();
  for (const [folded, , , others] of rows)
    for (const other of others.split(' ').filter(Boolean)) {
      const word = singular(other.slice(0, -1));
      addTo(near, word, { folded, nearness: Number(other.at(-1)) / 10 });
    }
  const words = rows.map(
    ([folded, written, count]) => [folded, { folded, written: written || folded, count }] as const,
  );
  return { words: new Map<string, KnownWord>(words), near };
}

export type Vocabulary = ReturnType<VocabularyCount['vocabulary']>;

interface Spellings {
  readonly counts: Map<string, number>;
  sheets: number;
  /** Id of the last sheet that has it. */
  last: string;
}

/** Counts sheet by sheet and holds none of them. */
export class VocabularyCount {
  private readonly spellings = new Map<string, Spellings>();

  add({ id, title, sentences }: IndexedSheet): void {
    for (const { text, words } of [title, ...sentences])
      for (const { folded, isStop, start, end } of words) {
        if (isStop) continue;
        const known = this.spellings.get(folded) ?? { counts: new Map(), sheets: 0, last: '' };
        const written = text.slice(start, end);
        known.counts.set(written, (known.counts.get(written) ?? 0) + 1);
        if (known.last !== id) known.sheets++;
        known.last = id;
        this.spellings.set(folded, known);
      }
  }

  vocabulary() {
    return new Map(
      [...this.spellings].map(([folded, { counts, sheets }]) => {
        const count = [...counts.values()].reduce((sum, times) => sum + times, 0);
        return [folded, { folded, written: usual(counts), count, sheets }];
      }),
    );
  }
}

/** The lowercase spelling that is written most, or any that is; with accents before without. */
function usual(counts: ReadonlyMap<string, number>): string {
  const isLower = (word: string) => word === word.toLowerCase();
  const ranked = [...counts].sort(
    ([a, manyA], [b, manyB]) => Number(isLower(b)) - Number(isLower(a)) || manyB - manyA || (a < b ? 1 : -1),
  );
  return ranked[0]?.[0] ?? '';
}
