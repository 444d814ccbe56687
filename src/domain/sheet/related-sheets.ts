import type { SheetSummary } from './catalogue.ts';

export interface RelatedSheets {
  readonly sameTerritory: readonly SheetSummary[];
  readonly sameTheme: readonly SheetSummary[];
  readonly previous: SheetSummary | null;
  readonly next: SheetSummary | null;
}

/** Previous and next are those of `list`, which is not circular, or of the whole list when it lacks the sheet. */
export function relatedSheets(
  sheets: readonly SheetSummary[],
  current: SheetSummary,
  list: readonly SheetSummary[] = sheets,
): RelatedSheets {
  const walked = list.some((sheet) => sheet.id === current.id) ? list : sheets;
  const index = walked.findIndex((sheet) => sheet.id === current.id);
  const others = sheets.filter((sheet) => sheet.id !== current.id);
  const isThere = (sheet: SheetSummary) => sheet.territories.some((key) => current.territories.includes(key));
  return {
    sameTerritory: others.filter(isThere),
    sameTheme: others.filter((sheet) => !isThere(sheet) && sheet.themes.includes(current.themes[0])),
    previous: walked[index - 1] ?? null,
    next: walked[index + 1] ?? null,
  };
}
