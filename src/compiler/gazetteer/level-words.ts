import type { LocatedEntry } from './located-entry.ts';
import type { EntryLevel } from './resolution.ts';

export interface LevelWords {
  readonly levels: readonly EntryLevel[];
  readonly types?: readonly string[];
}

export interface WordedQuery {
  readonly words: LevelWords;
  readonly rest: string;
}

const COMMUNE: LevelWords = { levels: ['commune', 'commune-deleguee', 'commune-associee'] };
const METROPOLE: LevelWords = { levels: ['epci'], types: ['METRO', 'MET69'] };

// Longest first: « communauté de communes » must be read before « communauté ».
const VOCABULARY: readonly (readonly [words: string, meaning: LevelWords])[] = [
  ['conseil r[ée]gional|r[ée]gion', { levels: ['region'] }],
  ['conseil d[ée]partemental|conseil g[ée]n[ée]ral|d[ée]partement', { levels: ['departement'] }],
  ['commune d[ée]l[ée]gu[ée]e', { levels: ['commune-deleguee'] }],
  ['commune associ[ée]e', { levels: ['commune-associee'] }],
  ['commune nouvelle', { levels: ['commune'] }],
  ['communaut[ée] de communes|cc', { levels: ['epci'], types: ['CC'] }],
  ["communaut[ée] d' ?agglom[ée]ration|ca", { levels: ['epci'], types: ['CA'] }],
  ['communaut[ée] urbaine|cu', { levels: ['epci'], types: ['CU'] }],
  ['communaut[ée]', { levels: ['epci'], types: ['CC', 'CA', 'CU'] }],
  ['m[ée]tropole|eurom[ée]tropole', METROPOLE],
  ['intercommunalit[ée]|epci', { levels: ['epci'] }],
  ['[ée]tablissement public territorial|ept', { levels: ['ept'] }],
  ["p[ôo]le d' ?[ée]quilibre territorial et rural|petr", { levels: ['petr'] }],
  ["collectivit[ée] d' ?outre[- ]mer|com", { levels: ['com'] }],
  ['ville|commune|mairie|municipalit[ée]', COMMUNE],
];

const PATTERNS = VOCABULARY.map(
  ([words, meaning]) => [new RegExp(`^(?:l[ea] |l')?(?:${words})(?: |$)`, 'iu'), meaning] as const,
);

/** At the beginning of a tidied query. Hyphenated words are part of a name: « Ville-d’Avray ». */
export function readLevelWords(text: string): WordedQuery | undefined {
  for (const [pattern, words] of PATTERNS) {
    const found = pattern.exec(text);
    if (found) return { words, rest: text.slice(found[0].length) };
  }
  return undefined;
}

export function isOfLevel(words: LevelWords, { entry, type }: LocatedEntry): boolean {
  return words.levels.includes(entry.level) && (words.types === undefined || words.types.includes(type));
}
