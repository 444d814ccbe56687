import {
  SHEET_WORDS_FILE,
  TERMS_PART,
  TEXTS_PART,
  VOCABULARY_PART,
  type WordsToIndex,
} from '../../../core/formats/sheet-words-file.ts';
import { indexSheets } from './index-sheets.ts';
import { openIndex, type PartLoaders, type SheetIndex } from './sheet-index.ts';
import { openSheetSearch } from './sheet-search.ts';

/** As a site is built of it; `fetched` gets the names of the files that are fetched. */
function indexed(words: WordsToIndex, fetched: string[]) {
  const files = new Map<string, string>();
  const first = indexSheets(words, (name, text) => {
    files.set(name, text);
    return name;
  });
  const parsed = new Map<string, unknown>();
  const fetchPart = (name: string): unknown => {
    const content = parsed.get(name) ?? JSON.parse(files.get(name) ?? '');
    if (!parsed.has(name)) fetched.push(name);
    parsed.set(name, content);
    return content;
  };
  const load: PartLoaders = {
    terms: async (name) => TERMS_PART.read(fetchPart(name)),
    texts: async (name) => TEXTS_PART.read(fetchPart(name)),
    vocabulary: async (name) => VOCABULARY_PART.read(fetchPart(name)),
  };
  return { files, file: SHEET_WORDS_FILE.read(JSON.parse(files.get(first) ?? '')), load };
}

export function sheetIndexIn(words: WordsToIndex): SheetIndex {
  const { file, load } = indexed(words, []);
  return openIndex(file, load);
}

export function searchIn(words: WordsToIndex) {
  const fetched: string[] = [];
  const { file, files, load } = indexed(words, fetched);
  return { ...openSheetSearch(file, load), files, fetched };
}
