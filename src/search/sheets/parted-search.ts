import { fileLoader } from '../../data/load-file.ts';
import type { PartedWords } from '../../formats/sheet-words-file.ts';
import {
  type CountedWord,
  TEXTS_PART,
  VOCABULARY_PART,
  WORDS_PART,
} from '../../formats/sheet-words-parts.ts';
import { pathOf } from '../../formats/shipped-file.ts';
import { indexedSheet } from './index-sheets.ts';
import { Absent, type LoadedParts, partedIndex, type WantedParts } from './parted-index.ts';
import { findSheets } from './search-sheets.ts';
import type { SheetSearch } from './sheet-answer.ts';
import { suggestQueries } from './suggest-queries.ts';
import type { KnownWord } from './vocabulary.ts';

/** Whose sentences are read at once: those that are seen first. */
const MOST_TOLD = 12;

const loadWords = fileLoader(WORDS_PART);
const loadTexts = fileLoader(TEXTS_PART);
const loadVocabulary = fileLoader(VOCABULARY_PART);

const knownWord = ([folded, written, count, sheets]: CountedWord): [string, KnownWord] => [
  folded,
  { folded, written: written || folded, count, sheets },
];

/** Parts come as a query needs them. `address`: of the file that told of the parts. */
export function openPartedSearch(parted: PartedWords, address: string): SheetSearch {
  const loaded: LoadedParts = { words: new Map(), texts: new Map(), vocabulary: null };
  const index = partedIndex(parted, loaded);
  const at = (path: string) => new URL(`${parted.folder}/${path}`, address).href;
  const load = async ({ words = [], texts = [], vocabulary }: WantedParts): Promise<void> => {
    await Promise.all([
      ...words.map(async (key) => {
        const { terms, words: own, near } = await loadWords(at(pathOf(WORDS_PART, key)));
        loaded.words.set(key, { terms, near, words: new Map(own.map(knownWord)) });
      }),
      ...texts.map(async (part) => {
        const { sheets } = await loadTexts(at(pathOf(TEXTS_PART, String(part))));
        loaded.texts.set(part, sheets.map(indexedSheet));
      }),
      vocabulary && readVocabulary(),
    ]);
  };
  const readVocabulary = async () => {
    const { words } = await loadVocabulary(at(VOCABULARY_PART.name));
    loaded.vocabulary = new Map(words.map(knownWord));
  };
  const answered = async <T>(ask: () => T): Promise<T> => {
    for (;;) {
      try {
        return ask();
      } catch (cause) {
        if (!(cause instanceof Absent)) throw cause;
        await load(cause.parts);
      }
    }
  };
  return {
    find: (query, limit) =>
      answered(() => {
        index.needWords(query);
        const { count, first, best } = findSheets(index, query);
        const told = Math.min(limit, MOST_TOLD);
        index.needTexts(first(told));
        return { count, results: best(limit, told) };
      }),
    suggest: (query) =>
      answered(() => {
        index.needWords(query);
        return suggestQueries(index, query);
      }),
    start: async (limit) => parted.starting.slice(0, limit),
    themes: async (limit) => parted.themes.slice(0, limit),
  };
}
