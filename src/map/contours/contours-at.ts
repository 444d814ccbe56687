import type { LngLatBounds } from 'maplibre-gl';
import type { Bbox, Position } from '../../domain/territory/territory.ts';
import { bboxOf } from '../../geo/bbox.ts';
import { contains } from '../../geo/contains.ts';
import { isInBbox } from '../../geo/in-bbox.ts';
import { useContours } from './contour-state.ts';
import type { ContourProperties, LevelGeometry } from './level-geometry.ts';

/** Rows and columns of points at which a view is asked what it shows. */
const PROBES = 7;

interface Boxed {
  readonly bbox: Bbox;
  readonly contour: LevelGeometry['contours']['features'][number];
}

const boxed = new WeakMap<LevelGeometry, readonly Boxed[]>();

/** Groupings are drawn with régions, and left out. */
function boxedContours(level: LevelGeometry): readonly Boxed[] {
  const known = boxed.get(level);
  if (known) return known;
  const made = level.contours.features
    .filter(({ properties }) => level.bordering.has(properties.key))
    .map((contour) => ({ bbox: bboxOf(contour.geometry), contour }));
  boxed.set(level, made);
  return made;
}

/** Territories of a level that hold a position (degrees), smallest first. */
export function contoursAt(level: LevelGeometry | undefined, position: Position): ContourProperties[] {
  return (level ? boxedContours(level) : [])
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
