import { themes } from '../../data/settings.ts';
import type { TerritoryIndex } from '../../search/territories/parse-territory-index.ts';
import { isCommonNoun, searchTerritories } from '../../search/territories/search-territories.ts';
import type { Loading } from '../../state/loaded-once.ts';
import type { SheetSearchState } from '../../state/use-sheet-search.ts';
import {
  type Answers,
  MOST_SHEETS,
  MOST_TERRITORIES,
  type OptionGroup,
  optionGroups,
  otherGroups,
  type SearchOption,
  startingGroups,
} from './option-groups.ts';

const MOST_STARTING = 6;

const MOST_THEMES = 4;

export interface SearchSources {
  readonly territories: Loading<TerritoryIndex>;
  readonly sheets: SheetSearchState;
  readonly recent: readonly string[];
}

export interface FoundAnswers {
  /** Null before anything is typed. */
  readonly answers: Answers | null;
  readonly groups: readonly OptionGroup[];
  readonly options: readonly SearchOption[];
}

function answersTo(text: string, { territories, sheets }: SearchSources): Answers | null {
  const query = text.trim();
  if (query === '') return null;
  const found = sheets.value?.find(text);
  const noun = territories.value !== null && isCommonNoun(territories.value, query);
  // A sentence of each is looked for: no more of them than the box shows.
  const best = found?.best(MOST_SHEETS) ?? [];
  // « forêt » is a word of its own, no slip for « forte ».
  const said = noun && best[0]?.isMisspelt ? [] : best;
  const sheetCount = said.length > 0 ? (found?.count ?? 0) : 0;
  return {
    query,
    territories: territories.value ? searchTerritories(territories.value, query, MOST_TERRITORIES + 1) : [],
    sheets: said,
    sheetCount,
    guesses: sheetCount === 0 && !noun ? (sheets.value?.suggest(query) ?? []) : [],
    isCommonNoun: noun,
    themes: (sheets.value?.themes(MOST_THEMES) ?? []).flatMap(
      (label) => themes.find((it) => it.label === label) ?? [],
    ),
  };
}

function groupsOf(answers: Answers | null, { territories, sheets, recent }: SearchSources): OptionGroup[] {
  const starting = sheets.value?.start(MOST_STARTING) ?? [];
  if (!answers) return startingGroups(recent, starting);
  const areThere = territories.stage === 'ready' && sheets.stage === 'ready';
  const found = optionGroups(answers).filter(({ note }) => areThere || !note);
  const { themes: offered, sheetCount, territories: named, guesses } = answers;
  const isSilent = areThere && sheetCount + named.length + guesses.length === 0;
  const rest = starting.filter((text) => !offered.some(({ label }) => label === text));
  return isSilent ? [...found, ...otherGroups(rest)] : found;
}

export function findAnswers(text: string, sources: SearchSources): FoundAnswers {
  const answers = answersTo(text, sources);
  const groups = groupsOf(answers, sources);
  return { answers, groups, options: groups.flatMap((group) => group.options) };
}
