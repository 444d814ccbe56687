import type { IndexedSheet } from './indexed-sheet.ts';

export interface KnownWord {
  readonly folded: string;
  /** As sheets write it most often, lowercase unless they never do (« ESS », « Villeurbanne »). */
  readonly written: string;
  readonly count: number;
  readonly sheets: number;
}

export type Vocabulary = ReadonlyMap<string, KnownWord>;

export function vocabularyOf(sheets: readonly IndexedSheet[]): Map<string, KnownWord> {
  const spellings = new Map<string, { readonly counts: Map<string, number>; readonly ids: Set<string> }>();
  for (const { id, title, sentences } of sheets)
    for (const { text, words } of [title, ...sentences])
      for (const { folded, isStop, start, end } of words) {
        if (isStop) continue;
        const known = spellings.get(folded) ?? { counts: new Map<string, number>(), ids: new Set<string>() };
        const written = text.slice(start, end);
        known.counts.set(written, (known.counts.get(written) ?? 0) + 1);
        known.ids.add(id);
        spellings.set(folded, known);
      }
  return new Map(
    [...spellings].map(([folded, { counts, ids }]) => {
      const count = [...counts.values()].reduce((sum, one) => sum + one, 0);
      return [folded, { folded, written: usual(counts), count, sheets: ids.size }];
    }),
  );
}

/** The lowercase spelling that is written most, or any that is. Accents tell more than their absence. */
function usual(counts: ReadonlyMap<string, number>): string {
  const isLower = (word: string) => word === word.toLowerCase();
  const ranked = [...counts].sort(
    ([a, manyA], [b, manyB]) => Number(isLower(b)) - Number(isLower(a)) || manyB - manyA || (a < b ? 1 : -1),
  );
  return ranked[0]?.[0] ?? '';
}
