import { type ParentTerritory, shareIn, type TerritoryRecord } from '../territory/territory-record.ts';
import type { Catalogue } from './catalogue.ts';
import { indexOf, type LocatedSheet, type NestedSheet, territoryOf } from './catalogue-index.ts';

const APART = /^(?:com:9\d\d|departement:97\d|region:94)$/u;

/** What the sea cuts off from the rest: an overseas département or collectivité, Corse; else the mainland. */
export function landOf({ key, parents }: Pick<TerritoryRecord, 'key' | 'parents'>): string {
  return [key, ...parents.map((parent) => parent.key)].find((one) => APART.test(one)) ?? 'mainland';
}

/** The sheets that concern a territory; none is in two lists. */
export interface ConcernedSheets {
  readonly here: readonly LocatedSheet[];
  /** Of wider territories that include it, narrowest first. */
  readonly including: readonly NestedSheet[];
  /** Of narrower territories inside it, in the order of the list. */
  readonly inside: readonly NestedSheet[];
}

export function concernedSheets(
  catalogue: Catalogue,
  { key, parents }: Pick<TerritoryRecord, 'key' | 'parents'>,
): ConcernedSheets {
  const index = indexOf(catalogue);
  const here = index.own.get(key) ?? [];
  const seen = new Set(here.map(({ sheet }) => sheet.id));
  const fresh = (one: NestedSheet) => !seen.has(one.sheet.id) && seen.add(one.sheet.id);
  const including = parents
    .toReversed()
    .flatMap((parent) => (index.own.get(parent.key) ?? []).map((one) => ({ ...one, share: parent.share })))
    .filter(fresh);
  return { here, including, inside: (index.inside.get(key) ?? []).filter(fresh) };
}

export function sheetsOfRegion(catalogue: Catalogue, territory: TerritoryRecord): LocatedSheet[] {
  const region = territory.parents.find(({ level }) => level === 'region')?.key;
  if (!region) return [];
  const { here, including, inside } = concernedSheets(catalogue, territory);
  const concerned = new Set([...here, ...including, ...inside].map(({ sheet }) => sheet.id));
  return catalogue.sheets
    .map((sheet) => ({ sheet, territory: territoryOf(catalogue, sheet) }))
    .filter((one) => !concerned.has(one.sheet.id) && (shareIn(one.territory, region) ?? 'part') !== 'part');
}

export interface SheetsAround {
  readonly around: ParentTerritory;
  /** Its own, then those inside it. */
  readonly sheets: readonly LocatedSheet[];
}

interface NearToFar {
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
