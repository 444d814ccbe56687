import { addTo } from '../collections/group-by.ts';
import type { TerritoryKey } from '../territory/territory.ts';
import type { Share } from '../territory/territory-record.ts';
import { type Catalogue, mainTerritory, type SheetSummary, type SheetTerritory } from './catalogue.ts';
import { type FacetOption, type Filters, facetValues, regionCodes } from './facets.ts';

/** With the one of its territories that it was found by. */
export interface LocatedSheet {
  readonly sheet: SheetSummary;
  readonly territory: SheetTerritory;
}

export interface NestedSheet extends LocatedSheet {
  readonly share: Share;
}

/** A catalogue by what it is asked for. Lists keep the catalogue's order and name no sheet twice. */
export interface CatalogueIndex {
  readonly sheets: ReadonlyMap<string, SheetSummary>;
  readonly territories: ReadonlyMap<TerritoryKey, SheetTerritory>;
  /** Sheets of each territory itself. */
  readonly own: ReadonlyMap<TerritoryKey, readonly LocatedSheet[]>;
  /** Sheets of the territories that lie in each, even in part. */
  readonly inside: ReadonlyMap<TerritoryKey, readonly NestedSheet[]>;
  readonly within: ReadonlyMap<TerritoryKey, readonly LocatedSheet[]>;
  readonly filterValues: ReadonlyMap<string, Filters>;
  /** By their codes, in the order of their names. */
  readonly regions: readonly FacetOption[];
}

const indexes = new WeakMap<Catalogue, CatalogueIndex>();

/** The index of a catalogue, built the first time it is asked for. @throws Error for a sheet without its territory. */
export function indexOf(catalogue: Catalogue): CatalogueIndex {
  const known = indexes.get(catalogue);
  if (known) return known;
  const steps = indexing(catalogue);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Builds it ahead; `yieldToMain` is awaited every now and then. @throws as {@link indexOf} does. */
export async function buildIndexInSlices(
  catalogue: Catalogue,
  yieldToMain: () => Promise<unknown>,
): Promise<void> {
  if (indexes.has(catalogue)) return;
  for (const _ of indexing(catalogue)) await yieldToMain();
}

/** Sheets between two yields: some ten milliseconds. */
const AT_ONCE = 1500;

function* indexing(catalogue: Catalogue): Generator<void, CatalogueIndex> {
  const territories = new Map(catalogue.territories.map((territory) => [territory.key, territory]));
  const own = new Map<TerritoryKey, LocatedSheet[]>();
  const inside = new Map<TerritoryKey, NestedSheet[]>();
  const within = new Map<TerritoryKey, LocatedSheet[]>();
  const filterValues = new Map<string, Filters>();
  for (const [rank, sheet] of catalogue.sheets.entries()) {
    if (rank % AT_ONCE === AT_ONCE - 1) yield;
    const at = sheet.territories.map((key) => existing(territories, key, sheet));
    const around = new Map<TerritoryKey, NestedSheet>();
    for (const territory of at) for (const nested of nestedIn(sheet, territory)) keepLargest(around, nested);
    for (const territory of at) {
      const located = { sheet, territory };
      addTo(own, territory.key, located);
      addTo(within, territory.key, located);
      around.delete(territory.key);
    }
    for (const [key, nested] of around) {
      addTo(inside, key, nested);
      if (nested.share !== 'part') addTo(within, key, nested);
    }
    filterValues.set(sheet.id, facetValues(sheet, at));
  }
  const sheets = new Map(catalogue.sheets.map((sheet) => [sheet.id, sheet]));
  const regions = regionsOf(catalogue);
  // A call of `indexOf` may have made it meanwhile.
  const made = { sheets, territories, own, inside, within, filterValues, regions };
  const index = indexes.get(catalogue) ?? made;
  indexes.set(catalogue, index);
  return index;
}

type PlacedSheet = Pick<SheetSummary, 'id' | 'territories'>;

function existing(
  territories: ReadonlyMap<TerritoryKey, SheetTerritory>,
  key: TerritoryKey,
  { id }: PlacedSheet,
): SheetTerritory {
  const found = territories.get(key);
  if (!found) throw new Error(`catalogue without the territory ${key} of ${id}`);
  return found;
}

const SHARE_ORDER: Readonly<Record<Share, number>> = { whole: 0, main: 1, part: 2 };

function nestedIn(sheet: SheetSummary, territory: SheetTerritory): (readonly [TerritoryKey, NestedSheet])[] {
  return territory.parents.map(({ key, share }) => [key, { sheet, territory, share }]);
}

function keepLargest(
  kept: Map<TerritoryKey, NestedSheet>,
  [key, nested]: readonly [TerritoryKey, NestedSheet],
): void {
  const before = kept.get(key);
  if (!before || SHARE_ORDER[nested.share] < SHARE_ORDER[before.share]) kept.set(key, nested);
}

function regionsOf({ territories }: Catalogue): CatalogueIndex['regions'] {
  const names = new Map<string, string>();
  for (const territory of territories)
    for (const code of regionCodes(territory))
      names.set(code, territory.parents.find((one) => one.code === code)?.name ?? territory.name);
  return [...names]
    .map(([id, label]) => ({ id, label }))
    .sort((a, b) => a.label.localeCompare(b.label, 'fr'));
}

export function findSheet(catalogue: Catalogue, id: string): SheetSummary | undefined {
  return indexOf(catalogue).sheets.get(id);
}

/** The main territory of a sheet. @throws Error when the catalogue lacks it, which its compiler forbids. */
export function territoryOf(catalogue: Catalogue, sheet: PlacedSheet): SheetTerritory {
  return existing(indexOf(catalogue).territories, mainTerritory(sheet), sheet);
}

const NONE: readonly never[] = [];

export function sheetsOf(catalogue: Catalogue, key: TerritoryKey): readonly LocatedSheet[] {
  return indexOf(catalogue).own.get(key) ?? NONE;
}

/** The count beside a territory's name: its own sheets and those inside it. */
export function countOfSheets(catalogue: Catalogue, key: TerritoryKey): number {
  return indexOf(catalogue).within.get(key)?.length ?? 0;
}

/** As `countOfSheets`, of some sheets of the catalogue only. */
export function countAmong(
  catalogue: Catalogue,
  sheets: readonly SheetSummary[],
): (key: TerritoryKey) => number {
  const some = new Set(sheets.map(({ id }) => id));
  return (key) => (indexOf(catalogue).within.get(key) ?? []).filter(({ sheet }) => some.has(sheet.id)).length;
}
