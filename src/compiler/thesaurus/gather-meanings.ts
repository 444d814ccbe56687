import { fold } from '../../text/fold.ts';
import type { Translations } from './translations.ts';
import { DIMENSIONS, type Meanings, unit } from './word-meanings.ts';

/** English words, most frequent first, each with its vector of GloVe (further numbers are left out). */
export interface EnglishVectors {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

const MOST_ENGLISH = 120_000;
/** Spelt as in English, or nearly, and frequent there, a long word means the same in French more often than not. */
const MOST_COGNATES = 60_000;
const LEAST_LETTERS_OF_A_COGNATE = 6;

/** Endings of words that both languages have from Latin or Greek. */
const ENDINGS: readonly (readonly [french: RegExp, english: string])[] = [
  [/ique$/u, 'ic'],
  [/cratie$/u, 'cracy'],
  [/ie$/u, 'y'],
  [/te$/u, 'ty'],
  [/isme$/u, 'ism'],
  [/iste$/u, 'ist'],
  [/isation$/u, 'ization'],
  [/iser$/u, 'ize'],
];

/** A folded word as English may spell it. */
const inEnglish = (folded: string): string[] => [
  folded,
  ...ENDINGS.filter(([french]) => french.test(folded)).map(([french, english]) =>
    folded.replace(french, english),
  ),
];

/** Says little of a word's meaning. */
const COMMON = 20_000;
const COMMON_DIRECTIONS = 2;
const POWER_ROUNDS = 40;

const SMALL_WORDS = new Set(
  'of the a an to in on for and with by at from be is or as it that this one s person man woman something someone somebody do make get'.split(
    ' ',
  ),
);

/** The mean of what each word is in English; of words alone, spelt in small letters. */
export function gatherMeanings(
  translations: Translations,
  words: readonly string[],
  english: EnglishVectors,
): Meanings {
  const { vectorOf, rankOf } = distinctVectors(english);
  const ofPhrase = (phrase: string): Float32Array | null => {
    if (phrase.includes('-') && rankOf(phrase) !== null) return vectorOf(phrase);
    const parts = (phrase.match(/[a-z]+/gu) ?? []).filter((part) => !SMALL_WORDS.has(part));
    const weighed = parts.flatMap((part) => {
      const [vector, rank] = [vectorOf(part), rankOf(part)];
      return vector && rank !== null ? [[Math.log(3 + rank), vector] as const] : [];
    });
    return weighed.length > 0 && weighed.length === parts.length ? mean(weighed) : null;
  };
  const meanings = new Map<string, Float32Array>();
  for (const [word, ways] of translations) {
    if (!/^\p{Ll}{3,}$/u.test(word)) continue;
    const known = [...ways].flatMap(([way, share]) => {
      const vector = ofPhrase(way);
      return vector ? [[share, vector] as const] : [];
    });
    if (known.length > 0) meanings.set(word, mean(known));
  }
  for (const word of words) {
    const folded = fold(word);
    if (meanings.has(word) || folded.length < LEAST_LETTERS_OF_A_COGNATE) continue;
    const cognate = inEnglish(folded).find((way) => (rankOf(way) ?? MOST_COGNATES) < MOST_COGNATES);
    const vector = cognate === undefined ? null : vectorOf(cognate);
    if (vector) meanings.set(word, vector);
  }
  return meanings;
}

function mean(weighed: readonly (readonly [weight: number, vector: Float32Array])[]): Float32Array {
  const sum = new Float32Array(DIMENSIONS);
  for (const [weight, vector] of weighed)
    for (let at = 0; at < DIMENSIONS; at += 1) sum[at] = (sum[at] ?? 0) + weight * (vector[at] ?? 0);
  return unit(sum);
}

const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, it, at) => sum + it * (b[at] ?? 0), 0);

/** Without what all words share, which hides what tells them apart. */
function distinctVectors({ words, vectors }: EnglishVectors) {
  const known = words.slice(0, MOST_ENGLISH);
  const rows = known.map((word) => Float32Array.from((vectors[word] ?? []).slice(0, DIMENSIONS)));
  const common = rows.slice(0, COMMON);
  const centre = Float32Array.from(
    { length: DIMENSIONS },
    (_, at) => common.reduce((sum, row) => sum + (row[at] ?? 0), 0) / common.length,
  );
  const centred = rows.map((row) => row.map((it, at) => it - (centre[at] ?? 0)));
  for (let round = 0; round < COMMON_DIRECTIONS; round += 1) {
    const direction = mainDirection(centred.slice(0, COMMON));
    for (const row of centred) {
      const share = dot(row, direction);
      for (let at = 0; at < DIMENSIONS; at += 1) row[at] = (row[at] ?? 0) - share * (direction[at] ?? 0);
    }
  }
  const ranks = new Map(known.map((word, rank) => [word, rank]));
  const rankOf = (word: string) => ranks.get(word) ?? null;
  const vectorOf = (word: string): Float32Array | null => {
    const row = centred[ranks.get(word) ?? -1];
    return row ? unit(row) : null;
  };
  return { rankOf, vectorOf };
}

/** By power iteration, always from the same start. */
function mainDirection(rows: readonly Float32Array[]): Float32Array {
  let direction: Float32Array = unit(new Float32Array(DIMENSIONS).fill(1));
  for (let round = 0; round < POWER_ROUNDS; round += 1)
    direction = mean(rows.map((row) => [dot(row, direction), row] as const));
  return direction;
}
