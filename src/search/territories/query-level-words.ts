import type { Level } from '../../domain/territory/level.ts';
import { isSmallWord } from './query-spelling.ts';

const GROUPS: readonly Level[] = ['epci', 'ept'];

// Folded. Longest first: « communaute de communes » must be read before « communaute ».
const VOCABULARY: readonly (readonly [words: string, levels: readonly Level[]])[] = [
  ['pole d equilibre territorial et rural', ['petr']],
  ['petr', ['petr']],
  ['etablissement public territorial', ['ept']],
  ['ept', ['ept']],
  ['communaute de communes', ['epci']],
  ['communaute d agglomeration', ['epci']],
  ['communaute urbaine', ['epci']],
  ['communaute', ['epci']],
  ['agglomeration', ['epci']],
  ['agglo', ['epci']],
  ['cc', ['epci']],
  ['ca', ['epci']],
  ['cu', ['epci']],
  ['metropole', ['epci']],
  ['eurometropole', ['epci']],
  ['intercommunalite', GROUPS],
  ['interco', GROUPS],
  ['epci', GROUPS],
  ['conseil regional', ['region']],
  ['region', ['region']],
  ['conseil departemental', ['departement']],
  ['conseil general', ['departement']],
  ['departement', ['departement']],
  ['ville', ['commune']],
  ['commune', ['commune']],
  ['mairie', ['commune']],
  ['municipalite', ['commune']],
];

const SPLIT = VOCABULARY.map(([words, levels]) => [words.split(' '), levels] as const);

/** The level that a query announces, and how many of its words say so. */
export interface AnnouncedLevel {
  readonly levels: readonly Level[];
  /** Words at the beginning, an article before them included. */
  readonly length: number;
}

/** Reads the level words that begin a query: « departement du nord », « la region bretagne ». */
export function announcedLevel(words: readonly string[]): AnnouncedLevel | null {
  const start = isSmallWord(words[0] ?? '') ? 1 : 0;
  for (const [level, levels] of SPLIT)
    if (level.every((word, at) => words[start + at] === word))
      return { levels, length: start + level.length };
  return null;
}
