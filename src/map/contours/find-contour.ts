import type { Feature } from 'geojson';
import { CLICKED_LEVELS, type ClickedLevel } from '../../domain/territory/clicked-level.ts';
import type { TerritoryKey } from '../../domain/territory/territory.ts';
import type { Contour } from '../../geo/topology.ts';
import type { ContourProperties, LevelGeometry } from './level-geometry.ts';

type TerritoryContour = Feature<Contour, ContourProperties>;

type Levels = Readonly<Partial<Record<ClickedLevel, LevelGeometry>>>;

const indexes = new WeakMap<LevelGeometry, ReadonlyMap<TerritoryKey, TerritoryContour>>();

function indexOf(level: LevelGeometry): ReadonlyMap<TerritoryKey, TerritoryContour> {
  const known = indexes.get(level);
  if (known) return known;
  const made = new Map(level.contours.features.map((contour) => [contour.properties.key, contour]));
  indexes.set(level, made);
  return made;
}

/** Undefined while the territory's level is not loaded, and for one without a contour. */
export function findContour(levels: Levels, key: TerritoryKey): TerritoryContour | undefined {
  for (const name of CLICKED_LEVELS) {
    const level = levels[name];
    const found = level && indexOf(level).get(key);
    if (found) return found;
  }
  return undefined;
}

export function neighboursOf(levels: Levels, keys: readonly TerritoryKey[]): readonly TerritoryKey[] {
  const around = keys.flatMap((key) =>
    CLICKED_LEVELS.flatMap((level) => levels[level]?.bordering.get(key) ?? []),
  );
  return [...new Set(around)].filter((key) => !keys.includes(key));
}
