import { area as areaOf } from '@turf/turf';
import type { Part } from '../../core/comparison/coloured-parts.ts';
import { type BesideBorder, commonBorder, type Unit } from '../../core/comparison/common-border.ts';
import type { ComparedTerritory } from '../../core/comparison/comparison.ts';
import type { BorderedPair } from '../../core/comparison/shared-borders.ts';
import { commonLines, edgeOf, nearestOf } from '../../core/geo/border-path.ts';
import { distanceBetween } from '../../core/geo/distance.ts';
import type { Position } from '../../core/geo/position.ts';
import type { Contour } from '../../core/geo/topology.ts';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { concernedSheets } from '../../core/sheet/concerned-sheets.ts';
import { loadContours } from '../../state/data/load-outlines.ts';
import { loadParts } from './load-parts.ts';

/** Areas of communes are of their contours: their errors cancel out over a band of distance, though not for one commune. */
function unitOf(part: Part): Unit {
  const { town, name, indicators, contour, group = part } = part;
  const areaKm2 = indicators.areaKm2 ?? areaOf(contour) / 1e6;
  return { ...part, name: town ?? name, group, indicators: { ...indicators, areaKm2 } };
}

/** Intercommunalités beside a région count where their most populous communes are. */
async function besideOf(
  territory: ComparedTerritory,
  level: BorderedPair['level'],
  catalogue: Catalogue,
): Promise<BesideBorder> {
  const { record } = territory.view;
  const contour = territory.contours.own;
  const { here, inside } = concernedSheets(catalogue, record);
  const [parts, contours] = await Promise.all([
    loadParts(record, level === 'region' ? 'epci' : 'commune'),
    loadContours(inside.map((sheet) => sheet.territory.key)),
  ]);
  return {
    territory,
    units: parts.filter(({ share }) => share !== 'part').map(unitOf),
    sheets: [
      ...here.map((sheet) => ({ ...sheet, contour })),
      ...inside.map((sheet, at) => ({ ...sheet, contour: contours[at] ?? null })),
    ],
  };
}

/** How far apart two without a common border are, and a place near each of their nearest points. */
function apart(contours: readonly Contour[], [one, other]: readonly [BesideBorder, BesideBorder]) {
  const [own = [], edge = []] = contours.map(edgeOf);
  const [nearest] = own
    .map((from) => ({ from, ...nearestOf(edge, from) }))
    .sort((a, b) => a.metres - b.metres);
  const placeNear = (position: Position, { units }: BesideBorder) => {
    const away = ({ pin }: Part) => distanceBetween(position, pin);
    return units.toSorted((a, b) => away(a) - away(b))[0]?.name;
  };
  return (
    nearest && {
      metres: nearest.metres,
      places: [placeNear(nearest.from, one), placeNear(nearest.point, other)],
    }
  );
}

/** What lies along the border of two territories, or how far apart they are; null without contours. @throws DataError */
export async function loadCommonBorder({ level, territories }: BorderedPair, catalogue: Catalogue) {
  const [one, other] = territories;
  const [own, beyond] = [one.contours.own, other.contours.own];
  if (!own || !beyond) return null;
  const two = await Promise.all([besideOf(one, level, catalogue), besideOf(other, level, catalogue)]);
  const lines = commonLines(own, beyond);
  return lines.length > 0
    ? { border: commonBorder(lines, two, level) }
    : { apart: apart([own, beyond], two) };
}

export type LoadedBorder = NonNullable<Awaited<ReturnType<typeof loadCommonBorder>>>;
