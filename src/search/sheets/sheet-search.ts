import type { SheetWords } from '../../formats/sheet-words-file.ts';
import { indexSheets } from './index-sheets.ts';
import { findSheets } from './search-sheets.ts';
import type { SheetSearch } from './sheet-answer.ts';
import { frequentThemes, startingQueries } from './starting-queries.ts';
import { suggestQueries } from './suggest-queries.ts';

/** This module is the lazy chunk: import it dynamically. */
export function openSheetSearch(file: SheetWords): SheetSearch {
  const index = indexSheets(file);
  return {
    find: (query) => findSheets(index, query),
    suggest: (query) => suggestQueries(index, query),
    start: (limit) => startingQueries(index, limit),
    themes: (limit) => frequentThemes(index, limit),
  };
}
