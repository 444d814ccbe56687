import { levelPlural } from '../territory/levels.ts';
import { withArticle } from '../text/french-names.ts';
import { type ComparedColumn, type Comparison, territorySet } from './comparison.ts';

const NUMBERS = ['', '', 'Deux', 'Trois', 'Quatre'];

export function comparisonHeading({ territories, columns, ofSheets }: Comparison): string {
  const [first, ...others] = territories;
  if (!first) return 'Comparer des territoires';
  if (ofSheets)
    return columns.length > 1 ? `${NUMBERS[columns.length]} fiches côte à côte` : 'Comparer des fiches';
  if (others.length === 0) return `Comparer ${withArticle(first.view.record)}`;
  const levels = new Set(territories.map(({ view }) => view.record.level));
  const plural = levels.size === 1 ? levelPlural(first.view.record.level) : 'territoires';
  return `${NUMBERS[territories.length]} ${plural} à la même échelle`;
}

export function comparisonTitle({ territories, columns, ofSheets }: Comparison): string {
  const [first, ...others] = territories;
  if (!first) return 'Comparer des territoires';
  if (others.length === 0 && !ofSheets) return `Comparer ${withArticle(first.view.record)}`;
  const names = territories.map(({ view }) => view.record.name).join(', ');
  return ofSheets && columns.length > 1
    ? `Comparer ${columns.length} fiches : ${names}`
    : `Comparer ${names}`;
}

/** What the compared sheets have in common, e.g. « même échelon, un thème commun »; empty for nothing. */
export function commonWords(columns: readonly ComparedColumn[]): string {
  const [first, ...others] = columns;
  if (!first || others.length === 0) return '';
  const { record } = first.territory.view;
  const records = others.map(({ territory }) => territory.view.record);
  const isSame = records.every(({ key }) => key === record.key);
  const isLevel = records.every(({ level }) => level === record.level);
  const shared = (first.sheet?.themes ?? []).filter((theme) =>
    others.every(({ sheet }) => sheet?.themes.includes(theme)),
  );
  return [
    ...(isSame ? ['même territoire'] : isLevel ? ['même échelon'] : []),
    ...(shared.length === 1 ? ['un thème commun'] : []),
    ...(shared.length > 1 ? [`${shared.length} thèmes communs`] : []),
  ].join(', ');
}

function missing<T>(all: readonly T[], left: readonly T[]): T | undefined {
  if (left.length !== all.length - 1 || !left.every((item) => all.includes(item))) return undefined;
  return all.find((item) => !left.includes(item));
}

/** The one territory or sheet that the first comparison has and the second lacks; null where they differ otherwise. */
export function removalBetween(first: Comparison, second: Comparison) {
  const before = first.set;
  const isOfSheets = first.ofSheets && (second.ofSheets || second.territories.length === 0);
  if (isOfSheets) {
    const id = missing(before.sheets, second.set.sheets);
    const column = first.columns.find(({ sheet }) => sheet?.id === id);
    return column?.sheet ? { words: `Fiche retirée\u00a0: ${column.sheet.title}.`, before } : null;
  }
  const key = missing(territorySet(first).keys, territorySet(second).keys);
  const territory = first.territories.find(({ view }) => view.record.key === key);
  return territory ? { words: `Territoire retiré\u00a0: ${territory.view.record.name}.`, before } : null;
}

export type Removal = NonNullable<ReturnType<typeof removalBetween>>;
