import { type Level, levelPlural, levelWords } from '../territory/levels.ts';
import { count } from '../text/french-numbers.ts';
import type { ComparedTerritory } from './comparison.ts';

/** Those of which the atlas knows all territories. */
const RANKED = ['region', 'departement', 'epci', 'ept', 'commune'] as const;

export type RankedLevel = (typeof RANKED)[number];

/** Its own, or the one that it has in common with another: Paris beside a département is one. Null where not all are known. */
export function rankedLevel(
  { view }: ComparedTerritory,
  all: readonly ComparedTerritory[],
): RankedLevel | null {
  const { record, also } = view;
  const common = also.find((level) => all.some((other) => other.view.record.level === level));
  return RANKED.find((level) => level === (common === 'departement' ? common : record.level)) ?? null;
}

/** « 3e », « 1re ». */
const ordinal = (rank: number, isFeminine: boolean): string =>
  rank === 1 ? (isFeminine ? '1re' : '1er') : `${count(rank)}e`;

/** From 1, the greatest; equal values share theirs. */
export const rankAmong = (value: number, values: readonly (number | null)[]): number =>
  1 + values.filter((one) => one !== null && one > value).length;

/**
 * Where a value stands among those of territories of a level, the greatest first: « 3e des 101 départements », « 1re ex æquo des 13
 * régions de l’Hexagone », or of those with a value. Null for one that is not among them, or alone.
 */
export function standingWords(
  value: number | null,
  values: readonly (number | null)[],
  level: Level,
): string | null {
  const known = values.filter((one) => one !== null);
  if (value === null || known.length < 2 || !known.includes(value)) return null;
  const rank = ordinal(rankAmong(value, known), levelWords(level).isFeminine === true);
  const tie = known.filter((one) => one === value).length > 1 ? ' ex æquo' : '';
  // Overseas régions count as the départements that they are.
  const whole = `${count(known.length)} ${level === 'region' ? 'régions de l’Hexagone' : levelPlural(level)}`;
  const ofKnown = known.length < values.length ? ' dont la valeur est connue' : '';
  return `${rank}${tie} des ${whole}${ofKnown}`;
}

/** Values so unequal that a linear strip would lay all but the greatest on one spot. */
const SKEWED = 10;

/**
 * `at` which share of a strip's length a value lies, from 0, the least one, to 1; null where there are no two different values.
 * Zero has no logarithm: it lies where the least other value does.
 */
export function stripOf(values: readonly (number | null)[]) {
  const sorted = values.filter((one) => one !== null).toSorted((a, b) => a - b);
  const [least, greatest, median] = [sorted[0], sorted.at(-1), sorted[Math.floor(sorted.length / 2)]];
  if (least === undefined || greatest === undefined || median === undefined || least === greatest)
    return null;
  const isLogarithmic = median > 0 && greatest / median > SKEWED;
  const positive = sorted.find((value) => value > 0) ?? 1;
  const scale = (value: number) => (isLogarithmic ? Math.log(Math.max(value, positive)) : value);
  const [from, to] = [scale(least), scale(greatest)];
  return { isLogarithmic, at: (value: number) => (scale(value) - from) / (to - from) };
}
