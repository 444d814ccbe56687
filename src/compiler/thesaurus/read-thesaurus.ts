import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { fold } from '../../text/fold.ts';
import { parseThesaurus } from './condense-thesaurus.ts';

export const THESAURUS_FILE = 'data/thesaurus/near-words.txt.br';

export interface Thesaurus {
  /** Nearest first, with accents; empty for a word that it does not have. */
  readonly nearOf: (word: string) => readonly string[];
  readonly nouns: readonly string[];
}

export function thesaurusOf(text: string): Thesaurus {
  const near = new Map<string, string[]>();
  const nouns = new Set<string>();
  const add = (word: string, other: string) => {
    const list = near.get(word);
    if (list) list.push(other);
    else near.set(word, [other]);
  };
  for (const entry of parseThesaurus(text)) {
    if (entry.isNoun) nouns.add(fold(entry.word));
    for (const other of entry.near) {
      add(entry.word, other);
      add(other, entry.word);
    }
  }
  const nearOf = (word: string) => {
    const own = new Set(near.get(word));
    const shared = (other: string) => (near.get(other) ?? []).filter((one) => own.has(one)).length;
    return [...own]
      .map((other) => ({ other, shares: shared(other) }))
      .sort((a, b) => b.shares - a.shares)
      .map(({ other }) => other);
  };
  return { nearOf, nouns: [...nouns].sort() };
}

const read = new Map<string, Thesaurus>();

/** Read once. @throws Error when `npm run thesaurus` has not been run. */
export function readThesaurus(root: string): Thesaurus {
  const file = path.join(root, THESAURUS_FILE);
  const found = read.get(file) ?? thesaurusOf(brotliDecompressSync(readFileSync(file)).toString('utf8'));
  read.set(file, found);
  return found;
}
