import { SHEET_WORDS_FILE } from '../../../core/formats/sheet-words-file.ts';
import { openInThread } from '../search-thread.ts';
import type { SheetSearch } from './sheet-answer.ts';

export async function loadSheetSearch(onLoss: () => void): Promise<SheetSearch> {
  const { remote, heard } = await openInThread(
    SHEET_WORDS_FILE,
    (openers, url) => openers.sheets(url),
    onLoss,
  );
  return {
    find: (query, limit) => heard(remote.find(query, limit)),
    suggest: (query) => heard(remote.suggest(query)),
    start: (limit) => heard(remote.start(limit)),
    themes: (limit) => heard(remote.themes(limit)),
  };
}
