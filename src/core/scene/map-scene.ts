import type { Letter } from '../comparison/compared-set.ts';
import type { SheetSummary, SheetTerritory } from '../sheet/catalogue.ts';
import type { PinnedPlace, ThemeId } from '../sheet/initiative.ts';
import { isUnmeasured } from '../territory/statistical-notes.ts';
import type { Territory, TerritoryKey } from '../territory/territory.ts';
import type { TerritoryRecord } from '../territory/territory-record.ts';
import type { TerritoryView } from '../territory/territory-view.ts';

/** What a map shows, whatever draws it. */
export interface MapScene<M extends SceneMark = SceneMark> {
  /** Bottom to top; all of it lies under the marks. */
  readonly areas: readonly SceneArea[];
  readonly marks: readonly M[];
  /** What has no edge of its own to show. */
  readonly dots: readonly PinnedPlace[];
}

export interface Extent {
  readonly key: TerritoryKey;
  /** The territory whose contour is drawn for it. */
  readonly contour: TerritoryKey;
  /** Nobody has surveyed where it ends: it has no edge. */
  readonly isIndicative: boolean;
}

export interface SceneArea extends Extent {
  readonly role: 'sheets' | 'parent' | 'neighbour' | 'subject' | 'inside' | 'compared';
  /** Of its first sheet; undefined has the page's own. */
  readonly theme?: ThemeId | undefined;
  /** Ids of its own. */
  readonly sheets?: readonly string[];
  /** The first of a compared one. */
  readonly letter?: Letter | undefined;
}

/** What is known of whatever is shown. */
export type Placed = Territory &
  Pick<TerritoryRecord, 'pin' | 'bare' | 'indicators'> &
  Partial<Pick<TerritoryRecord, 'parents'>>;

export interface SceneMark {
  readonly territory: Placed;
  /** Of its first sheet; undefined has the page's own. */
  readonly theme?: ThemeId | undefined;
  /** Of its sheets in a list, from 1. */
  readonly ranks?: readonly number[];
  /** Its name on the map. */
  readonly label?: string | undefined;
}

export interface Sign {
  /** Null for several sheets. */
  readonly theme: ThemeId | null;
  /** Themes of the first two sheets of one territory; null for one sheet, or for a wider area. */
  readonly pile: readonly [front: ThemeId, back: ThemeId] | null;
  readonly count: number;
}

/** The theme in whose colour it is; undefined for a wider area. */
export const leadOf = ({ theme, pile }: Sign): ThemeId | undefined => theme ?? pile?.[0];

export interface SheetMark extends SceneMark {
  readonly territory: SheetTerritory;
  readonly sheets: readonly SheetSummary[];
  readonly sign: Sign;
}

/** A commune whose own contour is not surveyed is shown by that of what it lies in. None without either. */
export function extentOf(territory: Placed): Extent[] {
  const { key, bare, parents = [] } = territory;
  if (bare) return [];
  if (!isUnmeasured(territory)) return [{ key, contour: key, isIndicative: false }];
  const around = parents.findLast(({ level }) => /^(?:ept|epci|departement)$/u.test(level));
  return around ? [{ key, contour: around.key, isIndicative: true }] : [];
}

/** What is drawn on the page of a territory that has no edge of its own. */
export const softArea = ({ record, around }: Pick<TerritoryView, 'record' | 'around'>) =>
  around.find(({ key }) => extentOf(record).some((one) => one.isIndicative && one.contour === key))?.drawn;

/** Of territories that no edge shows. */
export const dotsOf = (territories: readonly Placed[]): PinnedPlace[] =>
  territories
    .filter((one) => extentOf(one).every(({ isIndicative }) => isIndicative))
    .map(({ key, name, pin }) => ({ key, name, pin }));
