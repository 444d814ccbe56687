import type { Contour } from '../../geo/topology.ts';
import type { Catalogue } from '../sheet/catalogue.ts';
import type { LocatedSheet } from '../sheet/catalogue-index.ts';
import { concernedSheets } from '../sheet/concerned-sheets.ts';
import type { Initiative } from '../sheet/initiative.ts';
import type { TerritoryKey } from '../territory/territory.ts';
import type { Share, TerritoryRecord } from '../territory/territory-record.ts';
import type { TerritoryView } from '../territory/territory-view.ts';
import type { ComparedSet, Letter } from './compared-set.ts';

/** What an outline stands on. */
export interface ComparedContours {
  /** Null for the few communes without contour. */
  readonly own: Contour | null;
  /** Territories of its level around it, and further; empty where départements are detail enough. */
  readonly sameLevel: readonly Contour[];
}

/** What every outline stands on. */
export interface BackdropContours {
  readonly departements: readonly Contour[];
  /** Land of the neighbouring countries. */
  readonly abroad: readonly Contour[];
}

/** A compared territory. */
export interface ComparedTerritory {
  /** Usually one; several when sheets of one territory are compared. */
  readonly letters: readonly Letter[];
  readonly view: TerritoryView;
  readonly contours: ComparedContours;
}

/** One column of the sheets that are read side by side. */
export interface ComparedColumn {
  readonly letter: Letter;
  readonly territory: ComparedTerritory;
  /** Null where nothing covers the territory. */
  readonly sheet: Initiative | null;
}

/** What of the address could not be taken over. */
export type SetProblem =
  /** No territory, or no sheet, answers to this. */
  | { readonly kind: 'unknown'; readonly what: string }
  /** Beyond the fourth. */
  | { readonly kind: 'many'; readonly name: string }
  /** Named twice, perhaps under another key of the same perimeter. */
  | { readonly kind: 'twice'; readonly name: string }
  /** The commune has merged. */
  | { readonly kind: 'former'; readonly name: string; readonly today: string }
  /** A municipal arrondissement, of which the atlas only has the city. */
  | { readonly kind: 'arrondissement'; readonly what: string; readonly city: string; readonly ofCity: string }
  /** An overseas collectivité, or a commune of one, for which the atlas has neither contour nor sheet. */
  | { readonly kind: 'collectivite'; readonly what: string; readonly name: string }
  /** A sheet that concerns no part of the territory it is asked for. */
  | { readonly kind: 'unrelated'; readonly title: string; readonly name: string };

/** Everything that the compare page shows. */
export interface Comparison {
  /** What the address asks for, mended: what the page's links start from. */
  readonly set: ComparedSet;
  /** Sheets are compared rather than territories. */
  readonly ofSheets: boolean;
  readonly territories: readonly ComparedTerritory[];
  readonly columns: readonly ComparedColumn[];
  readonly problems: readonly SetProblem[];
  readonly backdrop: BackdropContours;
}

/** What is compared before anything is. */
export const NO_COMPARISON: Comparison = {
  set: { keys: [], sheets: [] },
  ofSheets: false,
  territories: [],
  columns: [],
  problems: [],
  backdrop: { departements: [], abroad: [] },
};

/** How a sheet concerns a territory. */
export type SheetRelation = 'here' | 'including' | 'inside';

/** A sheet that can be read for a territory. */
export interface ReadableSheet {
  readonly id: string;
  readonly title: string;
  readonly relation: SheetRelation;
  /** Name of the sheet's own territory. */
  readonly of: string;
  /** Of a territory inside or around of which only a part is shared, its seat left out. */
  readonly isPartial: boolean;
}

/** The sheets to read for a territory: its own first, then the narrowest that covers it, then those inside it. */
export function readableSheets(catalogue: Catalogue, record: TerritoryRecord): ReadableSheet[] {
  const { here, including, inside } = concernedSheets(catalogue, record);
  const read = (
    { sheet, territory }: LocatedSheet,
    relation: SheetRelation,
    share: Share = 'whole',
  ): ReadableSheet => ({
    id: sheet.id,
    title: sheet.title,
    relation,
    of: territory.name,
    isPartial: share === 'part',
  });
  return [
    ...here.map((one) => read(one, 'here')),
    ...including.map((one) => read(one, 'including', one.share)),
    ...inside.map((one) => read(one, 'inside', one.share)),
  ];
}

/**
 * The sheet read for a territory when none is chosen: its own, else the narrowest that covers it, else the first of
 * those inside it; never one of a territory that only reaches into it.
 */
export function usualSheet(readable: readonly ReadableSheet[]): string | null {
  return readable.find(({ relation, isPartial }) => relation !== 'inside' || !isPartial)?.id ?? null;
}

/** What a column is about, which it stays about while others come and go: its sheet, or its territory. */
export function columnSubject({ ofSheets }: Pick<Comparison, 'ofSheets'>, column: ComparedColumn): string {
  return (ofSheets && column.sheet?.id) || column.territory.view.record.key;
}

/** Keys of a comparison, in order. */
const keysOf = ({ territories }: Pick<Comparison, 'territories'>): TerritoryKey[] =>
  territories.map(({ view }) => view.record.key);

/** The set of territories that one more comes to: sheets compared become their territories, each with its sheet. */
export function territorySet(comparison: Comparison): ComparedSet {
  if (!comparison.ofSheets) return comparison.set;
  const { territories, columns } = comparison;
  return {
    keys: keysOf(comparison),
    sheets: territories.map((one) => columns.find(({ territory }) => territory === one)?.sheet?.id ?? null),
  };
}
