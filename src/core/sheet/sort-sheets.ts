import { distanceBetween } from '../geo/distance.ts';
import type { Position } from '../geo/position.ts';
import { LEVELS } from '../territory/levels.ts';
import { madeOnce } from '../text/made-once.ts';
import type { Catalogue, SheetSummary, Theme } from './catalogue.ts';
import { territoryOf } from './catalogue-index.ts';

export const CARD_SORTS = ['nord-sud', 'alphabetique', 'distance'] as const;

const COLUMN_SORTS = ['alphabetique', 'territoire', 'echelon', 'theme'] as const;

export type ColumnSort = (typeof COLUMN_SORTS)[number];

/** A column of the table read from its end. */
type Reversed = `${ColumnSort}-inverse`;

export type Sort = (typeof CARD_SORTS)[number] | ColumnSort | Reversed;

export const reversed = (sort: ColumnSort): Reversed => `${sort}-inverse`;

export const SORTS: readonly Sort[] = [
  ...new Set<Sort>([...CARD_SORTS, ...COLUMN_SORTS, ...COLUMN_SORTS.map(reversed)]),
];

const LABELS: Readonly<Record<(typeof CARD_SORTS)[number] | ColumnSort, string>> = {
  'nord-sud': 'Du nord au sud',
  alphabetique: 'Alphabétique',
  distance: 'Distance de mon territoire',
  territoire: 'Par territoire',
  echelon: 'Par échelon',
  theme: 'Par thème',
};

const columnOf = (sort: Sort) => COLUMN_SORTS.find((column) => reversed(column) === sort);

export function sortLabel(sort: Sort): string {
  const column = columnOf(sort);
  return column ? `${LABELS[column]}, de la fin` : LABELS[sort as keyof typeof LABELS];
}

const collator = madeOnce(() => new Intl.Collator('fr', { numeric: true }));

export const alphabet = { compare: (a: string, b: string) => collator().compare(a, b) };

type Order = (a: SheetSummary, b: SheetSummary) => number;

/** Equal ones stay as they were. Without `from` (longitude, latitude, degrees) the order by distance changes nothing. */
export function sortSheets(
  catalogue: Catalogue,
  sheets: readonly SheetSummary[],
  sort: Sort,
  from: Position | null,
  themes: readonly Theme[],
): SheetSummary[] {
  const of = (sheet: SheetSummary) => territoryOf(catalogue, sheet);
  const theme = ({ themes: [id] }: SheetSummary) => themes.find((one) => one.id === id)?.label ?? '';
  const pin = (sheet: SheetSummary) => of(sheet).pin;
  const orders: Readonly<Record<keyof typeof LABELS, Order>> = {
    'nord-sud': (a, b) => pin(b)[1] - pin(a)[1],
    alphabetique: (a, b) => alphabet.compare(a.title, b.title),
    distance: (a, b) => (from ? distanceBetween(from, pin(a)) - distanceBetween(from, pin(b)) : 0),
    territoire: (a, b) => alphabet.compare(of(a).name, of(b).name),
    echelon: (a, b) => LEVELS.indexOf(of(a).level) - LEVELS.indexOf(of(b).level),
    theme: (a, b) => alphabet.compare(theme(a), theme(b)),
  };
  const column = columnOf(sort);
  if (column) return sheets.toSorted((a, b) => orders[column](b, a));
  return sheets.toSorted(orders[sort as keyof typeof LABELS]);
}
