import type { ParentTerritory, TerritoryRecord } from '../territory/territory-record.ts';
import type { Catalogue } from './catalogue.ts';
import { indexOf, type LocatedSheet, type NestedSheet } from './catalogue-index.ts';

export interface SheetsAround {
  readonly around: ParentTerritory;
  /** Its own, then those inside it. */
  readonly sheets: readonly LocatedSheet[];
}

export interface NearToFar {
  readonly here: readonly LocatedSheet[];
  /** Even in part. */
  readonly inside: readonly NestedSheet[];
  /** Wider territories, narrowest first, each with the sheets that nothing nearer has; none without any. */
  readonly wider: readonly SheetsAround[];
}

/** No sheet is in two lists. A territory that holds only a part of this one counts for its own sheets alone. */
export function sheetsNearToFar(
  catalogue: Catalogue,
  { key, parents }: Pick<TerritoryRecord, 'key' | 'parents'>,
): NearToFar {
  const { own, inside, within } = indexOf(catalogue);
  const here = own.get(key) ?? [];
  const seen = new Set(here.map(({ sheet }) => sheet.id));
  const fresh = <T extends LocatedSheet>(list: readonly T[] = []) =>
    list.filter(({ sheet }) => !seen.has(sheet.id) && seen.add(sheet.id));
  const nested = fresh(inside.get(key));
  const wider = parents.toReversed().map((around) => {
    const ofIts = fresh(own.get(around.key));
    return { around, sheets: around.share === 'part' ? ofIts : [...ofIts, ...fresh(within.get(around.key))] };
  });
  return { here, inside: nested, wider: wider.filter(({ sheets }) => sheets.length > 0) };
}
