import type { SheetSummary } from './catalogue.ts';

interface ListWalk {
  readonly previous: SheetSummary | null;
  readonly next: SheetSummary | null;
}

/** What stands beside a sheet in `list`, which is not circular, or in the whole list when it lacks the sheet. */
export function listWalk(
  sheets: readonly SheetSummary[],
  current: SheetSummary,
  list: readonly SheetSummary[],
): ListWalk {
  const walked = list.some((sheet) => sheet.id === current.id) ? list : sheets;
  const index = walked.findIndex((sheet) => sheet.id === current.id);
  return { previous: walked[index - 1] ?? null, next: walked[index + 1] ?? null };
}
