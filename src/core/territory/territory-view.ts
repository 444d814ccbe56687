import type { PlacedSilhouette, Silhouette } from '../geo/silhouette.ts';
import type { SiteContours } from '../settings/site.ts';
import { aboutLength } from '../text/french-measures.ts';
import { count } from '../text/french-numbers.ts';
import { GROUPING_LEVELS, isGrouping, type Level } from './levels.ts';
import { isRoughArea } from './statistical-notes.ts';
import type { Territory, TerritoryKey } from './territory.ts';
import {
  type Indicators,
  type MeasuredTerritory,
  shareIn,
  type TerritoryRecord,
} from './territory-record.ts';
import type { Seat } from './upper-levels.ts';

export interface NeighbourView extends Territory {
  readonly outline: PlacedSilhouette | null;
  /** Length of the border that they share, as drawn. */
  readonly borderMetres: number;
  readonly indicators: Indicators;
}

export interface NeighbourGroup {
  readonly level: Level;
  /** Longest border first. */
  readonly territories: readonly NeighbourView[];
}

export interface DrawnTerritory extends Territory {
  /** As {@link TerritoryView.also}. */
  readonly also: readonly Level[];
  /** Null without contour. */
  readonly drawn: PlacedSilhouette | null;
}

export interface ComparableTerritory {
  readonly territory: MeasuredTerritory;
  /** A sentence that compares its figures. */
  readonly reason: string;
  /** Whether nothing much like it was found: this one is only the least different. */
  readonly isWeak: boolean;
}

export interface TerritoryView {
  readonly record: TerritoryRecord;
  /** Other levels that share its perimeter: Paris is also a département, La Réunion also a région. */
  readonly also: readonly Level[];
  readonly outline: Silhouette | null;
  /** Chef-lieu of a région or a département, seat of a grouping, most populous commune of an intercommunalité, else null. */
  readonly seat: Seat | null;
  /** Usually one group; Paris, commune and département, has two; none for an island. */
  readonly neighbours: readonly NeighbourGroup[];
  readonly comparable: readonly ComparableTerritory[];
  /** Wider territories that hold it, or its seat and more, narrowest first. */
  readonly around: readonly DrawnTerritory[];
  /** The métropole. */
  readonly france: PlacedSilhouette;
}

export type RoutedTerritory =
  | { readonly found: TerritoryView }
  /** The perimeter has its page under another key. */
  | { readonly redirectTo: TerritoryKey }
  | { readonly former: { readonly code: string; readonly name: string; readonly today: Territory } }
  | null;

function inAlphabet<T extends Territory>(territories: readonly T[]): T[] {
  return territories.toSorted((a, b) => a.name.localeCompare(b.name, 'fr') || (a.code < b.code ? -1 : 1));
}

const APART: readonly Level[] = [...GROUPING_LEVELS, 'arrondissement'];

/** None without territories. */
export function neighbourGroups(level: Level, territories: readonly NeighbourView[]): NeighbourGroup[] {
  const sorted = inAlphabet(territories).sort((a, b) => b.borderMetres - a.borderMetres);
  return sorted.length > 0 ? [{ level, territories: sorted }] : [];
}

/** With the length of their border; where contours are too rough for it, the most populous first, with their population. */
export function neighbourRows({ level, territories }: NeighbourGroup, kind: SiteContours['kind']) {
  const isRough = isRoughArea({ level }, kind);
  const people = ({ indicators }: Pick<NeighbourView, 'indicators'>) => indicators.population;
  const sorted = isRough ? territories.toSorted((a, b) => people(b) - people(a)) : territories;
  return sorted.map(({ borderMetres, ...one }) => {
    const length = `${aboutLength(borderMetres)} de limite commune`;
    return { ...one, facts: [isRough ? `${count(people(one))} habitants` : length] };
  });
}

/** Wide territories as a reader looks for them, in alphabetical order but for those overseas. */
export function territoryTree(territories: readonly TerritoryRecord[]) {
  const within = (region: Territory) =>
    territories.filter((other) => !APART.includes(other.level) && shareIn(other, region.key) === 'whole');
  const regions = inAlphabet(territories.filter(({ level }) => level === 'region'));
  return {
    regions: regions.map((region) => ({ region, within: inAlphabet(within(region)) })),
    overseas: territories.filter(
      ({ level, parents }) => level === 'com' || (level === 'departement' && parents.length === 0),
    ),
    groupings: inAlphabet(territories.filter(({ level }) => isGrouping(level))),
  };
}
