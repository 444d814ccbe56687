import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { addTo } from '../../core/collections/group-by.ts';
import { fold } from '../../core/text/fold.ts';
import { type NearEntry, parseThesaurus } from './condense-thesaurus.ts';

export const THESAURUS_FILE = 'data/thesaurus/near-words.txt.br';

/** What local policies say for what people say, written by hand in the same form. */
const LOCAL_WORDS_FILE = 'data/thesaurus/local-words.txt';

export interface Thesaurus {
  /** Nearest first, with accents; empty for a word that it does not have. */
  readonly nearOf: (word: string) => readonly NearEntry[];
  readonly nouns: readonly string[];
}

export function thesaurusOf(text: string): Thesaurus {
  const near = new Map<string, NearEntry[]>();
  const nouns = new Set<string>();
  for (const { word, isNoun, near: others } of parseThesaurus(text)) {
    if (isNoun) nouns.add(fold(word));
    for (const other of others) {
      addTo(near, word, other);
      addTo(near, other.word, { word, nearness: other.nearness });
    }
  }
  for (const list of near.values()) list.sort((a, b) => b.nearness - a.nearness);
  return { nearOf: (word) => near.get(word) ?? [], nouns: [...nouns].sort() };
}

const read = new Map<string, Thesaurus>();

/** Read once. @throws Error when `npm run geography -- --thesaurus` has not been run. */
export function readThesaurus(root: string): Thesaurus {
  const file = path.join(root, THESAURUS_FILE);
  const texts = () => [
    brotliDecompressSync(readFileSync(file)),
    readFileSync(path.join(root, LOCAL_WORDS_FILE)),
  ];
  const found = read.get(file) ?? thesaurusOf(texts().join(''));
  read.set(file, found);
  return found;
}
