import type { Feature } from 'geojson';
import type { LngLatBounds } from 'maplibre-gl';
import { bboxOf } from '../../../core/geo/bbox.ts';
import { contains } from '../../../core/geo/contains.ts';
import { isInBbox } from '../../../core/geo/in-bbox.ts';
import type { Bbox, Position } from '../../../core/geo/position.ts';
import type { Contour } from '../../../core/geo/topology.ts';
import { CLICKED_LEVELS, type ClickedLevel } from '../../../core/territory/clicked-level.ts';
import type { TerritoryKey } from '../../../core/territory/territory.ts';
import { useContours } from './contour-state.ts';
import type { ContourProperties, LevelGeometry } from './level-geometry.ts';

/** Rows and columns of points at which a view is asked what it shows. */
const PROBES = 7;

type TerritoryContour = Feature<Contour, ContourProperties>;

type Levels = Readonly<Partial<Record<ClickedLevel, LevelGeometry>>>;

interface LevelIndex {
  readonly byKey: ReadonlyMap<TerritoryKey, TerritoryContour>;
  /** Without groupings, which are drawn with régions. */
  readonly boxed: readonly { readonly bbox: Bbox; readonly contour: TerritoryContour }[];
}

const indexes = new WeakMap<LevelGeometry, LevelIndex>();

function indexOf(level: LevelGeometry): LevelIndex {
  const { features } = level.contours;
  const index = indexes.get(level) ?? {
    byKey: new Map(features.map((contour) => [contour.properties.key, contour])),
    boxed: features
      .filter(({ properties }) => level.bordering.has(properties.key))
      .map((contour) => ({ bbox: bboxOf(contour.geometry), contour })),
  };
  indexes.set(level, index);
  return index;
}

/** Undefined while the territory's level is not loaded, and for one without a contour. */
export function findContour(levels: Levels, key: TerritoryKey): TerritoryContour | undefined {
  for (const name of CLICKED_LEVELS) {
    const level = levels[name];
    const found = level && indexOf(level).byKey.get(key);
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

/** Territories of a level that hold a position (degrees), smallest first. */
export function contoursAt(level: LevelGeometry | undefined, position: Position): ContourProperties[] {
  return (level ? indexOf(level).boxed : [])
    .filter(({ bbox, contour }) => isInBbox(bbox, position) && contains(contour.geometry, position))
    .map(({ contour }) => contour.properties)
    .sort((a, b) => (a.area ?? 0) - (b.area ?? 0));
}

/** Code of the département at a position (degrees), or null at sea and abroad. */
export function departementAt(position: Position): string | null {
  return contoursAt(useContours.getState().levels.departement, position)[0]?.code ?? null;
}

/** Codes of the départements that a view shows, seen from a net of points. */
export function departementsIn(view: LngLatBounds): string[] {
  const [west, south] = [view.getWest(), view.getSouth()];
  const [width, height] = [view.getEast() - west, view.getNorth() - south];
  const steps = Array.from({ length: PROBES }, (_, step) => (step + 0.5) / PROBES);
  const codes = steps.flatMap((row) =>
    steps.flatMap((column) => departementAt([west + width * column, south + height * row]) ?? []),
  );
  return [...new Set(codes)].sort();
}
