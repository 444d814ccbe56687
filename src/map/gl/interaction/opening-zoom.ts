import { FRANCE_BOUNDS } from '../../../core/geo/france-bounds.ts';
import { mercator, TILE_PX } from '../../../core/geo/mercator.ts';
import { parseView } from '../../../state/address/search-params.ts';
import { mapSubject } from '../../../state/map-subject.ts';
import type { OnTheMap } from '../layers/use-map-view-model.ts';

/** About what a framed territory takes of the window. */
const SHARE = 0.55;

/** MapLibre's zoom of the first view, about, before the map is there to measure its free area. */
export function openingZoom({ subject, compared, search }: OnTheMap): number {
  const viewpoint = parseView(search.vue);
  if (viewpoint) return viewpoint.zoom;
  const [west, south, east, north] = mapSubject(subject, compared).target?.bbox ?? FRANCE_BOUNDS;
  const [start, end] = [mercator([west, north]), mercator([east, south])];
  const fitting = Math.min(innerWidth / (end.x - start.x), innerHeight / (end.y - start.y));
  return Math.log2((SHARE * fitting) / TILE_PX);
}
