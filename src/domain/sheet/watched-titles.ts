import type { Catalogue, SheetSummary } from './catalogue.ts';

interface WatchedTitles {
  readonly catalogue: Catalogue;
  /** Ids of the sheets whose titles were read since it was last asked. */
  readonly takeRead: () => readonly string[];
}

/** A page is made again when a title that it shows changes, and not with any other: the catalogue tells which are read. */
export function watchTitles(catalogue: Catalogue): WatchedTitles {
  const read = new Set<string>();
  const sheets = catalogue.sheets.map(
    ({ title, cut, ...sheet }): SheetSummary => ({
      ...sheet,
      get title() {
        read.add(sheet.id);
        return title;
      },
      get cut() {
        read.add(sheet.id);
        return cut;
      },
    }),
  );
  return {
    catalogue: { ...catalogue, sheets },
    takeRead: () => {
      const ids = [...read];
      read.clear();
      return ids;
    },
  };
}
