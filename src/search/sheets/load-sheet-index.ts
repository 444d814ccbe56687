import { loadJson } from '../../data/load-json.ts';
import { DATA_URLS } from '../../data/urls.ts';
import type { SheetIndexFile } from '../../formats/sheet-index-file.ts';
import type { SheetSearch } from './sheet-answer.ts';

let ready: Promise<SheetSearch> | null = null;

/**
 * Fetches the sheets' words and the code that searches in them, once. A failure is forgotten, so that asking again
 * tries again.
 *
 * @throws DataError with the reason when the words can't be had; TypeError when the code can't.
 */
export function loadSheetIndex(): Promise<SheetSearch> {
  ready ??= Promise.all([loadJson<SheetIndexFile>(DATA_URLS.fichesRecherche), import('./sheet-search.ts')])
    .then(([file, { openSheetSearch }]) => openSheetSearch(file))
    .catch((error: unknown) => {
      ready = null;
      throw error;
    });
  return ready;
}
