import type { PlacedSilhouette } from '../geo/silhouette.ts';
import { comparableTo } from '../similarity/comparable-territories.ts';
import { isLevel, type Level } from '../territory/levels.ts';
import { partsOf, type TerritoryKey, territoryKey } from '../territory/territory.ts';
import type { TerritoryRecord } from '../territory/territory-record.ts';
import {
  type DrawnTerritory,
  type NeighbourGroup,
  type NeighbourView,
  neighbourGroups,
  type RoutedTerritory,
  type TerritoryView,
} from '../territory/territory-view.ts';
import type { UpperLevels, UpperTerritory } from '../territory/upper-levels.ts';

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
