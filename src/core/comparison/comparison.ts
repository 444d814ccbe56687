import type { Contour } from '../geo/topology.ts';
import type { Initiative } from '../sheet/initiative.ts';
import type { TerritoryView } from '../territory/territory-view.ts';
import type { ComparedSet, Letter } from './compared-set.ts';

export interface ComparedContours {
  readonly own: Contour | null;
  /** Other territories of its level, far ones included; empty where départements are detail enough. */
  readonly sameLevel: readonly Contour[];
}

export interface BackdropContours {
  readonly departements: readonly Contour[];
  readonly abroad: readonly Contour[];
}

export interface ComparedTerritory {
  /** Usually one; several when sheets of one territory are compared. */
  readonly letters: readonly Letter[];
  readonly view: TerritoryView;
  readonly contours: ComparedContours;
}

export interface ComparedColumn {
  readonly letter: Letter;
  readonly territory: ComparedTerritory;
  /** Those that its sheet has besides. */
  readonly others: readonly ComparedTerritory[];
  readonly sheet: Initiative | null;
}

export type SetProblem =
  | { readonly kind: 'unknown'; readonly what: string }
  | { readonly kind: 'many'; readonly name: string }
  /** Perhaps under another key of the same perimeter. */
  | { readonly kind: 'twice'; readonly name: string }
  | { readonly kind: 'former'; readonly name: string; readonly today: string }
  | { readonly kind: 'arrondissement'; readonly what: string; readonly city: string; readonly ofCity: string }
  | { readonly kind: 'unrelated'; readonly title: string; readonly name: string };

export interface Comparison {
  /** The address without its problems: links of the page start from it. */
  readonly set: ComparedSet;
  readonly ofSheets: boolean;
  readonly territories: readonly ComparedTerritory[];
  readonly columns: readonly ComparedColumn[];
  readonly problems: readonly SetProblem[];
  readonly backdrop: BackdropContours;
  /** What the live line says of it. */
  readonly sentence: string;
}

export const NO_COMPARISON: Comparison = {
  set: { keys: [], sheets: [] },
  ofSheets: false,
  territories: [],
  columns: [],
  problems: [],
  backdrop: { departements: [], abroad: [] },
  sentence: 'Comparaison vide.',
};

/** The set to add a territory to: compared sheets become their main territories, each with its sheet. */
export function territorySet({ ofSheets, set, columns }: Comparison): ComparedSet {
  if (!ofSheets) return set;
  const territories = [...new Set(columns.map(({ territory }) => territory))];
  return {
    keys: territories.map(({ view }) => view.record.key),
    sheets: territories.map((one) => columns.find(({ territory }) => territory === one)?.sheet?.id ?? null),
  };
}

/** Stable key of a column while others come and go: its sheet, or its territory. */
export function columnSubject({ ofSheets }: Pick<Comparison, 'ofSheets'>, column: ComparedColumn): string {
  return (ofSheets && column.sheet?.id) || column.territory.view.record.key;
}

export const territoriesOf = ({ territory, others }: ComparedColumn): readonly ComparedTerritory[] => [
  territory,
  ...others,
];
