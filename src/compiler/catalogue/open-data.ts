import { type Initiative, isDetail } from '../../domain/sheet/initiative.ts';
import { type SheetTable, sheetRows } from '../../domain/sheet/sheet-table.ts';

/** `donnees/initiatives.json`: the rows of the table, each with the whole content of its sheet. */
export function initiativesJson(table: SheetTable, sheets: readonly Initiative[]): unknown {
  const described = new Map(
    sheetRows(table, table.catalogue.sheets).map(({ row, territory }) => [row.id, { row, territory }]),
  );
  return sheets.map((sheet) => ({
    ...described.get(sheet.id)?.row,
    ...contentOf(sheet),
    territory: described.get(sheet.id)?.territory,
  }));
}

function contentOf(sheet: Initiative) {
  const captions = sheet.sections.flatMap((section) =>
    section.blocks.filter((block) => block.type === 'caption'),
  );
  const of = (kind: string) => sheet.sections.find((section) => section.kind === kind);
  return {
    ...sheet.details,
    sections: sheet.sections.filter(({ kind }) => !isDetail(kind)),
    keyFigures: of('figures')?.keyFigures ?? [],
    quotation: of('quotation')?.quotation ?? null,
    captions,
    stakeholders: of('stakeholders')?.blocks ?? [],
    places: sheet.places,
    source: sheet.source,
  };
}
