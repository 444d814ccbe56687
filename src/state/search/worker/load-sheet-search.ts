import { SHEET_WORDS_FILE } from '../../../core/formats/sheet-words-file.ts';
import type { SheetSearch } from '../sheets/sheet-search.ts';
import { openInThread } from './search-thread.ts';

export async function loadSheetSearch(onLoss: () => void): Promise<SheetSearch> {
  const { remote, received } = await openInThread(
    SHEET_WORDS_FILE,
    (openers, url) => openers.sheets(url),
    onLoss,
  );
  return {
    find: (query, limit) => received(remote.find(query, limit)),
    suggest: (query) => received(remote.suggest(query)),
    start: (limit) => received(remote.start(limit)),
    themes: (limit) => received(remote.themes(limit)),
  };
}
