import { type LevelWords, WRITTEN_LEVEL_WORDS } from '../../core/territory/territory-words.ts';
import type { LocatedEntry } from './located-entry.ts';

export interface WordedQuery {
  readonly words: LevelWords;
  readonly rest: string;
}

/** Accents may be missing; an apostrophe is straight in a tidied query, with or without a space after it. */
const patternOf = (words: string) =>
  words.replaceAll('é', '[ée]').replaceAll('ô', '[ôo]').replaceAll('’', "' ?").replaceAll('-', '[- ]');

const PATTERNS = WRITTEN_LEVEL_WORDS.map(
  (level) => [new RegExp(`^(?:l[ea] |l')?(?:${patternOf(level.words)})(?: |$)`, 'iu'), level] as const,
);

/** At the beginning of a tidied query. Hyphenated words are part of a name: « Ville-d’Avray ». */
export function readLevelWords(text: string): WordedQuery | undefined {
  for (const [pattern, words] of PATTERNS) {
    const found = pattern.exec(text);
    if (found) return { words, rest: text.slice(found[0].length) };
  }
  return undefined;
}

export function isOfLevel({ kinds, epciTypes }: LevelWords, { entry, type }: LocatedEntry): boolean {
  return kinds.some((kind) => kind === entry.level) && (epciTypes === undefined || epciTypes.includes(type));
}
