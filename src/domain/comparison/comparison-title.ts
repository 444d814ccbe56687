import { withArticle } from '../../text/french-names.ts';
import { levelInSentence } from '../territory/level.ts';
import { levelPlural } from '../territory/level-phrases.ts';
import type { Comparison } from './comparison.ts';

const NUMBERS = ['', '', 'Deux', 'Trois', 'Quatre'];

export function comparisonHeading({ territories, columns, ofSheets }: Comparison): string {
  const [first, ...others] = territories;
  if (!first) return 'Comparer des territoires';
  if (ofSheets)
    return columns.length > 1 ? `${NUMBERS[columns.length]} fiches côte à côte` : 'Comparer une fiche';
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
