import type { Catalogue, SheetSummary, SheetTerritory, Theme } from '../sheet/catalogue.ts';
import { concernedSheets } from '../sheet/concerned-sheets.ts';
import type { TerritoryRecord } from '../territory/territory-record.ts';
import type { SheetRelation } from './readable-sheets.ts';

export interface MatrixSheet {
  readonly sheet: SheetSummary;
  readonly territory: SheetTerritory;
  readonly relation: SheetRelation;
}

export interface MatrixRow {
  readonly theme: Theme;
  readonly cells: readonly (readonly MatrixSheet[])[];
}

/** Themes × territories: a sheet stands under each of its themes; themes without sheets are left out. */
export function themeMatrix(
  catalogue: Catalogue,
  themes: readonly Theme[],
  territories: readonly TerritoryRecord[],
): MatrixRow[] {
  const columns = territories.map((record): MatrixSheet[] => {
    const concerned = concernedSheets(catalogue, record);
    return (['here', 'including', 'inside'] as const).flatMap((relation) =>
      concerned[relation].map(({ sheet, territory }) => ({ sheet, territory, relation })),
    );
  });
  return themes
    .map((theme) => ({
      theme,
      cells: columns.map((column) => column.filter(({ sheet }) => sheet.themes.includes(theme.id))),
    }))
    .filter(({ cells }) => cells.some((cell) => cell.length > 0));
}
