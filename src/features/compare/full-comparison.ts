import { create } from 'zustand';
import { type ComparedSearch, searchOf } from '../../core/comparison/compared-set.ts';
import type { Comparison } from '../../core/comparison/comparison.ts';

/** The comparison that had no room for the territory last asked for. */
const useStore = create<{ readonly refused: Comparison | null }>(() => ({ refused: null }));

export function showComparisonFull(comparison: Comparison): void {
  useStore.setState({ refused: comparison });
}

/** Forgets the refusal unless the next address compares the same; `next` is null for one that compares nothing. */
export function clearComparisonFull(next: ComparedSearch | null): void {
  const { refused } = useStore.getState();
  if (!refused) return;
  const { territoires, fiches } = searchOf(refused.set);
  if (next?.territoires !== territoires || next?.fiches !== fiches) useStore.setState({ refused: null });
}

/** Whether a territory was just asked for that this comparison has no room for. */
export function useIsComparisonFull(comparison: Comparison): boolean {
  return useStore(({ refused }) => refused === comparison);
}
