import { useEffect } from 'react';
import { create } from 'zustand';
import type { SheetSearch } from '../search/sheets/sheet-answer.ts';

/** The search in the sheets, from « nobody asked » to « there ». */
export type SheetSearchState =
  | { readonly stage: 'idle' | 'loading' | 'failed'; readonly search: null }
  | { readonly stage: 'ready'; readonly search: SheetSearch };

const useStore = create<SheetSearchState>(() => ({ stage: 'idle', search: null }));

/** Fetches the search in the sheets unless it is there or on its way; again after a failure. */
export function askSheetSearch(): void {
  const { stage } = useStore.getState();
  if (stage === 'loading' || stage === 'ready') return;
  useStore.setState({ stage: 'loading', search: null });
  import('../search/sheets/load-sheet-index.ts')
    .then(({ loadSheetIndex }) => loadSheetIndex())
    .then(
      (search) => useStore.setState({ stage: 'ready', search }),
      () => useStore.setState({ stage: 'failed', search: null }),
    );
}

/** The search in the sheets; nothing is fetched before it is wanted. */
export function useSheetSearch(isWanted: boolean): SheetSearchState {
  useEffect(() => {
    if (isWanted) askSheetSearch();
  }, [isWanted]);
  return useStore();
}
