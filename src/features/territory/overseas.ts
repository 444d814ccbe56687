import type { Catalogue, OverseasOutline } from '../../core/sheet/catalogue.ts';
import type { TerritoryRecord } from '../../core/territory/territory-record.ts';

/** First thing under the head of the page. */
export const IDEAS_ID = 'idees';

/** Parts of the page that the last tile leads to. */
export const ALIKE_ID = 'territoires-comparables';
export const OVERSEAS_ID = 'autres-territoires';

/** None for a territory of the métropole. */
export function otherOverseas(
  { overseas }: Catalogue,
  { key, parents }: Pick<TerritoryRecord, 'key' | 'parents'>,
): readonly OverseasOutline[] {
  const lineage = new Set([key, ...parents.map((parent) => parent.key)]);
  const others = overseas.filter((one) => !lineage.has(one.key));
  return others.length < overseas.length ? others : [];
}
