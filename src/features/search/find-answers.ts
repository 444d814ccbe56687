import { themes } from '../../state/data/settings.ts';
import type { QueriedPlace } from '../../state/search/queried-place.ts';
import type { SheetSearch } from '../../state/search/sheets/sheet-search.ts';
import type { TerritorySearch } from '../../state/search/territories/search-territories.ts';
import {
  type Answers,
  MOST_SHEETS,
  MOST_TERRITORIES,
  optionGroups,
  startingGroups,
} from './option-groups.ts';

const MOST_STARTING = 6;

const MOST_THEMES = 4;

export interface SearchSources {
  readonly territories: TerritorySearch | null;
  readonly sheets: SheetSearch | null;
}

type AskedAnswers = Awaited<ReturnType<typeof askAnswers>>;

export type FoundAnswers = ReturnType<typeof foundAnswers>;

async function answersTo(text: string, { territories, sheets }: SearchSources): Promise<Answers | null> {
  const query = text.trim();
  if (query === '') return null;
  const [named, noun, found, labels] = await Promise.all([
    territories?.search(query, MOST_TERRITORIES + 1) ?? [],
    territories?.isCommonNoun(query) ?? false,
    // An excerpt is made of each: no more of them than the box shows.
    sheets?.find(text, MOST_SHEETS) ?? { count: 0, results: [] },
    sheets?.themes(MOST_THEMES) ?? [],
  ]);
  // « forêt » is a word of its own, no typo for « forte ».
  const matching = noun && found.results[0]?.isMisspelt ? [] : found.results;
  const sheetCount = matching.length > 0 ? found.count : 0;
  return {
    query,
    territories: named,
    sheets: matching,
    sheetCount,
    guesses: sheetCount === 0 && !noun ? ((await sheets?.suggest(query)) ?? []) : [],
    isCommonNoun: noun,
    themes: labels.flatMap((label) => themes.find((theme) => theme.label === label) ?? []),
  };
}

export async function askAnswers(text: string, sources: SearchSources) {
  const [answers, starting] = await Promise.all([
    answersTo(text, sources),
    sources.sheets?.start(MOST_STARTING) ?? [],
  ]);
  /** Both sources have answered. */
  const isWhole = sources.territories !== null && sources.sheets !== null;
  return { answers, starting, isWhole };
}

/** `place` is what the words name, once the sheets that cover it have come. */
export function foundAnswers(
  { answers, starting, isWhole }: AskedAnswers,
  recent: readonly string[],
  place: QueriedPlace | null = null,
) {
  const groups = answers
    ? optionGroups(answers, place).filter(({ note }) => isWhole || !note)
    : startingGroups(recent, starting);
  return {
    answers,
    groups,
    isWhole,
    options: groups.flatMap((group) => group.options),
    /** The option that is active until the reader moves: -1, none, before anything is typed and where nothing has the words. */
    firstActive: answers && groups[0]?.note === undefined ? 0 : -1,
  };
}
