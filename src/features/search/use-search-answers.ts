import { useMemo } from 'react';
import { lazyCode } from '../../state/data/resource.ts';
import { useResource } from '../../state/data/use-resource.ts';
import { queryCache } from '../../state/search/query-cache.ts';
import { sheetSearch, territorySearch, useQueriedPlace } from '../../state/search/use-sheet-search.ts';
import type { FoundAnswers, SearchSources } from './find-answers.ts';
import { useRecentQueries } from './recent-queries.ts';
import type { searchCode } from './search-code.ts';

const code = lazyCode(async () => (await import('./search-code.ts')).searchCode);

const ALL = [code, territorySearch, sheetSearch] as const;

interface Source extends SearchSources {
  readonly code: typeof searchCode;
}

const asked = queryCache((source: Source, text) => source.code.askAnswers(text, source));

export function wantSearch(): void {
  for (const part of ALL) part.loadOnce();
}

export function askSearch(): void {
  for (const part of ALL) part.ask();
}

/** For tests. */
export function resetSearch(): void {
  for (const part of ALL) part.forget();
}

/** Null while nobody writes or before the code has loaded. */
export function useSearchAnswers(text: string, isFocused: boolean) {
  const { value: loaded, stage } = useResource(code);
  const { value: territories, stage: territoryStage } = useResource(territorySearch);
  const { value: sheets, stage: sheetStage } = useResource(sheetSearch);
  const recent = useRecentQueries();
  const source = useMemo(
    () => (loaded && isFocused ? { code: loaded, territories, sheets } : null),
    [loaded, isFocused, territories, sheets],
  );
  const { value, isCurrent } = asked.use(source, text);
  const isNamed = isCurrent && value?.answers?.territories[0]?.isNamed;
  const place = useQueriedPlace(isNamed ? text.trim() : undefined);
  const found = useMemo(
    () => (source && value ? source.code.foundAnswers(value, recent, place ?? null) : null),
    [source, value, recent, place],
  );
  return {
    found,
    /** What is found answers the text, and nothing is on its way. */
    isCurrent: isCurrent && territoryStage !== 'loading' && sheetStage !== 'loading',
    Popup: loaded?.SearchPopup ?? null,
    isFailed: stage === 'failed',
    isLoading: stage === 'loading' && isFocused && text !== '',
    stages: { territories: territoryStage, sheets: sheetStage },
  };
}

/** Once all that is on its way has come or has failed; null when nothing can answer. */
export async function settledAnswers(text: string): Promise<FoundAnswers | null> {
  const [loaded, territories, sheets] = await Promise.all([
    code.settled(),
    territorySearch.settled(),
    sheetSearch.settled(),
  ]);
  const value = await loaded?.askAnswers(text, { territories, sheets }).catch(() => null);
  return loaded && value ? loaded.foundAnswers(value, []) : null;
}
