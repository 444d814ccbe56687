import type { SoughtWord } from './read-query.ts';
import type { SheetIndex, SoughtTerm } from './sheet-index.ts';
import type { KnownWord, KnownWords, NearSaid } from './vocabulary.ts';

/** How a sheet says a word: as typed (whatever its ending), as the beginning of another, by one near it or that it is made of, or but for a slip. */
export const CLOSENESS = { same: 0, begun: 1, near: 2, slip: 3 } as const;

type Closeness = (typeof CLOSENESS)[keyof typeof CLOSENESS];

export interface WordHit {
  readonly closeness: Closeness;
  readonly score: number;
}

export interface WordHits {
  readonly sheets: ReadonlyMap<string, WordHit>;
  /** Terms of sheets that are this word, to choose and mark a sentence. */
  readonly terms: ReadonlySet<string>;
  readonly weight: number;
  readonly near: readonly KnownWord[];
}

/** Said under another name, a word weighs less than as typed. */
const OTHER_NAME = 0.7;

/** Said together as typed, words weigh more than apart. */
const TOGETHER = 2;

const LEAST_LETTERS_OF_A_SLIP = 5;

/** A word far less near than the nearest one is of another sense. */
const LEAST_OF_NEAREST = 0.5;

/** Several words are an expression: « argent local » is not « monnaie locale », « troquet de village » is « café de village ». */
const LEAST_AMONG_WORDS = 0.7;

/** How near a word is to the one that it is made of. */
const OF_A_ROOT = 0.6;

/** Finds the sheets that say a word; where none does, those with a word near it (very near among several), with a slip, or else with what it is made of. */
export async function hitsOf(index: SheetIndex, word: SoughtWord, isAlone: boolean): Promise<WordHits> {
  const sheets = new Map<string, WordHit>();
  const terms = new Set<string>();
  const find = async (closeness: Closeness, sought: readonly SoughtTerm[]) => {
    for (const found of await index.saying(sought)) {
      if (!sheets.has(found.id)) sheets.set(found.id, { closeness, score: found.score });
      for (const term of found.terms) terms.add(term);
    }
  };
  const hits = (near: readonly KnownWord[]): WordHits => ({
    ...{ sheets, terms, near },
    weight: telling(index.ids.length, sheets.size),
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
  if (sheets.size === 0 && word.folded.length >= LEAST_LETTERS_OF_A_SLIP)
    await find(CLOSENESS.slip, [
      { term: word.folded, boost: 1, way: 'slip' },
      ...weighed(swapped(known, word.folded), 1),
    ]);
  if (sheets.size === 0 && isAlone) {
    near.push(...rootSaid(known, word));
    await find(CLOSENESS.near, near.map(asTerm));
  }
  return hits(near.flatMap(({ folded }) => known.words.get(folded) ?? []));
}

const asTerm = ({ folded, nearness }: NearSaid): SoughtTerm => ({ term: folded, boost: nearness });

const weighed = (terms: readonly string[], boost: number): SoughtTerm[] =>
  terms.map((term) => ({ term, boost }));

/** Nearest first, those at least half as near. */
function nearTo({ near }: KnownWords, { terms }: SoughtWord, least: number): NearSaid[] {
  const nearest = new Map<string, NearSaid>();
  for (const term of terms)
    for (const it of term.startsWith('~') ? (near.get(term.slice(1)) ?? []) : [])
      if (it.nearness > (nearest.get(it.folded)?.nearness ?? 0)) nearest.set(it.folded, it);
  const found = [...nearest.values()].sort((a, b) => b.nearness - a.nearness);
  const enough = Math.max(least, LEAST_OF_NEAREST * (found[0]?.nearness ?? 0));
  return found.filter(({ nearness }) => nearness >= enough);
}

/** What a word is made of, the most of it that sheets say, in the singular and the plural. */
function rootSaid({ words }: KnownWords, { folded }: SoughtWord): NearSaid[] {
  for (const root of rootsOf(folded)) {
    const said = [root, `${root}s`].filter((spelling) => words.has(spelling));
    if (said.length > 0) return said.map((spelling) => ({ folded: spelling, nearness: OF_A_ROOT }));
  }
  return [];
}

function swapped({ words }: KnownWords, word: string): string[] {
  return Array.from({ length: word.length - 1 }, (_, at) => {
    const [before, one = '', other = '', after] = [
      word.slice(0, at),
      word[at],
      word[at + 1],
      word.slice(at + 2),
    ];
    return before + other + one + after;
  }).filter((spelling) => spelling !== word && words.has(spelling));
}

/** How much a word tells, from the number of sheets that say it. One that none says tells as much as the rarest. */
function telling(all: number, saying: number): number {
  return Math.log((all + 1) / (Math.max(1, saying) + 0.5));
}

/** Beginnings that make one word of another, without accents. */
const PREFIXES = [
  ...['anti', 'auto', 'co', 'contre', 'de', 'des', 'eco', 'agro', 'inter', 'micro', 'mini', 'multi'],
  ...['non', 'pre', 're', 'sous', 'sur', 'tele', 'trans', 'video'],
];

const LEAST_LETTERS_OF_A_ROOT = 5;

/** A word shares its beginning with many that have nothing to do with it: its root is at least half of it. */
const LEAST_SHARE = 0.5;

/** A folded word without a beginning that says how or against what: « desenclavement », « enclavement ». */
const withoutPrefix = (folded: string): string[] =>
  PREFIXES.filter((prefix) => folded.startsWith(prefix))
    .map((prefix) => folded.slice(prefix.length))
    .filter((rest) => rest.length >= LEAST_LETTERS_OF_A_ROOT);

/** What a folded word may be made of, most alike first: « dechetterie », « dechette », « dechet ». */
export function rootsOf(folded: string): string[] {
  const least = Math.max(LEAST_LETTERS_OF_A_ROOT, Math.ceil(LEAST_SHARE * folded.length));
  const endings = Math.max(0, folded.length - least);
  return [
    ...withoutPrefix(folded),
    ...Array.from({ length: endings }, (_, at) => folded.slice(0, folded.length - 1 - at)),
  ];
}
