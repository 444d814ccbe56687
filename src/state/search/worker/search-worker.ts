import { expose, proxy } from 'comlink';
import {
  SHEET_WORDS_FILE,
  TERMS_PART,
  TEXTS_PART,
  VOCABULARY_PART,
} from '../../../core/formats/sheet-words-file.ts';
import type { ShippedFile } from '../../../core/formats/shipped-file.ts';
import { TERRITORY_NAMES_FILE } from '../../../core/formats/territory-names-file.ts';
import { fileLoader } from '../../data/load-file.ts';
import { openSheetSearch } from '../sheets/sheet-search.ts';
import { openTerritorySearch } from '../territories/search-territories.ts';

const loadWords = fileLoader(SHEET_WORDS_FILE);
const loadNames = fileLoader(TERRITORY_NAMES_FILE);

/** Loads files by their names beside an address. */
function besideLoader<T extends object>(file: ShippedFile<T>, url: string): (name: string) => Promise<T> {
  const load = fileLoader(file);
  return (name) => load(new URL(name, url).href);
}

const openers = {
  sheets: async (url: string) =>
    proxy(
      openSheetSearch(await loadWords(url), {
        terms: besideLoader(TERMS_PART, url),
        texts: besideLoader(TEXTS_PART, url),
        vocabulary: besideLoader(VOCABULARY_PART, url),
      }),
    ),
  territories: async (url: string) => proxy(openTerritorySearch(await loadNames(url))),
};

export type SearchOpeners = typeof openers;

expose(openers);
