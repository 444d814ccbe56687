import { kindLabel, type Level, levelInSentence } from '../../domain/territory/level.ts';
import { partsOf, type TerritoryKey } from '../../domain/territory/territory.ts';
import { populationRank } from '../../formats/territory-names-file.ts';
import { foldedWords } from '../../text/fold.ts';
import { guesses, isSlipOf } from './guess.ts';
import { matchTerritories } from './match-territories.ts';
import type { IndexedTerritory, OtherName, TerritoryIndex } from './parse-territory-index.ts';
import { coreOf } from './query-spelling.ts';
import { type QueryWord, readWords } from './territory-query.ts';

export interface TerritoryResult {
  readonly key: TerritoryKey;
  readonly level: Level;
  readonly code: string;
  readonly name: string;
  readonly context: string;
  /** Nothing was found as typed: this is what a slip of one letter would give. */
  readonly isGuess: boolean;
  /** Its name, or one that it goes by, is all that was typed; of a guess, but for the slip. */
  readonly isWhole: boolean;
  /** A commune so small that a word which is also its name is rarely meant for it. */
  readonly isTiny: boolean;
}

/** About 5 000 inhabitants. */
const TINY = populationRank(5000);

/** The word is one of the language, even alone with its article: « eau », « la forêt ». */
export function isCommonNoun({ nouns }: TerritoryIndex, query: string): boolean {
  return nouns.has(coreOf(foldedWords(query).join(' ')));
}

/**
 * The territories that answer a query, best first, at most `limit`: by name (each word may be only begun; case,
 * accents, hyphens, articles don't count; « st » is « saint »), by département's number or name after it, by level
 * words before it, by postcode, INSEE code or SIREN. Any text will do; a hostile one finds nothing.
 */
export function searchTerritories(index: TerritoryIndex, query: string, limit: number): TerritoryResult[] {
  const words = readWords(query);
  const found = matchTerritories(index, words, limit);
  const isGuess = found.length === 0;
  const shown = isGuess ? guesses(index, words, limit) : found;
  const typed = wholeNames(words);
  return shown.map((it) => resultOf(index, it, isGuess, typed));
}

function wholeNames(words: readonly QueryWord[]): ReadonlySet<string> {
  const written = (place: number) =>
    words.map(({ spellings }) => spellings[place] ?? spellings[0] ?? '').join(' ');
  return new Set([coreOf(written(0)), coreOf(written(1))]);
}

function resultOf(
  index: TerritoryIndex,
  it: IndexedTerritory,
  isGuess: boolean,
  typed: ReadonlySet<string>,
): TerritoryResult {
  const { key, level, code, name, otherName } = it;
  const isWhole = isGuess ? [...typed].some((name) => isSlipOf(it.core, name)) : typed.has(it.core);
  const isTiny = level === 'commune' && it.weight < TINY;
  const context = [contextOf(index, it), ...(otherName ? [reasonOf(otherName)] : [])].join(' · ');
  return { key, level, code, name, context, isGuess, isWhole, isTiny };
}

const REASONS: Readonly<Record<OtherName['reason'], string>> = {
  usage: 'autre nom',
  renamed: 'ancien nom',
  gone: 'ancien territoire',
  'part-of': 'fait partie de',
  delegated: 'commune déléguée',
  associated: 'commune associée',
};

function reasonOf({ name, reason }: OtherName): string {
  return `${REASONS[reason]}\u00a0: ${name}`;
}

/** « Commune · Seine-Saint-Denis (93) », « Région », « Commune et département · Île-de-France ». */
function contextOf(index: TerritoryIndex, it: IndexedTerritory): string {
  const others = it.otherKeys.map((key) => levelInSentence(partsOf(key)[0]));
  const levels = [kindLabel(it), ...others].join(' et ');
  const around = whereabouts(index, it);
  return around === '' ? levels : `${levels} · ${around}`;
}

function whereabouts(index: TerritoryIndex, it: IndexedTerritory): string {
  const departement = index.departements.get(it.departements[0] ?? '');
  if (!departement || it.level === 'com') return '';
  const around = it.level === 'departement' || it.otherKeys.length > 0;
  // La Réunion is in no other région than itself.
  if (around) return departement.regionName === it.name ? '' : departement.regionName;
  return `${departement.name} (${departement.code})`;
}
