import type { FeatureCollection, Point } from 'geojson';
import { contains } from '../../../core/geo/contains.ts';
import { roomiestPlace } from '../../../core/geo/name-fit.ts';
import { type NameKindStyle, nameBoxAt } from '../../../core/geo/name-styles.ts';
import type { Position } from '../../../core/geo/position.ts';
import type { Contour } from '../../../core/geo/topology.ts';
import { partsOf, type TerritoryKey } from '../../../core/territory/territory.ts';
import type { ContourState } from './contour-state.ts';
import { findContour } from './find-contour.ts';
import { fittedName } from './level-geometry.ts';

/** Communes of a wider territory that are named before others; the seat of an intercommunalité is the first of them. */
const MOST_INSIDE = 5;

const NONE: readonly never[] = [];

interface Shown {
  readonly lit: readonly TerritoryKey[];
  readonly neighbours: readonly TerritoryKey[];
  /** That have sheets in the list. */
  readonly listed: readonly TerritoryKey[];
}

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

/** Communes that are named before others: those that border what is shown, its largest ones, and those with sheets. */
export function firstCommunes(
  { names, levels }: Pick<ContourState, 'names' | 'levels'>,
  { lit, neighbours, listed }: Shown,
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
      const place = contour && roomiestPlace(contour, marks, nameBoxAt(name, style, 10));
      return contour && place
        ? fittedName({ key, name, population, dot }, place.centre, contour, style)
        : feature;
    }),
  };
}
