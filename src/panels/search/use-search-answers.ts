import { useMemo } from 'react';
import { askedAnswers } from '../../state/asked-answers.ts';
import { loadedOnce } from '../../state/loaded-once.ts';
import { useRecentQueries } from '../../state/recent-queries.ts';
import {
  askSheetSearch,
  resetSheetSearch,
  useSheetSearch,
  wantSheetSearch,
} from '../../state/use-sheet-search.ts';
import type { SearchSources } from './find-answers.ts';
import type { SearchOption } from './option-groups.ts';
import type { searchCode } from './search-code.ts';

const code = loadedOnce(async () => (await import('./search-code.ts')).searchCode);

const territorySearch = loadedOnce(async (onLoss) =>
  (await import('./search-code.ts')).searchCode.loadTerritorySearch(onLoss),
);

interface Source extends SearchSources {
  readonly code: typeof searchCode;
}

const asked = askedAnswers((source: Source, text) => source.code.askAnswers(text, source));

export function wantSearch(): void {
  code.want();
  territorySearch.want();
  wantSheetSearch();
}

export function askSearch(): void {
  code.ask();
  territorySearch.ask();
  askSheetSearch();
}

/** For tests. */
export function resetSearch(): void {
  code.reset();
  territorySearch.reset();
  resetSheetSearch();
}

/** Null while nobody writes or before the code has loaded. */
export function useSearchAnswers(text: string, isFocused: boolean) {
  const { value: loaded, stage } = code.use();
  const { value: territories, stage: territoryStage } = territorySearch.use();
  const { value: sheets, stage: sheetStage } = useSheetSearch();
  const recent = useRecentQueries();
  const source = useMemo(
    () => (loaded && isFocused ? { code: loaded, territories, sheets } : null),
    [loaded, isFocused, territories, sheets],
  );
  const { value, isCurrent } = asked.use(source, text);
  const found = useMemo(
    () => (source && value ? source.code.foundAnswers(value, recent) : null),
    [source, value, recent],
  );
  return {
    found,
    /** Whether what is found answers the text. */
    isCurrent,
    /** What answers the text once it is known, where it is still asked for. */
    pending: source && territories && sheets && !isCurrent ? source : null,
    Popup: loaded?.SearchPopup ?? null,
    isFailed: stage === 'failed',
    isLoading: stage === 'loading' && isFocused && text !== '',
    stages: { territories: territoryStage, sheets: sheetStage },
  };
}

export async function firstOption(source: Source, text: string): Promise<SearchOption | null | undefined> {
  const value = await asked.answer(source, text);
  return value && source.code.foundAnswers(value, []).options[0];
}
