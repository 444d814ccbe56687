import { expose, proxy } from 'comlink';
import { fileLoader } from '../data/load-file.ts';
import { SHEET_WORDS_FILE } from '../formats/sheet-words-file.ts';
import { TERRITORY_NAMES_FILE } from '../formats/territory-names-file.ts';
import { openPartedSearch } from './sheets/parted-search.ts';
import { openSheetSearch } from './sheets/sheet-search.ts';
import { openTerritorySearch } from './territories/territory-search.ts';

const loadWords = fileLoader(SHEET_WORDS_FILE);
const loadNames = fileLoader(TERRITORY_NAMES_FILE);

const openers = {
  sheets: async (url: string) => {
    const words = await loadWords(url);
    return proxy(words.parted ? openPartedSearch(words.parted, url) : openSheetSearch(words));
  },
  territories: async (url: string) => proxy(openTerritorySearch(await loadNames(url))),
};

export type SearchOpeners = typeof openers;

expose(openers);
