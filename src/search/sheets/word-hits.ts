import { greatest } from '../../domain/extremes.ts';
import { singulars } from '../../text/singulars.ts';
import { rootsOf } from './derived-words.ts';
import type { SoughtWord } from './read-query.ts';
import type { NearSaid, SayingSheet, SheetIndex, SoughtTerm } from './sheet-index.ts';
import { termsOfWord } from './terms.ts';
import type { KnownWord } from './vocabulary.ts';

/** How a sheet says a word: as typed (whatever its ending), as the beginning of another, by one near it or that means nearly the same or something of the kind, or but for a slip. */
export const CLOSENESS = { same: 0, begun: 1, near: 2, meant: 3, far: 4, slip: 5 } as const;

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

/** Words of any two senses are about as near as this. */
const FAR = 0.2;

/** How near a word is to the one that it is made of. */
const OF_A_ROOT = 0.6;

/** Words that near stand for what was typed; further ones only offer sheets that may be about something else. */
const VERY_NEAR = 0.8;

/** With none so near, sheets are more often than not about something else. */
const LEAST_TOLD = 0.5;

/** Finds the sheets that say a word; where none does, those with a word near it (very near among several), or else with a slip. */
export function hitsOf(index: SheetIndex, word: SoughtWord, isAlone: boolean): WordHits {
  const sheets = new Map<string, WordHit>();
  const terms = new Set<string>();
  const add = (closeness: Closeness, saying: readonly SayingSheet[]) => {
    const before = sheets.size;
    for (const found of saying) {
      if (!sheets.has(found.id)) sheets.set(found.id, { closeness, score: found.score });
      for (const term of found.terms) terms.add(term);
    }
    return sheets.size > before;
  };
  const find = (closeness: Closeness, sought: readonly SoughtTerm[]) => add(closeness, index.saying(sought));
  const isSaid = find(CLOSENESS.same, [
    ...weighed(word.terms, 1),
    ...weighed(word.otherTerms, OTHER_NAME),
    ...weighed(word.pairTerms, TOGETHER),
  ]);
  if (word.isBegun) find(CLOSENESS.begun, [{ term: word.folded, boost: 1, way: 'begun' }]);
  const near = isSaid ? [] : nearTo(index, word, isAlone ? 0 : LEAST_AMONG_WORDS);
  let meant = isSaid || !isAlone ? [] : meantBy(index, word);
  if (meant.length > 0) add(closenessOf(meant), sayingNearly(index, meant));
  else if (near.length > 0)
    find(
      CLOSENESS.near,
      near.map(({ folded, nearness }) => ({ term: folded, boost: nearness })),
    );
  if (sheets.size === 0 && word.folded.length >= LEAST_LETTERS_OF_A_SLIP)
    find(CLOSENESS.slip, [
      { term: word.folded, boost: 1, way: 'slip' },
      ...weighed(swapped(index, word.folded), 1),
    ]);
  if (sheets.size === 0 && isAlone) {
    meant = meantByRoot(index, word);
    const closeness = closenessOf(meant);
    add(closeness === CLOSENESS.near ? CLOSENESS.meant : closeness, sayingNearly(index, meant));
  }
  const weight = telling(index.ids.length, sheets.size);
  const spellings = meant.length > 0 ? meant.flatMap(spellingsOf) : near.map(({ folded }) => folded);
  return { sheets, terms, weight, near: spellings.flatMap((it) => index.vocabulary.get(it) ?? []) };
}

const weighed = (terms: readonly string[], boost: number): SoughtTerm[] =>
  terms.map((term) => ({ term, boost }));

/** Nearest first, those at least half as near. */
function nearTo({ near }: SheetIndex, { terms }: SoughtWord, least: number): NearSaid[] {
  const nearest = new Map<string, NearSaid>();
  for (const term of terms)
    for (const it of term.startsWith('~') ? (near.get(term.slice(1)) ?? []) : [])
      if (it.nearness > (nearest.get(it.folded)?.nearness ?? 0)) nearest.set(it.folded, it);
  const found = [...nearest.values()].sort((a, b) => b.nearness - a.nearness);
  const enough = Math.max(least, LEAST_OF_NEAREST * (found[0]?.nearness ?? 0));
  return found.filter(({ nearness }) => nearness >= enough);
}

function meantBy({ meanings }: SheetIndex, { folded }: SoughtWord): readonly NearSaid[] {
  const meant =
    singulars(folded)
      .map((spelling) => meanings.get(spelling))
      .find((words) => words) ?? [];
  const veryNear = meant.filter(({ nearness }) => nearness >= VERY_NEAR);
  return veryNear.length > 0 ? veryNear : meant;
}

/** The root itself where sheets say it, else what they say nearly in its sense. */
function meantByRoot(index: SheetIndex, { folded }: SoughtWord): readonly NearSaid[] {
  const isSaid = (root: string) => [root, `${root}s`].some((spelling) => index.vocabulary.has(spelling));
  for (const root of rootsOf(folded)) {
    const meant = isSaid(root) ? [{ folded: root, nearness: OF_A_ROOT }] : index.meanings.get(root);
    if (meant) return meant;
  }
  return [];
}

/** Each word that a sheet says tells by how near it is to what was typed: several are worth more than one in the title. */
function sayingNearly(index: SheetIndex, near: readonly NearSaid[]): SayingSheet[] {
  const found = new Map<string, { score: number; readonly terms: string[] }>();
  const asked = near.map(({ folded, nearness }) => ({
    nearness,
    terms: weighed(termsOfWord({ folded, lower: folded }), 1),
  }));
  // What is not there yet is fetched for all of them at once.
  index.saying(asked.flatMap(({ terms }) => terms));
  for (const { nearness, terms: sought } of asked)
    for (const { id, score, terms } of index.saying(sought)) {
      const sum = found.get(id) ?? { score: 0, terms: [] };
      sum.score += Math.sqrt(score) * (nearness - FAR);
      sum.terms.push(...terms);
      found.set(id, sum);
    }
  return [...found].map(([id, sum]) => ({ id, ...sum }));
}

function closenessOf(words: readonly NearSaid[]): Closeness {
  const nearest = greatest(words.map(({ nearness }) => nearness));
  if (nearest >= VERY_NEAR) return CLOSENESS.near;
  return nearest >= LEAST_TOLD ? CLOSENESS.meant : CLOSENESS.far;
}

const spellingsOf = ({ folded }: NearSaid) => [
  folded,
  `${folded}s`,
  `${folded}e`,
  `${folded}es`,
  `${folded}x`,
];

function swapped({ vocabulary }: SheetIndex, word: string): string[] {
  return Array.from({ length: word.length - 1 }, (_, at) => {
    const [before, one = '', other = '', after] = [
      word.slice(0, at),
      word[at],
      word[at + 1],
      word.slice(at + 2),
    ];
    return before + other + one + after;
  }).filter((spelling) => spelling !== word && vocabulary.has(spelling));
}

/** How much a word tells, from the number of sheets that say it. One that none says tells as much as the rarest. */
function telling(all: number, saying: number): number {
  return Math.log((all + 1) / (Math.max(1, saying) + 0.5));
}
