import type { TerritoryKey } from '../../../core/territory/territory.ts';
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

/** Nobody has surveyed where it ends: it is drawn without an edge. */
export const isSoft = (contour: ReturnType<typeof shownContour>) => contour?.properties.area === 0;
