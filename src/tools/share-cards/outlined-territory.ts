import type { AtlasContent } from '../../compiler/catalogue/compile-content.ts';
import { areasOf, territoryFeature, territoryFeatures } from '../../compiler/geography/territory-feature.ts';
import { isRoughArea } from '../../domain/territory/area-precision.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import type { TerritoryRecord } from '../../domain/territory/territory-record.ts';
import { bboxAround, bboxOf } from '../../geo/bbox.ts';
import type { Contour } from '../../geo/topology.ts';
import type { CardOutline } from './share-card.ts';

export type OutlinedContent = Pick<AtlasContent, 'site' | 'contours' | 'upperLevels'>;

function ownContour({ site, contours }: OutlinedContent, territory: Territory): Contour | null {
  const { level, code } = territory;
  if (isRoughArea(territory, site.contours.kind)) return null;
  const isDrawn = areasOf(contours, level).some(({ id }) => id === code);
  return isDrawn ? territoryFeature(contours, level, code).geometry : null;
}

function widerContour(content: OutlinedContent, { parents }: TerritoryRecord): Contour | null {
  const whole = parents
    .toReversed()
    .filter(({ share, level }) => share !== 'part' && /^(?:departement|region|com)$/u.test(level));
  for (const parent of whole) {
    const contour = ownContour(content, parent);
    if (contour) return contour;
  }
  return null;
}

/** Of the métropole. */
export function franceOutline({ contours }: OutlinedContent): CardOutline {
  const mainland = territoryFeatures(contours, 'region').filter(({ id }) => id >= '11');
  return { contours: mainland.map(({ geometry }) => geometry), places: [] };
}

const spanOf = ([west, south, east, north]: readonly [number, number, number, number]) =>
  Math.max(east - west, north - south);

/** Side by side on one picture, a contour must keep a share of it that shows. */
const SMALLEST = 0.25;

const areSeen = (contours: readonly Contour[]): boolean => {
  const boxes = contours.map(bboxOf);
  const whole = spanOf(bboxAround(boxes));
  return boxes.every((box) => spanOf(box) >= SMALLEST * whole);
};

/** The main territory comes first. Where its own contour is rough or missing, what it lies in and where; null without any. */
export function territoryOutline(
  content: OutlinedContent,
  territories: readonly TerritoryRecord[],
): CardOutline | null {
  const [main] = territories;
  if (!main) return null;
  if (main.level === 'france') return franceOutline(content);
  const own = ownContour(content, main);
  if (own) {
    const all = territories.flatMap((one) => ownContour(content, one) ?? []);
    const seat = content.upperLevels.territories.find(({ key }) => key === main.key)?.seat;
    return territories.length > 1
      ? { contours: all.length === territories.length && areSeen(all) ? all : [own], places: [] }
      : { contours: [own], places: seat ? [seat] : [] };
  }
  const wider = widerContour(content, main);
  return wider && { contours: [wider], places: territories.map(({ name, pin }) => ({ name, pin })) };
}
