import { distanceBetween } from '../../geo/distance.ts';
import type { TerritoryKey } from '../territory/territory.ts';
import { type Share, shareIn, type TerritoryRecord } from '../territory/territory-record.ts';
import { type Catalogue, type SheetSummary, type SheetTerritory, territoryOf } from './catalogue.ts';

/** A sheet seen from a territory. */
export interface ConcernedSheet {
  readonly sheet: SheetSummary;
  readonly territory: SheetTerritory;
}

/** A sheet of a wider or narrower territory, and how much of the narrower one lies in the wider one. */
export interface NestedSheet extends ConcernedSheet {
  readonly share: Share;
}

/** A sheet elsewhere. */
export interface NearSheet extends ConcernedSheet {
  /** From point to point, metres, as the crow flies. */
  readonly distance: number;
}

/** The sheets that concern a territory. */
export interface ConcernedSheets {
  /** Of the territory itself. */
  readonly here: readonly ConcernedSheet[];
  /** Of wider territories that include it, narrowest first. */
  readonly including: readonly NestedSheet[];
  /** Of narrower territories inside it, in the order of the list. */
  readonly inside: readonly NestedSheet[];
}

/** Finds the sheets of a territory, those that include it and those inside it. */
export function concernedSheets(catalogue: Catalogue, territory: TerritoryRecord): ConcernedSheets {
  const all = catalogue.sheets.map(
    (sheet): ConcernedSheet => ({ sheet, territory: territoryOf(catalogue, sheet) }),
  );
  const rank = (key: TerritoryKey) => territory.parents.findIndex((parent) => parent.key === key);
  const nested = (one: ConcernedSheet, share: Share | null): NestedSheet[] =>
    share ? [{ ...one, share }] : [];
  return {
    here: all.filter((one) => one.territory.key === territory.key),
    including: all
      .flatMap((one) => nested(one, shareIn(territory, one.territory.key)))
      .sort((a, b) => rank(b.territory.key) - rank(a.territory.key)),
    inside: all.flatMap((one) => nested(one, shareIn(one.territory, territory.key))),
  };
}

/** How many sheets a territory has of its own and inside it: what a count beside its name says. */
export function countOfSheets(catalogue: Catalogue, key: TerritoryKey): number {
  return catalogue.sheets.filter((sheet) => {
    const territory = territoryOf(catalogue, sheet);
    return territory.key === key || (shareIn(territory, key) ?? 'part') !== 'part';
  }).length;
}

/** The same for every territory that has one or more, by key: for a map that asks about thousands. */
export function countsOfSheets(catalogue: Catalogue): ReadonlyMap<TerritoryKey, number> {
  const counts = new Map<TerritoryKey, number>();
  for (const sheet of catalogue.sheets) {
    const { key, parents } = territoryOf(catalogue, sheet);
    const wider = parents.filter(({ share }) => share !== 'part').map((parent) => parent.key);
    for (const one of new Set([key, ...wider])) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return counts;
}

/** The sheets of other territories, nearest first, those that concern this one apart. */
export function nearestSheets(catalogue: Catalogue, territory: TerritoryRecord, most: number): NearSheet[] {
  const { here, including, inside } = concernedSheets(catalogue, territory);
  const concerned = new Set([...here, ...including, ...inside].map(({ sheet }) => sheet.id));
  return catalogue.sheets
    .filter((sheet) => !concerned.has(sheet.id))
    .map((sheet): NearSheet => {
      const other = territoryOf(catalogue, sheet);
      return { sheet, territory: other, distance: distanceBetween(territory.pin, other.pin) };
    })
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most);
}

/** The sheets of other territories of a territory's région, in the order of the list, those that concern it apart. */
export function sheetsOfRegion(catalogue: Catalogue, territory: TerritoryRecord): ConcernedSheet[] {
  const region = territory.parents.find(({ level }) => level === 'region')?.key;
  if (!region) return [];
  const { here, including, inside } = concernedSheets(catalogue, territory);
  const concerned = new Set([...here, ...including, ...inside].map(({ sheet }) => sheet.id));
  return catalogue.sheets
    .filter((sheet) => !concerned.has(sheet.id))
    .map((sheet): ConcernedSheet => ({ sheet, territory: territoryOf(catalogue, sheet) }))
    .filter((one) => (shareIn(one.territory, region) ?? 'part') !== 'part');
}
