import { site } from '../../data/settings.ts';
import { isRoughArea } from '../../domain/territory/area-precision.ts';
import { partsOf, type TerritoryKey } from '../../domain/territory/territory.ts';
import type { ContourState } from './contour-state.ts';
import { findContour } from './find-contour.ts';

/** What the map draws of an open territory; undefined until it has come, and for one without a contour. */
export function shownContour(
  { overview, levels }: Pick<ContourState, 'overview' | 'levels'>,
  key: TerritoryKey,
) {
  // A commune that has sheets is in the overview, before its level is loaded.
  const own = overview?.sheetTerritories.features.find(({ properties }) => properties.key === key);
  return own ?? findContour(levels, key);
}

export function isRoughContour(key: TerritoryKey): boolean {
  const [level] = partsOf(key);
  return isRoughArea({ level }, site.contours.kind);
}
