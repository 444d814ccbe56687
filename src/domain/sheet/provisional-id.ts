import type { Catalogue, SheetSummary } from './catalogue.ts';

/** Stands for an id that has not come, until it has. */
export const provisionalId = (at: number): string => `~${at}`;

/** Place in the list of a sheet by its id or by what stood for it; -1 for none. */
export const placeInList = (sheets: readonly SheetSummary[], id: string): number =>
  sheets.findIndex((sheet, at) => sheet.id === id || provisionalId(at) === id);

/** False while later sheets have no more than places and themes. */
export const hasAllWords = ({ sheets }: Pick<Catalogue, 'sheets'>): boolean =>
  sheets.at(-1)?.id !== provisionalId(sheets.length - 1);
