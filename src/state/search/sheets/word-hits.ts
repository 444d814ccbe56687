import { mostTypos } from '../../../core/text/similarity.ts';
import type { SoughtWord } from './read-query.ts';
import type { SheetIndex, SoughtTerm } from './sheet-index.ts';
import { singular } from './terms.ts';
import type { KnownWord, KnownWords, NearWord } from './vocabulary.ts';

/** How a word was found in a sheet: as typed (whatever its ending), as the beginning of a longer word, through a near word or one of its family, or with a typo. */
export const CLOSENESS = { same: 0, begun: 1, near: 2, typo: 3 } as const;

type Closeness = (typeof CLOSENESS)[keyof typeof CLOSENESS];

export interface WordHit {
  readonly closeness: Closeness;
  readonly score: number;
}

export type WordHits = Awaited<ReturnType<typeof hitsOf>>;

/** A word found under another name weighs less than as typed. */
const OTHER_NAME = 0.7;

/** Words that follow each other as typed weigh more than apart. */
const TOGETHER = 2;

/** A word much less near than the nearest one has another sense: « supérette » is « épicerie », and no « coopérative ». */
const LEAST_OF_NEAREST = 0.9;

/** Several words are an expression: « argent local » is not « monnaie locale », « troquet de village » is « café de village ». */
const LEAST_AMONG_WORDS = 0.8;

/** How near words of one family are. */
const OF_A_FAMILY = 0.8;

/**
 * Finds the sheets that say a word; where none does, those that say a word of its family or near it, or else a word one
 * typo away. Among several words of a query, only very near ones count.
 */
export async function hitsOf(index: SheetIndex, word: SoughtWord, isAlone: boolean) {
  const sheets = new Map<string, WordHit>();
  /** Of sheets that answer this word, to choose a sentence and to mark it. */
  const terms = new Set<string>();
  const find = async (closeness: Closeness, sought: readonly SoughtTerm[]) => {
    for (const found of await index.saying(sought)) {
      if (!sheets.has(found.id)) sheets.set(found.id, { closeness, score: found.score });
      for (const term of found.terms) terms.add(term);
    }
  };
  const hits = (near: readonly KnownWord[]) => ({
    sheets,
    terms,
    near,
    weight: rarity(index.ids.length, sheets.size),
  });
  await find(CLOSENESS.same, [
    ...weighed(word.terms, 1),
    ...weighed(word.otherTerms, OTHER_NAME),
    ...weighed(word.pairTerms, TOGETHER),
  ]);
  const isSaid = sheets.size > 0;
  if (word.isBegun) await find(CLOSENESS.begun, [{ term: word.folded, boost: 1, way: 'begun' }]);
  if (isSaid) return hits([]);
  const known = await index.known();
  const near = nearTo(known, word, isAlone ? 0 : LEAST_AMONG_WORDS);
  await find(CLOSENESS.near, near.map(asTerm));
  if (sheets.size === 0 && mostTypos(word.folded) > 0)
    await find(CLOSENESS.typo, [{ term: word.folded, boost: 1, way: 'typo' }]);
  return hits(near.flatMap(({ folded }) => known.words.get(folded) ?? []));
}

const asTerm = ({ folded, nearness }: NearWord): SoughtTerm => ({ term: folded, boost: nearness });

const weighed = (terms: readonly string[], boost: number): SoughtTerm[] =>
  terms.map((term) => ({ term, boost }));

/** Words of its family, words near it, words very near its family; nearest first, and only those nearly as near as the nearest. */
function nearTo({ words, near }: KnownWords, { folded }: SoughtWord, least: number): NearWord[] {
  const nearest = new Map<string, NearWord>();
  const add = (word: NearWord) => {
    if (word.nearness > (nearest.get(word.folded)?.nearness ?? 0)) nearest.set(word.folded, word);
  };
  const families = familiesOf(folded);
  const isKin = (other: string) =>
    families.some((family) => other.startsWith(family.slice(0, 2)) && familyOf(other) === family);
  near.get(singular(folded))?.forEach(add);
  for (const other of words.keys()) if (isKin(other)) add({ folded: other, nearness: OF_A_FAMILY });
  for (const [word, others] of near)
    if (isKin(word)) for (const other of others) if (other.nearness >= LEAST_AMONG_WORDS) add(other);
  const found = [...nearest.values()].sort((a, b) => b.nearness - a.nearness);
  const enough = Math.max(least, LEAST_OF_NEAREST * (found[0]?.nearness ?? 0));
  return found.filter(({ nearness }) => nearness >= enough);
}

/** Of a word, from the number of sheets that say it. One that none says is as rare as the rarest. */
function rarity(all: number, saying: number): number {
  return Math.log((all + 1) / (Math.max(1, saying) + 0.5));
}

/** Beginnings that make one word of another, without accents. */
const PREFIXES = [
  'anti',
  'auto',
  'co',
  'contre',
  'de',
  'des',
  'eco',
  'agro',
  'inter',
  'micro',
  'mini',
  'multi',
  'non',
  'pre',
  're',
  'sous',
  'sur',
  'tele',
  'trans',
  'video',
];

/** Endings that make one word of another, without doubled letters. */
const ENDINGS = [
  'age',
  'ement',
  '[ai]teur',
  '[ai]trice',
  'eur',
  'euse',
  'i?er',
  'iere',
  'erie',
  '[ei]te',
  'is[mt]e',
  '[ai]tion',
  'i[fv]e?',
  'i?ele?',
  'iene?',
  'ique',
  'aire',
  'i?ale?',
  'at',
  'ure',
  'i?e',
];

/** A shorter root is shared by words that have nothing to do with one another: « portage », « portable ». */
const LEAST_LETTERS_OF_A_ROOT = 6;

const ENDING = new RegExp(`(?<=^.{${LEAST_LETTERS_OF_A_ROOT},})(?:${ENDINGS.join('|')})$`, 'u');

/** What a folded word shares with its family: « maraicher », « maraichage »; empty for a short word. */
export function familyOf(folded: string): string {
  const plain = folded.replace(/([lnt])\1/gu, '$1').replace(/[sx]$/u, '');
  const shorter = plain.replace(ENDING, '');
  if (shorter !== plain) return familyOf(shorter);
  return plain.length < LEAST_LETTERS_OF_A_ROOT ? '' : plain;
}

/** Its own, and without a beginning that says how or against what: « desenclavement », « enclavement ». */
const familiesOf = (folded: string): string[] =>
  ['', ...PREFIXES]
    .filter((prefix) => folded.startsWith(prefix))
    .map((prefix) => familyOf(folded.slice(prefix.length)))
    .filter((family) => family !== '');
