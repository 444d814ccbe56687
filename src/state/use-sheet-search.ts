import type { SheetSearch } from '../search/sheets/sheet-answer.ts';
import { type Loading, loadedOnce } from './loaded-once.ts';

export type SheetSearchState = Loading<SheetSearch>;

const store = loadedOnce(async () => (await import('../search/sheets/load-sheet-index.ts')).loadSheetIndex());

/** The router asks for it when an address has words, the search box when it is used. */
export const {
  use: useSheetSearch,
  want: wantSheetSearch,
  ask: askSheetSearch,
  reset: resetSheetSearch,
} = store;
