import { least } from '../../domain/extremes.ts';
import type { Level } from '../../domain/territory/level.ts';
import type { DrawnTerritory } from '../../domain/territory/territory-view.ts';
import { isBoxInside, sizeOfBox } from '../../geo/placed-silhouette.ts';
import type { PlacedSilhouette } from '../../geo/silhouette.ts';

/** Room for an outline in units of a strip 504 wide: its tiles are as wide, and a little more. */
const ROOM: Partial<Record<Level, number>> = { commune: 64, epci: 90, ept: 90, region: 138 };
const USUAL_ROOM = 86;
const HEIGHT = 122;

/** Units a kilometre, the same for all tiles, at which each outline fits its own. */
export function stripScale(tiles: readonly Pick<DrawnTerritory, 'level' | 'drawn'>[]): number {
  const scales = tiles.flatMap(({ level, drawn }) => {
    if (!drawn) return [];
    const { width, height } = sizeOfBox(drawn.bbox);
    return [(ROOM[level] ?? USUAL_ROOM) / width, HEIGHT / height];
  });
  return least(scales);
}

/** The widest of the nearer ones that lies in it: an intercommunalité may cross a border. */
export function filledIn(
  outer: PlacedSilhouette,
  nearer: readonly Pick<DrawnTerritory, 'drawn'>[],
): PlacedSilhouette | null {
  const inside = nearer.flatMap(({ drawn }) => (drawn && isBoxInside(drawn.bbox, outer.bbox) ? [drawn] : []));
  return inside.at(-1) ?? null;
}
