import type { IndexedSheet } from './indexed-sheet.ts';

export interface KnownWord {
  readonly folded: string;
  /** As sheets write it most often, lowercase unless they never do (« ESS », « Villeurbanne »). */
  readonly written: string;
  readonly count: number;
  readonly sheets: number;
}

export type Vocabulary = ReadonlyMap<string, KnownWord>;

export interface Spellings {
  readonly counts: Map<string, number>;
  sheets: number;
  /** Id of the last sheet that said it. */
  last: string;
}

const unsaid = (): Spellings => ({ counts: new Map(), sheets: 0, last: '' });

/** Counts sheet by sheet and holds none of them. */
export class VocabularyCount {
  readonly spellings = new Map<string, Spellings>();

  /** Of sheets that follow those of before. */
  join(others: ReadonlyMap<string, Spellings>): void {
    for (const [folded, { counts, sheets, last }] of others) {
      const known = this.spellings.get(folded) ?? unsaid();
      for (const [written, many] of counts)
        known.counts.set(written, (known.counts.get(written) ?? 0) + many);
      this.spellings.set(folded, { counts: known.counts, sheets: known.sheets + sheets, last });
    }
  }

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

  vocabulary(): Map<string, KnownWord> {
    return new Map(
      [...this.spellings].map(([folded, { counts, sheets }]) => {
        const count = [...counts.values()].reduce((sum, one) => sum + one, 0);
        return [folded, { folded, written: usual(counts), count, sheets }];
      }),
    );
  }
}

export function vocabularyOf(sheets: Iterable<IndexedSheet>): Map<string, KnownWord> {
  const count = new VocabularyCount();
  for (const sheet of sheets) count.add(sheet);
  return count.vocabulary();
}

/** The lowercase spelling that is written most, or any that is. Accents tell more than their absence. */
function usual(counts: ReadonlyMap<string, number>): string {
  const isLower = (word: string) => word === word.toLowerCase();
  const ranked = [...counts].sort(
    ([a, manyA], [b, manyB]) => Number(isLower(b)) - Number(isLower(a)) || manyB - manyA || (a < b ? 1 : -1),
  );
  return ranked[0]?.[0] ?? '';
}
