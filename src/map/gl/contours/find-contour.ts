import type { Feature, FeatureCollection, Point } from 'geojson';
import type { LngLatBounds } from 'maplibre-gl';
import { bboxOf } from '../../../core/geo/bbox.ts';
import { contains } from '../../../core/geo/contains.ts';
import { roomyPlace } from '../../../core/geo/name-fit.ts';
import { type NameKindStyle, nameBoxAt } from '../../../core/geo/name-styles.ts';
import { type Bbox, isInBbox, type Position } from '../../../core/geo/position.ts';
import type { Contour } from '../../../core/geo/topology.ts';
import { CLICKED_LEVELS, type ClickedLevel } from '../../../core/territory/clicked-level.ts';
import { partsOf, type TerritoryKey } from '../../../core/territory/territory.ts';
import { type ContourState, useContours } from './contour-store.ts';
import { type ContourProperties, fittedName, type LevelGeometry } from './level-geometry.ts';

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

/** What the map draws of an open territory; undefined until it has come, and for one without a contour. */
export function shownContour(
  { overview, levels }: Pick<ContourState, 'overview' | 'levels'>,
  key: TerritoryKey,
) {
  // A commune that has sheets is in the overview, before its level is loaded.
  return (
    overview?.sheetTerritories.features.find(({ properties }) => properties.key === key) ??
    findContour(levels, key)
  );
}

/** Nobody has surveyed where it ends: it is drawn without an edge. */
export const isSoft = (contour: ReturnType<typeof shownContour>) => contour?.properties.area === 0;

/** Communes of a wider territory that are named before others; the seat of an intercommunalité is the first of them. */
const MOST_INSIDE = 5;

const NONE: readonly never[] = [];

/** The most populous of the named communes, the first one first. */
function largestIn(names: FeatureCollection<Point>, wide: readonly Contour[]): readonly TerritoryKey[] {
  if (wide.length === 0) return NONE;
  const found: TerritoryKey[] = [];
  const largest = [...names.features].sort((a, b) => b.properties?.population - a.properties?.population);
  for (const { properties, geometry } of largest) {
    if (found.length === MOST_INSIDE) break;
    if (wide.some((contour) => contains(contour, geometry.coordinates))) found.push(properties?.key);
  }
  return found;
}

/** Communes that are named before others: those that border what is shown, its largest ones, and those that are `listed`, with sheets. */
export function firstCommunes(
  { names, levels }: Pick<ContourState, 'names' | 'levels'>,
  { lit, neighbours, listed }: Readonly<Record<'lit' | 'neighbours' | 'listed', readonly TerritoryKey[]>>,
): readonly TerritoryKey[] {
  const isCommune = (key: TerritoryKey) => partsOf(key)[0] === 'commune';
  const wide = lit
    .filter((key) => !isCommune(key))
    .flatMap((key) => findContour(levels, key)?.geometry ?? NONE);
  const largest = names.commune ? largestIn(names.commune, wide) : NONE;
  return [...new Set([...[...neighbours, ...lit, ...listed].filter(isCommune), ...largest])];
}

/** Where each of these has most room in its contour, clear of markers (degrees): elsewhere the name may fit only nearer by. */
export function withRoom(
  names: FeatureCollection<Point>,
  levels: ContourState['levels'],
  first: readonly TerritoryKey[],
  marks: readonly Position[],
  style: NameKindStyle,
): FeatureCollection<Point> {
  if (first.length === 0) return names;
  const wanted = new Set(first);
  return {
    ...names,
    features: names.features.map((feature) => {
      const { key, name, population, dot } = feature.properties ?? {};
      const contour = wanted.has(key) && !dot ? findContour(levels, key)?.geometry : undefined;
      const place = contour && roomyPlace(contour, nameBoxAt(name, style, 10), marks);
      return contour && place ? fittedName({ key, name, population, dot }, place, contour, style) : feature;
    }),
  };
}
