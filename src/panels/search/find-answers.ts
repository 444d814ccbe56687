import { themes } from '../../data/settings.ts';
import type { SheetSearch } from '../../search/sheets/sheet-answer.ts';
import type { TerritorySearch } from '../../search/territories/territory-search.ts';
import {
  type Answers,
  MOST_SHEETS,
  MOST_TERRITORIES,
  type OptionGroup,
  OTHERS,
  optionGroups,
  otherGroups,
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

export interface FoundAnswers {
  readonly answers: Answers | null;
  readonly groups: readonly OptionGroup[];
  readonly options: readonly SearchOption[];
  /** Both the territories and the sheets have answered. */
  readonly isWhole: boolean;
  /** The option that is active until the reader moves: -1, none, where nothing has the words. */
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

function groupsOf({ answers, starting, isWhole }: AskedAnswer, recent: readonly string[]): OptionGroup[] {
  if (!answers) return startingGroups(recent, starting);
  const found = optionGroups(answers).filter(({ note }) => isWhole || !note);
  const { themes: offered, sheets, territories: named, guesses } = answers;
  const isSilent = isWhole && sheets.length + named.length + guesses.length === 0;
  const rest = starting.filter((text) => !offered.some(({ label }) => label === text));
  return isSilent ? [...found, ...otherGroups(rest)] : found;
}

export function foundAnswers(asked: AskedAnswer, recent: readonly string[]): FoundAnswers {
  const groups = groupsOf(asked, recent);
  const isUnanswered = groups[0]?.note !== undefined || groups[0]?.title === OTHERS;
  return {
    answers: asked.answers,
    groups,
    options: groups.flatMap((group) => group.options),
    isWhole: asked.isWhole,
    firstActive: isUnanswered ? -1 : 0,
  };
}
