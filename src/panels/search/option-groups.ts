import type { SheetResult } from '../../search/sheets/sheet-answer.ts';
import type { TerritoryResult } from '../../search/territories/search-territories.ts';
import { foldedWords } from '../../text/fold.ts';

export type SearchOption =
  | { readonly kind: 'territory'; readonly key: string; readonly result: TerritoryResult }
  | { readonly kind: 'sheet'; readonly key: string; readonly answer: SheetResult }
  /** All the sheets that answer, in the list and on the map. */
  | { readonly kind: 'list'; readonly key: string; readonly query: string; readonly count: number }
  | { readonly kind: 'query'; readonly key: string; readonly text: string };

export interface OptionGroup {
  readonly title: string;
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
}

function isNamed(query: string, { name, context, isGuess }: TerritoryResult): boolean {
  const words = new Set(foldedWords(`${name} ${context}`));
  return !isGuess && foldedWords(query).every((word) => words.has(word) || /^\d/.test(word));
}

/** Territories first, unless the sheets say better what was typed; sheets with only some of the words come last. */
export function optionGroups({ query, territories, sheets, sheetCount, guesses }: Answers): OptionGroup[] {
  const [first] = territories;
  const [best] = sheets;
  const knowsTerritory = first !== undefined && !first.isGuess;
  const told = best?.isPartial && knowsTerritory ? [] : sheets;
  const aboutTerritories: OptionGroup = {
    title: 'Territoires',
    options: territories
      .slice(0, told.length > 0 ? MOST_BESIDE_SHEETS : MOST_TERRITORIES)
      .map((result) => ({ kind: 'territory', key: result.key, result })),
  };
  const aboutSheets: OptionGroup = {
    title: 'Fiches',
    options:
      told.length === 0
        ? []
        : [
            { kind: 'list', key: 'liste', query, count: sheetCount },
            ...told
              .slice(0, MOST_SHEETS)
              .map((answer): SearchOption => ({ kind: 'sheet', key: answer.id, answer })),
          ],
  };
  const meant: OptionGroup = {
    title: 'Vouliez-vous dire',
    options:
      told.length > 0 || knowsTerritory
        ? []
        : guesses.map((text) => ({ kind: 'query', key: `sens ${text}`, text })),
  };
  const sheetsFirst = !knowsTerritory || (best?.isExact === true && !isNamed(query, first));
  const groups = sheetsFirst ? [aboutSheets, meant, aboutTerritories] : [aboutTerritories, aboutSheets];
  return groups.filter(({ options }) => options.length > 0);
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

export function startingGroups(recent: readonly string[], starting: readonly string[]): OptionGroup[] {
  const rest = starting.filter((text) => !recent.includes(text));
  return [group('Vos dernières recherches', recent), group('Suggestions', rest)].filter(
    ({ options }) => options.length > 0,
  );
}
