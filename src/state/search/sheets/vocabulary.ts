import { addTo } from '../../../core/collections/group-by.ts';
import type { VocabularyRow } from '../../../core/formats/sheet-words-file.ts';
import type { IndexedSheet } from './indexed-sheet.ts';
import { singular } from './terms.ts';

export interface KnownWord {
  readonly folded: string;
  /** As sheets write it most often, lowercase unless they never do (« ESS », « Villeurbanne »). */
  readonly written: string;
  readonly count: number;
}

export interface NearSaid {
  readonly folded: string;
  /** Between 0 and 1. */
  readonly nearness: number;
}

/** What sheets say, and what they say instead of other words. */
export interface KnownWords {
  readonly words: ReadonlyMap<string, KnownWord>;
  /** Folded words that no sheet says, in the singular → words that sheets say nearly in their sense. */
  readonly near: ReadonlyMap<string, readonly NearSaid[]>;
}

export function knownWords(rows: readonly VocabularyRow[]): KnownWords {
  const near = new Map<string, NearSaid[]>();
  for (const [folded, , , others] of rows)
    for (const it of others.split(' ').filter(Boolean)) {
      const word = singular(it.slice(0, -1));
      addTo(near, word, { folded, nearness: Number(it.at(-1)) / 10 });
    }
  const words = rows.map(
    ([folded, written, count]) => [folded, { folded, written: written || folded, count }] as const,
  );
  return { words: new Map(words), near };
}

interface CountedWord extends KnownWord {
  readonly sheets: number;
}

export type Vocabulary = ReadonlyMap<string, CountedWord>;

interface Spellings {
  readonly counts: Map<string, number>;
  sheets: number;
  /** Id of the last sheet that said it. */
  last: string;
}

const unsaid = (): Spellings => ({ counts: new Map(), sheets: 0, last: '' });

/** Counts sheet by sheet and holds none of them. */
export class VocabularyCount {
  private readonly spellings = new Map<string, Spellings>();

  add({ id, title, sentences }: IndexedSheet): void {
    for (const { text, words } of [title, ...sentences])
      for (const { folded, isStop, start, end } of words) {
        if (isStop) continue;
        const known = this.spellings.get(folded) ?? unsaid();
        const written = text.slice(start, end);
        known.counts.set(written, (known.counts.get(written) ?? 0) + 1);
        if (known.last !== id) known.sheets++;
        known.last = id;
        this.spellings.set(folded, known);
      }
  }

  vocabulary(): Vocabulary {
    return new Map(
      [...this.spellings].map(([folded, { counts, sheets }]) => {
        const count = [...counts.values()].reduce((sum, one) => sum + one, 0);
        return [folded, { folded, written: usual(counts), count, sheets }];
      }),
    );
  }
}

/** The lowercase spelling that is written most, or any that is. Accents tell more than their absence. */
function usual(counts: ReadonlyMap<string, number>): string {
  const isLower = (word: string) => word === word.toLowerCase();
  const ranked = [...counts].sort(
    ([a, manyA], [b, manyB]) => Number(isLower(b)) - Number(isLower(a)) || manyB - manyA || (a < b ? 1 : -1),
  );
  return ranked[0]?.[0] ?? '';
}
