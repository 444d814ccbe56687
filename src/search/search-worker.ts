import { expose, proxy } from 'comlink';
import { fileLoader } from '../data/load-file.ts';
import { NEAR_MEANINGS_FILE } from '../formats/near-meanings-file.ts';
import { SHEET_WORDS_FILE } from '../formats/sheet-words-file.ts';
import { TERRITORY_NAMES_FILE } from '../formats/territory-names-file.ts';
import { openPartedSearch } from './sheets/parted-search.ts';
import { openSheetSearch } from './sheets/sheet-search.ts';
import { openTerritorySearch } from './territories/territory-search.ts';

const loadWords = fileLoader(SHEET_WORDS_FILE);
const loadMeanings = fileLoader(NEAR_MEANINGS_FILE);
const loadNames = fileLoader(TERRITORY_NAMES_FILE);

const openers = {
  /** The address of the meanings has a star for the letter. */
  sheets: async (url: string, meanings: string) => {
    const words = await loadWords(url);
    const meaningsOf = async (letter: string) =>
      /[a-z]/.test(letter) ? (await loadMeanings(meanings.replace('*', letter))).near : [];
    return proxy(
      words.parted ? openPartedSearch(words.parted, url, meaningsOf) : openSheetSearch(words, meaningsOf),
    );
  },
  territories: async (url: string) => proxy(openTerritorySearch(await loadNames(url))),
};

export type SearchOpeners = typeof openers;

expose(openers);
