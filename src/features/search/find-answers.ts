import { themes } from '../../state/data/settings.ts';
import type { QueriedPlace } from '../../state/queried-place.ts';
import type { SheetSearch } from '../../state/search/sheets/sheet-answer.ts';
import type { TerritorySearch } from '../../state/search/territories/territory-search.ts';
import {
  type Answers,
  MOST_SHEETS,
  MOST_TERRITORIES,
  type OptionGroup,
  optionGroups,
  type SearchOption,
  startingGroups,
} from './option-groups.ts';

const MOST_STARTING = 6;

const MOST_THEMES = 4;

export interface SearchSources {
  readonly territories: TerritorySearch | null;
  readonly sheets: SheetSearch | null;
}

export interface AskedAnswer {
  readonly answers: Answers | null;
  readonly starting: readonly string[];
  /** Both have answered. */
  readonly isWhole: boolean;
}

export interface FoundAnswers extends Omit<AskedAnswer, 'starting'> {
  readonly groups: readonly OptionGroup[];
  readonly options: readonly SearchOption[];
  /** The option that is active until the reader moves: -1, none, before anything is typed and where nothing has the words. */
  readonly firstActive: 0 | -1;
}

async function answersTo(text: string, { territories, sheets }: SearchSources): Promise<Answers | null> {
  const query = text.trim();
  if (query === '') return null;
  const [named, noun, found, labels] = await Promise.all([
    territories?.search(query, MOST_TERRITORIES + 1) ?? [],
    territories?.isCommonNoun(query) ?? false,
    // A sentence of each is looked for: no more of them than the box shows.
    sheets?.find(text, MOST_SHEETS) ?? { count: 0, results: [] },
    sheets?.themes(MOST_THEMES) ?? [],
  ]);
  // « forêt » is a word of its own, no slip for « forte ».
  const said = noun && found.results[0]?.isMisspelt ? [] : found.results;
  const sheetCount = said.length > 0 ? found.count : 0;
  return {
    query,
    territories: named,
    sheets: said,
    sheetCount,
    guesses: sheetCount === 0 && !noun ? ((await sheets?.suggest(query)) ?? []) : [],
    isCommonNoun: noun,
    themes: labels.flatMap((label) => themes.find((it) => it.label === label) ?? []),
  };
}

export async function askAnswers(text: string, sources: SearchSources): Promise<AskedAnswer> {
  const { territories, sheets } = sources;
  const [answers, starting] = await Promise.all([
    answersTo(text, sources),
    sheets?.start(MOST_STARTING) ?? [],
  ]);
  return { answers, starting, isWhole: territories !== null && sheets !== null };
}

/** `place` is what the words name, once the sheets that cover it have come. */
export function foundAnswers(
  { answers, starting, isWhole }: AskedAnswer,
  recent: readonly string[],
  place: QueriedPlace | null = null,
): FoundAnswers {
  const groups = answers
    ? optionGroups(answers, place).filter(({ note }) => isWhole || !note)
    : startingGroups(recent, starting);
  return {
    ...{ answers, groups, isWhole },
    options: groups.flatMap((group) => group.options),
    firstActive: answers && groups[0]?.note === undefined ? 0 : -1,
  };
}
