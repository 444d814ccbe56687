import type { SheetWords } from '../../formats/sheet-words-file.ts';
import { indexSheets } from './index-sheets.ts';
import { findSheets } from './search-sheets.ts';
import type { SheetSearch } from './sheet-answer.ts';
import { beginningSheet, frequentThemes, startingQueries } from './starting-queries.ts';
import { suggestQueries } from './suggest-queries.ts';

export function openSheetSearch(file: SheetWords): SheetSearch {
  const index = indexSheets(file);
  const beginnings = () => [...index.sheets.values()].map(beginningSheet);
  return {
    find: async (query, limit) => {
      const { count, best } = findSheets(index, query);
      return { count, results: best(limit) };
    },
    suggest: async (query) => suggestQueries(index, query),
    start: async (limit) => startingQueries({ sheets: beginnings(), vocabulary: index.vocabulary }, limit),
    themes: async (limit) => frequentThemes(beginnings(), limit),
  };
}
