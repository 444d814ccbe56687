import { fileLoader } from '../../data/load-file.ts';
import { urlOf } from '../../data/urls.ts';
import { SHEET_WORDS_FILE } from '../../formats/sheet-words-file.ts';
import type { SheetSearch } from './sheet-answer.ts';

const loadWords = fileLoader(SHEET_WORDS_FILE);

let ready: Promise<SheetSearch> | null = null;

/** A failure is forgotten: asking again tries again. @throws DataError for the words, TypeError for the code. */
export function loadSheetIndex(): Promise<SheetSearch> {
  ready ??= Promise.all([loadWords(urlOf(SHEET_WORDS_FILE)), import('./sheet-search.ts')])
    .then(([file, { openSheetSearch }]) => openSheetSearch(file))
    .catch((error: unknown) => {
      ready = null;
      throw error;
    });
  return ready;
}
