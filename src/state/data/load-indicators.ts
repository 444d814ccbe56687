import indicatorUrl from 'virtual:atlas/indicator-url';
import {
  INDICATORS_FILE,
  levelOfZone,
  type ValuesByKey,
  viewWithPublished,
  withPublished,
  zoneOf,
  zonesOf,
} from '../../core/formats/indicators-file.ts';
import type { ClickedLevel } from '../../core/territory/clicked-level.ts';
import { partsOf, type TerritoryKey } from '../../core/territory/territory.ts';
import type { Indicators, TerritoryRecord } from '../../core/territory/territory-record.ts';
import type { RoutedTerritory } from '../../core/territory/territory-view.ts';
import { fileLoader } from './load-file.ts';
import { optional } from './resource.ts';
import { indicators, indicatorsVersion } from './settings.ts';

const load = fileLoader(INDICATORS_FILE);

/** Values of the publisher's indicators in one file; none where the level has none. @throws DataError */
export const loadValues = async (zone: string): Promise<ValuesByKey> =>
  indicators.some(({ thresholds }) => thresholds[levelOfZone(zone)])
    ? load(indicatorUrl(zone, indicatorsVersion))
    : {};

/** Figures of territories, by key, with those of the publisher's indicators. */
export const figuresWith = (
  figures: ReadonlyMap<TerritoryKey, Indicators>,
  values: ValuesByKey,
): ReadonlyMap<TerritoryKey, Indicators> =>
  new Map([...figures].map(([key, known]) => [key, { ...known, published: values[key] }]));

/** Territories of one level with their values, where these can be had. */
export async function withValues<T extends Pick<TerritoryRecord, 'key' | 'indicators'>>(
  level: ClickedLevel,
  territories: readonly T[],
): Promise<readonly T[]> {
  const zones = new Set(territories.map(({ key }) => zoneOf(level, partsOf(key)[1])));
  const files = await Promise.all([...zones].map((zone) => optional(loadValues(zone), {})));
  return territories.map((one) => withPublished(one, files));
}

/** With the values of the page's territory and of its neighbours, where these can be had. */
export async function routedWithValues(routed: RoutedTerritory): Promise<RoutedTerritory> {
  if (!routed || !('found' in routed)) return routed;
  const { record, also } = routed.found;
  const files = zonesOf(record, also).map((zone) => optional(loadValues(zone), {}));
  return { found: viewWithPublished(routed.found, await Promise.all(files)) };
}
