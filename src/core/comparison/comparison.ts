import { bboxAround } from '../geo/bbox.ts';
import { distanceBetween } from '../geo/distance.ts';
import type { Bbox } from '../geo/position.ts';
import type { Contour } from '../geo/topology.ts';
import type { Initiative } from '../sheet/initiative.ts';
import { levelInSentence } from '../territory/levels.ts';
import type { TerritoryRecord } from '../territory/territory-record.ts';
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
  /** Further territories of its sheet. */
  readonly others: readonly ComparedTerritory[];
  readonly sheet: Initiative | null;
}

export interface Comparison {
  /** What is compared, without the entries that have problems: links of the page start from it. */
  readonly set: ComparedSet;
  readonly ofSheets: boolean;
  readonly territories: readonly ComparedTerritory[];
  readonly columns: readonly ComparedColumn[];
  /** In words: French sentences that agree with no name, since names may be plural and of any gender. */
  readonly problems: readonly string[];
  readonly backdrop: BackdropContours;
}

export const NO_COMPARISON: Comparison = {
  set: { keys: [], sheets: [] },
  ofSheets: false,
  territories: [],
  columns: [],
  problems: [],
  backdrop: { departements: [], abroad: [] },
};

/** What the status message announces. */
export function comparisonSentence({ territories, columns, ofSheets }: Comparison): string {
  const [first, ...others] = territories;
  if (!first) return 'Comparaison vide.';
  if (ofSheets)
    return columns.length === 1 ? 'Comparaison : une fiche.' : `Comparaison : ${columns.length} fiches.`;
  const { name, level } = first.view.record;
  if (others.length === 0) return `Comparaison : ${name}, ${levelInSentence(level)}.`;
  const names = territories.map(({ letters, view }) => `${letters.join('')} ${view.record.name}`);
  return `Comparaison de ${territories.length} territoires : ${names.join(', ')}.`;
}

/** The set to which a territory can be added: sheets are replaced by their main territories, each with its sheet. */
export function territorySet({ ofSheets, set, columns }: Comparison): ComparedSet {
  if (!ofSheets) return set;
  const firsts = columns.filter(
    ({ territory }, at) => columns.findIndex((column) => column.territory === territory) === at,
  );
  return {
    keys: firsts.map(({ territory }) => territory.view.record.key),
    sheets: firsts.map(({ sheet }) => sheet?.id ?? null),
  };
}

export const territoriesOf = ({ territory, others }: ComparedColumn): readonly ComparedTerritory[] => [
  territory,
  ...others,
];

/** Metres from the first territory beyond which another does not fit on one legible map. */
const TOO_FAR = 1_800_000;

export type Framed = Pick<TerritoryRecord, 'bbox' | 'pin'>;

/** What the map frames: territories near the first, since those an ocean away can't be seen with it. Null for none. */
export function comparedExtent(compared: readonly Framed[]): Bbox | null {
  const [first] = compared;
  if (!first) return null;
  const near = compared.filter(({ pin }) => distanceBetween(first.pin, pin) < TOO_FAR);
  return bboxAround(near.map(({ bbox }) => bbox));
}
