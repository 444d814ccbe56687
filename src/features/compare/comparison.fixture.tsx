import { RouterContextProvider } from '@tanstack/react-router';
import { vi } from 'vitest';
import { renderInAtlas } from '../../app/testing/render-atlas.tsx';
import { territoryFixture, tinyCatalogue, viewFixture } from '../../app/testing/tiny-atlas.ts';
import { LETTERS } from '../../core/comparison/compared-set.ts';
import { type ComparedTerritory, type Comparison, NO_COMPARISON } from '../../core/comparison/comparison.ts';
import type { Contour } from '../../core/geo/topology.ts';
import type { SheetTerritory } from '../../core/sheet/catalogue.ts';
import type { Initiative } from '../../core/sheet/initiative.ts';
import type { TerritoryKey } from '../../core/territory/territory.ts';
import type { TerritoryView } from '../../core/territory/territory-view.ts';
import { ComparePanel } from './ComparePanel.tsx';

vi.mock('./load-parts.ts', () => {
  const late = async () => (await import('./late-data.fixture.ts')).LATE;
  return {
    loadParts: async ({ key }: { readonly key: TerritoryKey }) => (await late()).parts[key] ?? [],
    loadPeers: async () => (await late()).peers,
  };
});

export const square = (west: number, south: number, size: number): Contour => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west, south + size],
      [west + size, south + size],
      [west + size, south],
      [west, south],
    ],
  ],
});

function existing(index: number): SheetTerritory {
  const territory = tinyCatalogue.territories[index];
  if (!territory) throw new Error(`no territory ${index}`);
  return territory;
}

export const BRETAGNE = existing(0);
export const BREST = existing(2);
const MEURTHE = existing(1);

export const VOSGES = territoryFixture('departement', '88', 'Vosges', {
  article: 'les ',
  of: 'des Vosges',
  parents: MEURTHE.parents,
  indicators: { population: 360_000, areaKm2: 5870, communes: 507, ruralShare: 0.5 },
  pin: [6.4, 48.2],
});
export const NANCY = territoryFixture('departement', '54', 'Meurthe-et-Moselle', {
  article: 'la ',
  parents: MEURTHE.parents,
  indicators: { population: 720_000, areaKm2: 5250, communes: 591, ruralShare: 0.38 },
  pin: MEURTHE.pin,
});

interface Entry {
  readonly record: SheetTerritory;
  readonly contour?: Contour | null;
  readonly view?: Partial<TerritoryView>;
  readonly sheet?: Initiative | null;
}

export function comparisonOf(entries: readonly Entry[], rest: Partial<Comparison> = {}): Comparison {
  const territories = entries.map(({ record, contour = square(6, 48, 1), view }, at): ComparedTerritory => {
    const letter = LETTERS[at];
    if (!letter) throw new Error('too many');
    return {
      letters: [letter],
      view: viewFixture(record, view),
      contours: { own: contour, sameLevel: [] },
    };
  });
  return {
    ...NO_COMPARISON,
    set: { keys: entries.map(({ record }) => record.key), sheets: [] },
    territories,
    columns: territories.map((territory, at) => ({
      letter: LETTERS[at] ?? 'A',
      territory,
      others: [],
      sheet: entries[at]?.sheet ?? null,
    })),
    ...rest,
  };
}

const page = (comparison: Comparison) => <ComparePanel comparison={comparison} catalogue={tinyCatalogue} />;

/** The compare page of invented territories; `show` renders another comparison in it. */
export async function showComparison(comparison: Comparison, at = '/comparer/') {
  const view = await renderInAtlas(page(comparison), { at });
  const show = (next: Comparison) =>
    view.rerender(<RouterContextProvider router={view.router}>{page(next)}</RouterContextProvider>);
  return { ...view, show };
}
