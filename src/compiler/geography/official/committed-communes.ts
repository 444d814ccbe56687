import type { MultiPolygon } from 'geojson';
import { polygonsOf } from '../../../geo/rings.ts';
import type { Contours } from '../contour-topology.ts';
import { territoryFeatures } from '../territory-feature.ts';
import { snapArea } from './snap-area.ts';

/** The committed contours of the communes that `keep` asks for (code → contour on the committed grid). */
export function committedCommunes(
  contours: Contours,
  keep: (code: string) => boolean,
): Map<string, MultiPolygon> {
  return new Map(
    territoryFeatures(contours, 'commune').flatMap(({ id, geometry }) => {
      const code = String(id);
      if (!keep(code)) return [];
      const area = snapArea({ type: 'MultiPolygon', coordinates: polygonsOf(geometry) });
      return area ? [[code, area] as const] : [];
    }),
  );
}
