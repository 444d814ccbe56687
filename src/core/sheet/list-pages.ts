import { isLevel } from '../territory/levels.ts';
import { partsOf, type TerritoryKey, territoryKey } from '../territory/territory.ts';
import type { Catalogue, SheetSummary } from './catalogue.ts';
import { indexOf } from './catalogue-index.ts';
import type { ThemeId } from './initiative.ts';
import { PAGE_SIZE } from './page-window.ts';

export type ListScope =
  | { readonly of: 'all' }
  | { readonly of: 'theme'; readonly theme: ThemeId }
  | { readonly of: 'territory'; readonly key: TerritoryKey };

export interface ListPage {
  readonly scope: ListScope;
  readonly page: number;
}

export const ALL_SHEETS: ListScope = { of: 'all' };

const NAME = /^liste(?:-(\w+)-(.+))?-([1-9]\d{0,4})$/u;

/** As its address has it: `liste-2`, `liste-theme-energie-2`, `liste-region-44-2`. */
export function listPageName(scope: ListScope, page = 1): string {
  if (scope.of === 'all') return `liste-${page}`;
  const words = scope.of === 'theme' ? ['theme', scope.theme] : partsOf(scope.key);
  return ['liste', ...words, page].join('-');
}

export function readListPageName(name: string): ListPage | null {
  const [found, kind, id = '', page] = NAME.exec(name) ?? [];
  if (found === undefined) return null;
  if (kind === undefined) return { scope: ALL_SHEETS, page: Number(page) };
  if (kind === 'theme') return { scope: { of: 'theme', theme: id }, page: Number(page) };
  return isLevel(kind)
    ? { scope: { of: 'territory', key: territoryKey(kind, id) }, page: Number(page) }
    : null;
}

/** In the catalogue's order, but those of a territory itself come before those inside it. */
export function sheetsInScope(catalogue: Catalogue, scope: ListScope): readonly SheetSummary[] {
  if (scope.of === 'all') return catalogue.sheets;
  if (scope.of === 'theme') return catalogue.sheets.filter(({ themes }) => themes.includes(scope.theme));
  const { own, inside } = indexOf(catalogue);
  const located = [...(own.get(scope.key) ?? []), ...(inside.get(scope.key) ?? [])];
  return [...new Set(located.map(({ sheet }) => sheet))];
}

export const pageCount = (sheets: number): number => Math.max(1, Math.ceil(sheets / PAGE_SIZE));

/** Pages that a page leads to: those of its ten, the tens of its hundred, and so on; any page is few steps from any other. */
export function pageSteps(page: number, pages: number): number[] {
  const steps = new Set([1, Math.max(1, page - 1), Math.min(pages, page + 1), pages]);
  for (let unit = 1; unit <= pages; unit *= 10) {
    const from = Math.floor(page / (unit * 10)) * unit * 10;
    for (let step = 0; step <= 10; step++) steps.add(from + step * unit);
  }
  return [...steps].filter((step) => step >= 1 && step <= pages).sort((a, b) => a - b);
}
