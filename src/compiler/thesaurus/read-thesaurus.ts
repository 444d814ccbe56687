import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { dataRoot } from '../../content/files/content-folder.ts';
import { addTo } from '../../core/collections/group-by.ts';
import { fold } from '../../core/text/fold.ts';

interface NearEntry {
  readonly word: string;
  /** From 0.3 to 0.9, in tenths. */
  readonly nearness: number;
}

export interface ThesaurusEntry {
  readonly word: string;
  readonly isNoun: boolean;
  /** Nearest first, each pair once: in the entry of its first word. */
  readonly near: readonly NearEntry[];
}

/** After a noun. */
export const NOUN = '*';

export function parseThesaurus(text: string): ThesaurusEntry[] {
  return text.split('\n').flatMap((line): ThesaurusEntry[] => {
    const [first = '', ...others] = line.split(' ');
    if (first === '') return [];
    const near = others.map((it) => ({ word: it.slice(0, -1), nearness: Number(it.at(-1)) / 10 }));
    return [{ word: first.replace(NOUN, ''), isNoun: first.endsWith(NOUN), near }];
  });
}

export const THESAURUS_FILE = 'data/thesaurus/near-words.txt.br';

/** Words of local policies beside those of everyday language, written by hand in the same form. */
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
  const file = path.join(dataRoot(root, THESAURUS_FILE), THESAURUS_FILE);
  const texts = () => [
    brotliDecompressSync(readFileSync(file)),
    readFileSync(path.join(dataRoot(root, LOCAL_WORDS_FILE), LOCAL_WORDS_FILE)),
  ];
  const found = read.get(file) ?? thesaurusOf(texts().join(''));
  read.set(file, found);
  return found;
}
