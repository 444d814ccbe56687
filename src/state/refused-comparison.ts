import { create } from 'zustand';
import type { Comparison } from '../domain/comparison/comparison.ts';

/** The comparison that had no room for the territory last asked for: the refusal goes away with it. */
const useStore = create<{ readonly refused: Comparison | null }>(() => ({ refused: null }));

export function refuseFor(comparison: Comparison): void {
  useStore.setState({ refused: comparison });
}

/** Whether a territory was just asked for that this comparison has no room for. */
export function useIsRefused(comparison: Comparison): boolean {
  return useStore(({ refused }) => refused === comparison);
}
