import type { Theme } from '../../domain/sheet/catalogue.ts';
import type { SheetResult } from '../../search/sheets/sheet-answer.ts';
import type { TerritoryResult } from '../../search/territories/search-territories.ts';
import { foldedWords } from '../../text/fold.ts';
import { quotedQuery } from '../shared/quoted.ts';

export type SearchOption =
  | { readonly kind: 'territory'; readonly key: string; readonly result: TerritoryResult }
  | { readonly kind: 'sheet'; readonly key: string; readonly answer: SheetResult }
  /** All the sheets that answer, in the list and on the map. */
  | { readonly kind: 'list'; readonly key: string; readonly query: string; readonly count: number }
  | { readonly kind: 'theme'; readonly key: string; readonly theme: ThemeName }
  | { readonly kind: 'query'; readonly key: string; readonly text: string };

type ThemeName = Pick<Theme, 'id' | 'label'>;

export interface OptionGroup {
  readonly title: string;
  readonly note?: string;
  readonly options: readonly SearchOption[];
}

/** Sheets offered by their own name; the list has them all. */
export const MOST_SHEETS = 3;

export const MOST_TERRITORIES = 10;

/** Territories offered beside sheets, which have to stay in sight. */
const MOST_BESIDE_SHEETS = 6;

export interface Answers {
  /** As typed, trimmed; never empty. */
  readonly query: string;
  readonly territories: readonly TerritoryResult[];
  readonly sheets: readonly SheetResult[];
  readonly sheetCount: number;
  /** What the query may have meant, when no sheet has its words. */
  readonly guesses: readonly string[];
  /** The words are one word of the language, with which names of territories begin as well. */
  readonly isCommonNoun: boolean;
  readonly themes: readonly ThemeName[];
}

function isNamed(query: string, { name, context, isGuess }: TerritoryResult): boolean {
  const words = new Set(foldedWords(`${name} ${context}`));
  return !isGuess && foldedWords(query).every((word) => words.has(word) || /^\d/.test(word));
}

function isMeantForSheets({ isCommonNoun, territories: [first] }: Answers): boolean {
  return isCommonNoun && !(first?.isWhole && !first.isTiny && !first.isGuess);
}

/** « vileurbane » says no other word as well as it says the town. */
function isSlipForTerritory({ isCommonNoun, territories: [first], sheets: [best] }: Answers): boolean {
  return !isCommonNoun && first?.isGuess === true && first.isWhole && !first.isTiny && !best?.isExact;
}

function toldSheets(answers: Answers): readonly SheetResult[] {
  const { query, sheets } = answers;
  const [first] = answers.territories;
  const [best] = sheets;
  if (!best || !first || first.isGuess) return sheets;
  const isLoose = best.isMisspelt || best.near.length > 0;
  return best.isPartial || (isLoose && isNamed(query, first) && !isMeantForSheets(answers)) ? [] : sheets;
}

/** Territories first, unless the sheets say better what was typed; sheets with only some of the words come last. */
export function optionGroups(answers: Answers): OptionGroup[] {
  const { query, territories, guesses } = answers;
  const [first] = territories;
  const knowsTerritory = first !== undefined && (!first.isGuess || isSlipForTerritory(answers));
  const told = toldSheets(answers);
  const [best] = told;
  const isForSheets = isMeantForSheets(answers);
  const aboutTerritories: OptionGroup = {
    title: 'Territoires',
    options: territories
      .slice(0, told.length > 0 ? MOST_BESIDE_SHEETS : MOST_TERRITORIES)
      .map((result) => ({ kind: 'territory', key: result.key, result })),
  };
  const aboutSheets = toldGroup(answers, told);
  const meant: OptionGroup = {
    title: 'Vouliez-vous dire',
    options:
      told.length > 0 || knowsTerritory
        ? []
        : guesses.map((text) => ({ kind: 'query', key: `sens ${text}`, text })),
  };
  const sheetsFirst = !knowsTerritory || isForSheets || (best?.isExact === true && !isNamed(query, first));
  const isSilent = told.length === 0 && (isForSheets || territories.length + meant.options.length === 0);
  const silent = isSilent ? [noSheetGroup(answers)] : [];
  const groups = sheetsFirst
    ? [...silent, aboutSheets, meant, aboutTerritories]
    : [aboutTerritories, aboutSheets];
  return groups.filter(({ options, note }) => options.length > 0 || note);
}

const named = (sheets: readonly SheetResult[]) =>
  sheets.slice(0, MOST_SHEETS).map((answer): SearchOption => ({ kind: 'sheet', key: answer.id, answer }));

const toldGroup = ({ query, sheetCount }: Answers, told: readonly SheetResult[]): OptionGroup => ({
  title: 'Fiches',
  options:
    told.length === 0 ? [] : [{ kind: 'list', key: 'liste', query, count: sheetCount }, ...named(told)],
});

function noSheetGroup({ query, themes }: Answers): OptionGroup {
  return {
    title: 'Fiches',
    note: `Aucune fiche sur ${quotedQuery(query)}.${themes.length > 0 ? ' Parcourir un thème\u00a0:' : ''}`,
    options: themes.map((theme) => ({ kind: 'theme', key: `theme ${theme.id}`, theme })),
  };
}

export const OTHERS = 'Essayez plutôt';

const group = (title: string, texts: readonly string[]): OptionGroup => ({
  title,
  options: texts.map((text) => ({ kind: 'query', key: `${title} ${text}`, text })),
});

/** What the box offers when nothing answers: words that the sheets have. */
export function otherGroups(starting: readonly string[]): OptionGroup[] {
  return [group(OTHERS, starting)].filter(({ options }) => options.length > 0);
}

export const RECENT = 'Vos dernières recherches';

export function startingGroups(recent: readonly string[], starting: readonly string[]): OptionGroup[] {
  const rest = starting.filter((text) => !recent.includes(text));
  return [group(RECENT, recent), group('Suggestions', rest)].filter(({ options }) => options.length > 0);
}
