import type { SheetWords } from '../../../core/formats/sheet-words-file.ts';
import { searchSheets } from './search-sheets.ts';
import type { SheetSearch } from './sheet-answer.ts';
import { openIndex, type PartLoaders } from './sheet-index.ts';
import { suggestQueries } from './suggest-queries.ts';

export function openSheetSearch(words: SheetWords, load: PartLoaders): SheetSearch {
  const index = openIndex(words, load);
  return {
    find: (query, limit) => searchSheets(index, query, limit),
    suggest: (query) => suggestQueries(index, query),
    start: async (limit) => words.starting.slice(0, limit),
    themes: async (limit) => words.themes.slice(0, limit),
  };
}
