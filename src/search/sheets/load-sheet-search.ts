import { SHEET_WORDS_FILE } from '../../formats/sheet-words-file.ts';
import { openInThread } from '../search-thread.ts';
import type { SheetSearch } from './sheet-answer.ts';

export function loadSheetSearch(): Promise<SheetSearch> {
  return openInThread(SHEET_WORDS_FILE, (openers, url) => openers.sheets(url));
}
