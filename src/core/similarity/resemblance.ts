import type { Likeness } from '../sheet/initiative.ts';
import { clickedLevelOf, type ResembledLevel } from '../territory/clicked-level.ts';
import { isGrouping, type Level, levelWords } from '../territory/levels.ts';
import type { TerritoryKey } from '../territory/territory.ts';
import {
  density,
  type Indicators,
  type MeasuredTerritory,
  type TerritoryRecord,
} from '../territory/territory-record.ts';

/** Of the share of inhabitants in communes under 2 000, of density and of population; their sum is 1. */
export const RESEMBLANCE_WEIGHTS = { rural: 0.45, density: 0.35, population: 0.2 } as const;

/** The same for every author and level, so that two maps can be compared. */
export const RESEMBLANCE_LIMITS = [0.6, 0.75, 0.85, 0.9] as const;

const WORDS = ['très différent', 'différent', 'un peu ressemblant', 'ressemblant', 'très ressemblant'];

/** Its classes, least first, of one territory of a level or of several. */
export const resemblanceWords = (level: Level, ending: '' | 's'): string[] =>
  WORDS.map((word) => `${word}${levelWords(level).isFeminine ? 'e' : ''}${ending}`);

export const NOT_SUCCESS =
  'Ressembler n’est pas réussir\u00a0: la carte ne sait rien des moyens, des élus ni des besoins.';

/** Ratio of two densities or populations from which they have nothing in common. */
const NOTHING_ALIKE = 100;

const closeness = (one: number, other: number): number =>
  Math.max(0, 1 - Math.abs(Math.log(one / other)) / Math.log(NOTHING_ALIKE));

/** From 0 to 1, for equal figures; null where a density is unknown. */
export function resemblance(a: Indicators, b: Indicators): number | null {
  const [ours, theirs] = [density(a), density(b)];
  if (!ours || !theirs) return null;
  return (
    RESEMBLANCE_WEIGHTS.rural * (1 - Math.abs(a.ruralShare - b.ruralShare)) +
    RESEMBLANCE_WEIGHTS.density * closeness(ours, theirs) +
    RESEMBLANCE_WEIGHTS.population * closeness(a.population, b.population)
  );
}

/** Without the author and those of an unknown density; most alike first, equal ones in the order of their codes. */
export function byResemblance<T extends MeasuredTerritory>(author: MeasuredTerritory, all: readonly T[]) {
  return all
    .flatMap((one) => {
      const value = one.key === author.key ? null : resemblance(author.indicators, one.indicators);
      return value === null ? [] : [{ ...one, value }];
    })
    .sort((a, b) => b.value - a.value || (a.code < b.code ? -1 : 1));
}

/** Territories that a resemblance to this one may be looked up by, narrowest first: itself, then what holds it or its seat. */
export function comparedBy({ key, parents }: Pick<TerritoryRecord, 'key' | 'parents'>): TerritoryKey[] {
  const around = parents.filter(({ share }) => share !== 'part').map((parent) => parent.key);
  return [key, ...around.toReversed()];
}

const MOST_ALIKE = 10;

const measured = ({ key, level, code, name, indicators }: MeasuredTerritory): MeasuredTerritory => ({
  key,
  level,
  code,
  name,
  indicators,
});

/**
 * An author, for a commune its intercommunalité, and those of its level that are most like it, most alike first.
 * Null for one that is of none of these levels, or of an unknown density: France, an overseas collectivité.
 */
export function likenessOf(
  author: TerritoryRecord,
  among: Readonly<Record<ResembledLevel, readonly MeasuredTerritory[]>>,
): Likeness | null {
  const clicked = clickedLevelOf(author.level);
  const level: ResembledLevel = clicked === 'commune' ? 'epci' : clicked;
  const [own] = comparedBy(author).flatMap((key) => among[level].filter((one) => one.key === key));
  const by = own ?? (isGrouping(author.level) ? author : null);
  if (!by || !density(by.indicators)) return null;
  const most = byResemblance(by, among[level]).slice(0, MOST_ALIKE);
  return { level, author: measured(by), most: most.map(measured) };
}
