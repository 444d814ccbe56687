import { CLICKED_LEVELS, type ClickedLevel, clickedLevelOf } from '../territory/clicked-level.ts';
import { isGrouping, type Level } from '../territory/levels.ts';
import { departementOfCommune, type Territory } from '../territory/territory.ts';
import type { PublishedValue, TerritoryRecord } from '../territory/territory-record.ts';
import type { TerritoryView } from '../territory/territory-view.ts';
import { shippedFile } from './shipped-file.ts';

/** Of each territory, by key, its values by indicator. */
export type ValuesByKey = Readonly<Record<string, Readonly<Record<string, PublishedValue>>>>;

/** Of a publisher's indicators: a level, or the communes of one département. */
export const INDICATORS_FILE = shippedFile<ValuesByKey>('indicateurs/*.json', 3);

/** Key of the file that has a territory's values. */
export const zoneOf = (level: ClickedLevel, code: string): string =>
  level === 'commune' ? departementOfCommune(code) : level;

export const levelOfZone = (zone: string): ClickedLevel =>
  CLICKED_LEVELS.find((level) => level === zone) ?? 'commune';

/** Those of the files that may have values of a territory, that of its own level last. */
export const zonesOf = ({ level, code }: Pick<Territory, 'level' | 'code'>, also: readonly Level[]) =>
  [...also, level].filter((one) => !isGrouping(one)).map((one) => zoneOf(clickedLevelOf(one), code));

/** With its values in any of the files. */
export const withPublished = <T extends Pick<TerritoryRecord, 'key' | 'indicators'>>(
  one: T,
  files: readonly ValuesByKey[],
): T => ({
  ...one,
  indicators: { ...one.indicators, published: Object.assign({}, ...files.map((file) => file[one.key])) },
});

/** A territory and its neighbours, with the values of its own level, else of another level that has its perimeter. */
export const viewWithPublished = (view: TerritoryView, files: readonly ValuesByKey[]): TerritoryView => ({
  ...view,
  record: withPublished(view.record, files),
  neighbours: view.neighbours.map((group) => ({
    ...group,
    territories: group.territories.map((one) => withPublished(one, files)),
  })),
});
