import { useMemo } from 'react';
import { loadedOnce } from '../../state/loaded-once.ts';
import { useRecentQueries } from '../../state/recent-queries.ts';
import {
  askSheetSearch,
  resetSheetSearch,
  useSheetSearch,
  wantSheetSearch,
} from '../../state/use-sheet-search.ts';

const code = loadedOnce(async () => (await import('./search-code.ts')).searchCode);

const territoryIndex = loadedOnce(async () =>
  (await import('./search-code.ts')).searchCode.loadTerritoryIndex(),
);

export function wantSearch(): void {
  code.want();
  territoryIndex.want();
  wantSheetSearch();
}

export function askSearch(): void {
  code.ask();
  territoryIndex.ask();
  askSheetSearch();
}

/** For tests. */
export function resetSearch(): void {
  code.reset();
  territoryIndex.reset();
  resetSheetSearch();
}

/** Null while nobody writes or before the code has loaded. */
export function useSearchAnswers(text: string, isFocused: boolean) {
  const { value, stage } = code.use();
  const territories = territoryIndex.use();
  const sheets = useSheetSearch();
  const recent = useRecentQueries();
  const found = useMemo(
    () => (isFocused ? (value?.findAnswers(text, { territories, sheets, recent }) ?? null) : null),
    [text, isFocused, value, territories, sheets, recent],
  );
  return {
    found,
    Popup: value?.SearchPopup ?? null,
    isFailed: stage === 'failed',
    isLoading: stage === 'loading' && isFocused && text !== '',
    stages: { territories: territories.stage, sheets: sheets.stage },
  };
}
