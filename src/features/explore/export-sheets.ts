import { TABLE_SUPPLEMENT_FILE } from '../../core/formats/table-supplement-file.ts';
import type { Catalogue, SheetSummary } from '../../core/sheet/catalogue.ts';
import { type SheetTable, sheetsCsv, sheetsGeoJson } from '../../core/sheet/sheet-table.ts';
import { countInName, saveFile } from '../../state/data/save-file.ts';
import { themes } from '../../state/data/settings.ts';
import { shippedLoader } from '../../state/data/shipped-loader.ts';

const loadSupplement = shippedLoader(TABLE_SUPPLEMENT_FILE);

const WRITERS = {
  csv: { type: 'text/csv', write: sheetsCsv },
  geojson: { type: 'application/geo+json', write: sheetsGeoJson },
} as const;

export type ExportFormat = keyof typeof WRITERS;

export function sheetsFile(table: SheetTable, sheets: readonly SheetSummary[], format: ExportFormat): File {
  const { type, write } = WRITERS[format];
  const name = `initiatives-${countInName(sheets.length)}.${format}`;
  return new File([write(table, sheets)], name, { type: `${type};charset=utf-8` });
}

/** Has the browser save a file of these sheets, in their order. @throws DataError when what it lacks can't be had. */
export async function exportSheets(
  catalogue: Catalogue,
  sheets: readonly SheetSummary[],
  format: ExportFormat,
): Promise<void> {
  const supplement = await loadSupplement();
  saveFile(sheetsFile({ ...supplement, catalogue, themes, base: import.meta.env.BASE_URL }, sheets, format));
}
