import type { SheetSummary } from './catalogue.ts';
import type { ThemeId } from './initiative.ts';

/** The sheet with the first of its themes that is wanted before the others: what shows one theme of it shows that one. */
export function ledBy(sheet: SheetSummary, wanted: readonly ThemeId[]): SheetSummary {
  const lead = sheet.themes.find((theme) => wanted.includes(theme));
  if (lead === undefined || lead === sheet.themes[0]) return sheet;
  return { ...sheet, themes: [lead, ...sheet.themes.filter((theme) => theme !== lead)] };
}
