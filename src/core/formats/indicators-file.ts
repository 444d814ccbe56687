import { CLICKED_LEVELS, type ClickedLevel, clickedLevelOf } from '../territory/clicked-level.ts';
import { isGrouping, type Level } from '../territory/level.ts';
import {
  departementOfCommune,
  type Territory,
  type TerritoryKey,
  territoryKey,
} from '../territory/territory.ts';
import type { PublishedValue, TerritoryRecord } from '../territory/territory-record.ts';
import type { TerritoryView } from '../territory/territory-view.ts';
import { shippedFile } from './shipped-file.ts';

/** Of a publisher's indicators: a level, or the communes of one département. */
export interface IndicatorValues {
  /** Codes, in place of some whole keys where the territory has its page under another level; spaces between. */
  readonly territories: string;
  /** By indicator, in the order of the territories; null where none is expected. */
  readonly values: Readonly<Record<string, readonly (PublishedValue | null)[]>>;
}

export const INDICATORS_FILE = shippedFile<IndicatorValues>('indicateurs/*.json', 1);

export type ValuesByKey = ReadonlyMap<TerritoryKey, Readonly<Record<string, PublishedValue>>>;

export function valuesByKey({ territories, values }: IndicatorValues, zone: string): ValuesByKey {
  const all = Object.entries(values);
  return new Map(
    territories.split(' ').map((code, at) => {
      const own = all.flatMap(([id, column]) => {
        const value = column[at];
        return value === undefined || value === null ? [] : [[id, value] as const];
      });
      return [
        code.includes(':') ? (code as TerritoryKey) : territoryKey(levelOfZone(zone), code),
        Object.fromEntries(own),
      ];
    }),
  );
}

/** Key of the file that has a territory's values. */
export const zoneOf = (level: ClickedLevel, code: string): string =>
  level === 'commune' ? departementOfCommune(code) : level;

export const levelOfZone = (zone: string): ClickedLevel =>
  CLICKED_LEVELS.find((level) => level === zone) ?? 'commune';

/** Those of the files that may have values of a territory, that of its own level last. */
export const zonesOf = ({ level, code }: Pick<Territory, 'level' | 'code'>, also: readonly Level[]) =>
  [...also, level].filter((one) => !isGrouping(one)).map((one) => zoneOf(clickedLevelOf(one), code));

/** With its values in any of the files. */
export function withPublished<T extends Pick<TerritoryRecord, 'key' | 'indicators'>>(
  one: T,
  files: readonly ValuesByKey[],
): T {
  const found = files.flatMap((file) => {
    const values = file.get(one.key);
    return values ? [values] : [];
  });
  if (found.length === 0) return one;
  return { ...one, indicators: { ...one.indicators, published: Object.assign({}, ...found) } };
}

/** A territory and its neighbours, with the values of its own level, else of another level that has its perimeter. */
export const viewWithPublished = (view: TerritoryView, files: readonly ValuesByKey[]): TerritoryView => ({
  ...view,
  record: withPublished(view.record, files),
  neighbours: view.neighbours.map((group) => ({
    ...group,
    territories: group.territories.map((one) => withPublished(one, files)),
  })),
});
