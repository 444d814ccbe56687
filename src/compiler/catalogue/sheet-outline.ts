import type { Initiative } from '../../domain/sheet/initiative.ts';
import type { SiteContours } from '../../domain/site.ts';
import { isRoughArea } from '../../domain/territory/area-precision.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import { bboxOf } from '../../geo/bbox.ts';
import { silhouetteFrame, silhouetteOf } from '../../geo/silhouette.ts';
import type { Contours } from '../geography/build-topology.ts';
import { areasOf, territoryFeature } from '../geography/territory-feature.ts';

const UNITS = 400;

/** For the header of a sheet: nothing where the shape would be that of its indicative contour. */
export function sheetOutline(
  contours: Contours,
  territory: Territory | undefined,
  kind: SiteContours['kind'],
): Pick<Initiative, 'outline'> {
  if (!territory || isRoughArea(territory, kind)) return {};
  const { level, code } = territory;
  if (!areasOf(contours, level).some(({ id }) => id === code)) return {};
  const { geometry } = territoryFeature(contours, level, code);
  const { path } = silhouetteOf(geometry, UNITS);
  const { left, top, width, height, scale } = silhouetteFrame(bboxOf(geometry), UNITS);
  const viewBox = [left, top, width * scale, height * scale].map(Math.round).join(' ');
  return { outline: { path, viewBox } };
}
