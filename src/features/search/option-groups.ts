import type { Theme } from '../../core/sheet/catalogue.ts';
import type { LocatedSheet } from '../../core/sheet/catalogue-index.ts';
import { kindLabel } from '../../core/territory/levels.ts';
import type { QueriedPlace } from '../../state/search/queried-place.ts';
import type { SheetResult } from '../../state/search/sheets/sheet-answer.ts';
import type { TerritoryResult } from '../../state/search/territories/search-territories.ts';
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

/** Beginning of a title; the name of the place follows. */
export const CONCERNING = 'Fiches pour';

/** Territories offered beside sheets, which have to stay in view. */
const MOST_BESIDE_SHEETS = 6;

export interface Answers {
  /** As typed, trimmed; never empty. */
  readonly query: string;
  readonly territories: readonly TerritoryResult[];
  readonly sheets: readonly SheetResult[];
  readonly sheetCount: number;
  /** Other spellings of the query, when no sheet has its words. */
  readonly guesses: readonly string[];
  /** The query is a word of the language, which names of territories may begin with as well. */
  readonly isCommonNoun: boolean;
  readonly themes: readonly ThemeName[];
}

/** « vileurbane »: the town's name but for a typo, and no word of a sheet. */
export function isTypoForTerritory({ territories: [first], sheets: [best] }: Answers): boolean {
  return first?.isGuess === true && first.isNamed && !best?.isExact;
}

function matchingSheets(answers: Answers): readonly SheetResult[] {
  const { territories, sheets } = answers;
  const [first] = territories;
  const [best] = sheets;
  if (!best || !first || first.isGuess) return sheets;
  const isLoose = best.isMisspelt || best.near.length > 0;
  return best.isPartial || (isLoose && first.isNamed) ? [] : sheets;
}

/** Territories first, unless sheets answer what was typed better; sheets with only some of the words come last. */
export function optionGroups(answers: Answers, place: QueriedPlace | null = null): OptionGroup[] {
  const { territories, guesses, isCommonNoun } = answers;
  const [first] = territories;
  const knowsTerritory = first !== undefined && (!first.isGuess || isTypoForTerritory(answers));
  const concerning = sheetsOfPlace(place, first);
  const matching = matchingSheets(answers);
  const [best] = matching;
  const isForSheets = isCommonNoun && !first?.isNamed;
  const aboutTerritories: OptionGroup = {
    title: 'Territoires',
    options: territories
      .slice(0, matching.length + concerning.length > 0 ? MOST_BESIDE_SHEETS : MOST_TERRITORIES)
      .map((result) => ({ kind: 'territory', key: result.key, result })),
  };
  const aroundFirst: OptionGroup = { title: `${CONCERNING} ${first?.name}`, options: concerning };
  const corrections = queryGroup('Vouliez-vous dire', matching.length > 0 || knowsTerritory ? [] : guesses);
  const sheetsFirst = !knowsTerritory || isForSheets || (best?.isExact === true && !first.isNamed);
  const isSilent =
    matching.length === 0 && (isForSheets || territories.length + corrections.options.length === 0);
  const silent = isSilent ? [noSheetGroup(answers)] : [];
  const others = matching.filter(({ id }) => !concerning.some(({ key }) => key === id));
  const groups = sheetsFirst
    ? [...silent, sheetGroup(answers, matching), corrections, aboutTerritories]
    : [aboutTerritories, aroundFirst, sheetGroup(answers, others)];
  return groups.filter(({ options, note }) => options.length > 0 || note);
}

/** Those of the place that leads the answers. */
function sheetsOfPlace(place: QueriedPlace | null, first: TerritoryResult | undefined): SearchOption[] {
  const sheets = place?.territories[0]?.key === first?.key ? (place?.sheets ?? []) : [];
  return named(sheets.map(asAnswer));
}

const asAnswer = ({ sheet, territory }: LocatedSheet): SheetResult => ({
  id: sheet.id,
  near: [],
  isExact: false,
  isMisspelt: false,
  isPartial: false,
  title: [{ text: sheet.title, isMatch: false }],
  excerpt: {
    heading: 'Territoire',
    pieces: [{ text: `${territory.name} · ${kindLabel(territory)}`, isMatch: false }],
  },
});

const named = (sheets: readonly SheetResult[]) =>
  sheets.slice(0, MOST_SHEETS).map((answer): SearchOption => ({ kind: 'sheet', key: answer.id, answer }));

const sheetGroup = ({ query, sheetCount }: Answers, sheets: readonly SheetResult[]): OptionGroup => ({
  title: 'Fiches',
  options:
    sheets.length === 0 ? [] : [{ kind: 'list', key: 'liste', query, count: sheetCount }, ...named(sheets)],
});

function noSheetGroup({ query, themes }: Answers): OptionGroup {
  return {
    title: 'Fiches',
    note: `Aucune fiche sur ${quotedQuery(query)}.${themes.length > 0 ? ' Parcourir un thème\u00a0:' : ''}`,
    options: themes.map((theme) => ({ kind: 'theme', key: `theme ${theme.id}`, theme })),
  };
}

const queryGroup = (title: string, texts: readonly string[]): OptionGroup => ({
  title,
  options: texts.map((text) => ({ kind: 'query', key: `${title} ${text}`, text })),
});

export const RECENT = 'Vos dernières recherches';

export function startingGroups(recent: readonly string[], starting: readonly string[]): OptionGroup[] {
  const rest = starting.filter((text) => !recent.includes(text));
  return [queryGroup(RECENT, recent), queryGroup('Suggestions', rest)].filter(
    ({ options }) => options.length > 0,
  );
}
