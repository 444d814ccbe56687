import { urlOf } from '../../data/urls.ts';
import { NEAR_MEANINGS_FILE } from '../../formats/near-meanings-file.ts';
import { SHEET_WORDS_FILE } from '../../formats/sheet-words-file.ts';
import { openInThread } from '../search-thread.ts';
import type { SheetSearch } from './sheet-answer.ts';

export async function loadSheetSearch(onLoss: () => void): Promise<SheetSearch> {
  const { remote, heard } = await openInThread(
    SHEET_WORDS_FILE,
    async (openers, url) =>
      openers.sheets(url, new URL(await urlOf(NEAR_MEANINGS_FILE), document.baseURI).href),
    onLoss,
  );
  return {
    find: (query, limit) => heard(remote.find(query, limit)),
    suggest: (query) => heard(remote.suggest(query)),
    start: (limit) => heard(remote.start(limit)),
    themes: (limit) => heard(remote.themes(limit)),
  };
}
