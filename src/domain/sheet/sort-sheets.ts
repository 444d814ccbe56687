import { distanceBetween } from '../../geo/distance.ts';
import type { Position } from '../territory/territory.ts';
import type { Catalogue, SheetSummary } from './catalogue.ts';
import { territoryOf } from './catalogue-index.ts';

export const SORTS = ['nord-sud', 'alphabetique', 'distance'] as const;

export type Sort = (typeof SORTS)[number];

const LABELS: Readonly<Record<Sort, string>> = {
  'nord-sud': 'Du nord au sud',
  alphabetique: 'Alphabétique',
  distance: 'Distance de mon territoire',
};

export function sortLabel(sort: Sort): string {
  return LABELS[sort];
}

export const alphabet = new Intl.Collator('fr', { numeric: true });

/** Equal ones stay as they were. Without `from` (longitude, latitude, degrees) the order by distance changes nothing. */
export function sortSheets(
  catalogue: Catalogue,
  sheets: readonly SheetSummary[],
  sort: Sort,
  from: Position | null,
): SheetSummary[] {
  const pin = (sheet: SheetSummary) => territoryOf(catalogue, sheet).pin;
  switch (sort) {
    case 'nord-sud':
      return sheets.toSorted((a, b) => pin(b)[1] - pin(a)[1]);
    case 'alphabetique':
      return sheets.toSorted((a, b) => alphabet.compare(a.title, b.title));
    case 'distance':
      return from
        ? sheets.toSorted((a, b) => distanceBetween(from, pin(a)) - distanceBetween(from, pin(b)))
        : [...sheets];
  }
}
