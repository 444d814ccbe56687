import { levelInSentence } from '../territory/level.ts';
import { levelPlural } from '../territory/level-phrases.ts';
import { withArticle } from '../text/french-names.ts';
import type { ComparedSet } from './compared-set.ts';
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
  const [only] = territories;
  if (!only) return 'Comparer des territoires';
  if (territories.length === 1 && !ofSheets) return `Comparer ${withArticle(only.view.record)}`;
  if (ofSheets && columns.length > 1)
    return `Comparer ${columns.length} fiches : ${territories.map(({ view }) => view.record.name).join(', ')}`;
  return `Comparer ${territories.map(({ view }) => view.record.name).join(', ')}`;
}

export function comparisonSentence({ territories, columns, ofSheets }: Omit<Comparison, 'sentence'>): string {
  if (territories.length === 0) return 'Comparaison vide.';
  if (ofSheets)
    return columns.length === 1 ? 'Comparaison : une fiche.' : `Comparaison : ${columns.length} fiches.`;
  const names = territories.map(({ letters, view }) => `${letters.join('')} ${view.record.name}`);
  const [only] = territories;
  if (only && territories.length === 1)
    return `Comparaison : ${only.view.record.name}, ${levelInSentence(only.view.record.level)}.`;
  return `Comparaison de ${territories.length} territoires : ${names.join(', ')}.`;
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

export interface Removal {
  readonly words: string;
  readonly before: ComparedSet;
}

function missing<T>(all: readonly T[], left: readonly T[]): T | undefined {
  if (left.length !== all.length - 1 || !left.every((one) => all.includes(one))) return undefined;
  return all.find((one) => !left.includes(one));
}

/** What the second comparison has less than the first; null for any other step. */
export function removalBetween(first: Comparison, second: Comparison): Removal | null {
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
