import { area as areaOf } from '@turf/turf';
import type { Part } from '../../core/comparison/coloured-parts.ts';
import { type BesideBorder, commonBorder } from '../../core/comparison/common-border.ts';
import type { BorderedPair } from '../../core/comparison/shared-borders.ts';
import { sheetsBeside } from '../../core/comparison/sheets-beside.ts';
import { nearestPoints } from '../../core/geo/border-path.ts';
import { commonLines } from '../../core/geo/common-lines.ts';
import { distanceBetween } from '../../core/geo/distance.ts';
import type { Position } from '../../core/geo/position.ts';
import type { Contour } from '../../core/geo/topology.ts';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { concernedSheets } from '../../core/sheet/concerned-sheets.ts';
import { isRoughArea } from '../../core/territory/area-precision.ts';
import type { TerritoryRecord } from '../../core/territory/territory-record.ts';
import { loadContours } from './load-outlines.ts';
import { loadParts } from './load-parts.ts';
import { site } from './settings.ts';

/** Areas of communes are of their contours: their errors cancel out over a band of distance, though not for one commune. */
function unitOf(part: Part): Part {
  const { town, name, indicators, contour } = part;
  const areaKm2 = indicators.areaKm2 ?? areaOf(contour) / 1e6;
  return { ...part, name: town ?? name, indicators: { ...indicators, areaKm2 } };
}

/** Intercommunalités beside a région count where their most populous communes are. */
async function besideOf(
  record: TerritoryRecord,
  contour: Contour,
  level: BorderedPair['level'],
): Promise<BesideBorder> {
  const hasGroups = level === 'region' || level === 'departement';
  const [parts, groups] = await Promise.all([
    loadParts(record, level === 'region' ? 'epci' : 'commune'),
    hasGroups ? loadParts(record, 'epci') : [],
  ]);
  return { contour, units: parts.filter(({ share }) => share !== 'part').map(unitOf), groups };
}

/** The most populous commune of the nearest intercommunalité inside. */
async function townNear(position: Position, record: TerritoryRecord): Promise<string | undefined> {
  const parts = (await loadParts(record, 'epci')).filter(({ share }) => share !== 'part');
  const away = ({ pin }: Part) => distanceBetween(position, pin);
  return parts.toSorted((a, b) => away(a) - away(b))[0]?.town;
}

/** Two that share no border: metres between their nearest points, and a town near each, unless they are intercommunalités. */
async function apart([one, other]: readonly [Contour, Contour], { level, territories }: BorderedPair) {
  const nearest = nearestPoints(one, other);
  if (!nearest) return null;
  const isUpper = level === 'region' || level === 'departement';
  const towns = territories.map(({ view: { record } }, at) =>
    isUpper ? townNear(nearest.at[at] ?? record.pin, record) : undefined,
  );
  return { metres: nearest.metres, towns: await Promise.all(towns) };
}

/** What lies along the border of two territories, or how far apart they are; null without contours. @throws DataError */
export async function loadCommonBorder(pair: BorderedPair, catalogue: Catalogue) {
  const [one, other] = pair.territories;
  const records = [one.view.record, other.view.record] as const;
  const [own, beyond] = [one.contours.own, other.contours.own];
  if (!own || !beyond) return null;
  const lines = commonLines(own, beyond);
  if (lines.length === 0) return { apart: await apart([own, beyond], pair) };
  const two = await Promise.all([
    besideOf(records[0], own, pair.level),
    besideOf(records[1], beyond, pair.level),
  ]);
  const border = commonBorder(lines, two, pair.level);
  const keys = records.flatMap((record) =>
    concernedSheets(catalogue, record).inside.flatMap(({ territory }) =>
      isRoughArea(territory, site.contours.kind) ? [] : territory.key,
    ),
  );
  const known = new Map((await loadContours(keys)).map((contour, at) => [keys[at], contour]));
  return {
    border,
    sheets: sheetsBeside(catalogue, records, border.path, (key) => known.get(key) ?? undefined),
  };
}

export type LoadedBorder = NonNullable<Awaited<ReturnType<typeof loadCommonBorder>>>;
