import type { PlacedSilhouette, Silhouette } from '../geo/silhouette.ts';
import type { SiteContours } from '../settings/site.ts';
import { aboutLength } from '../text/french-measures.ts';
import { count } from '../text/french-numbers.ts';
import { type Comparable, comparableTo } from './comparable.ts';
import { GROUPING_LEVELS, isGrouping, isLevel, type Level } from './level.ts';
import { isRoughArea } from './statistical-notes.ts';
import { partsOf, type Territory, type TerritoryKey, territoryKey } from './territory.ts';
import { type Indicators, shareIn, type TerritoryRecord } from './territory-record.ts';
import type { Seat, UpperLevels, UpperTerritory } from './upper-levels.ts';

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

export interface TerritoryView {
  readonly record: TerritoryRecord;
  /** Other levels that share its perimeter: Paris is also a département, La Réunion also a région. */
  readonly also: readonly Level[];
  readonly outline: Silhouette | null;
  /** Chef-lieu of a région or a département, seat of a grouping, most populous commune of an intercommunalité, else null. */
  readonly seat: Seat | null;
  /** Usually one group; Paris, commune and département, has two; none for an island. */
  readonly neighbours: readonly NeighbourGroup[];
  readonly comparable: readonly Comparable[];
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

/** The key under which a perimeter has its page, or null when the key given is that one. */
function mainKeyOf({ perimeterAliases }: UpperLevels, key: TerritoryKey): TerritoryKey | null {
  return perimeterAliases.find(([alias]) => alias === key)?.[1] ?? null;
}

export function alsoLevels({ perimeterAliases }: UpperLevels, key: TerritoryKey): Level[] {
  return perimeterAliases.flatMap(([alias, mainKey]) => (mainKey === key ? [partsOf(alias)[0]] : []));
}

export function findUpperTerritory(upperLevels: UpperLevels, key: TerritoryKey): UpperTerritory | undefined {
  return upperLevels.territories.find((territory) => territory.key === key);
}

/** `contourOf` those of which the upper levels have none. */
export function drawnAround(
  upperLevels: UpperLevels,
  { parents }: Pick<TerritoryRecord, 'parents'>,
  contourOf: (key: TerritoryKey) => PlacedSilhouette | null = () => null,
): DrawnTerritory[] {
  return parents
    .filter(({ share }) => share !== 'part')
    .toReversed()
    .map(({ share: _, ...territory }) => {
      const { outline, bbox } = findUpperTerritory(upperLevels, territory.key) ?? {};
      return {
        ...territory,
        also: alsoLevels(upperLevels, territory.key),
        drawn: outline && bbox ? { ...outline, bbox } : contourOf(territory.key),
      };
    });
}

export function upperNeighbours(upperLevels: UpperLevels, territory: UpperTerritory): NeighbourGroup[] {
  const found = territory.neighbours.flatMap(([key, borderMetres]): NeighbourView[] => {
    const upper = findUpperTerritory(upperLevels, key);
    if (!upper) return [];
    const { level, code, name, outline, bbox, indicators } = upper;
    return [{ key, level, code, name, outline: outline && { ...outline, bbox }, borderMetres, indicators }];
  });
  return neighbourGroups(territory.level === 'commune' ? 'departement' : territory.level, found);
}

function upperView(upperLevels: UpperLevels, key: TerritoryKey): TerritoryView | null {
  const territory = findUpperTerritory(upperLevels, key);
  if (!territory) return null;
  const { outline, neighbours: _, seat, ...record } = territory;
  const [level] = partsOf(key);
  const same = upperLevels.territories.filter((other) => other.level === level);
  return {
    record,
    also: alsoLevels(upperLevels, key),
    outline,
    seat,
    neighbours: upperNeighbours(upperLevels, territory),
    comparable: comparableTo(record, same),
    around: drawnAround(upperLevels, record),
    france: upperLevels.france,
  };
}

/** Null for an intercommunalité, a commune, an unknown level or code. */
export function routedUpperTerritory(upperLevels: UpperLevels, level: string, code: string): RoutedTerritory {
  if (!isLevel(level)) return null;
  const key = territoryKey(level, code);
  const mainKey = mainKeyOf(upperLevels, key);
  if (mainKey) return { redirectTo: mainKey };
  const view = upperView(upperLevels, key);
  return view && { found: view };
}
