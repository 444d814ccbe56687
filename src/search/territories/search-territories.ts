import { type Level, levelInSentence, levelLabel } from '../../domain/territory/level.ts';
import { partsOf, type TerritoryKey } from '../../domain/territory/territory.ts';
import { guesses } from './guess.ts';
import { matchTerritories } from './match-territories.ts';
import type { IndexedTerritory, TerritoryIndex } from './parse-territory-index.ts';
import { readWords } from './territory-query.ts';

export interface TerritoryResult {
  readonly key: TerritoryKey;
  readonly level: Level;
  readonly code: string;
  readonly name: string;
  readonly context: string;
  /** Nothing was found as typed: this is what a slip of one letter would give. */
  readonly isGuess: boolean;
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
  return shown.map((it) => resultOf(index, it, isGuess));
}

function resultOf(index: TerritoryIndex, it: IndexedTerritory, isGuess: boolean): TerritoryResult {
  const { key, level, code, name } = it;
  return { key, level, code, name, context: contextOf(index, it), isGuess };
}

/** « Commune · Seine-Saint-Denis (93) », « Région », « Commune et département · Île-de-France ». */
function contextOf(index: TerritoryIndex, it: IndexedTerritory): string {
  const others = it.otherKeys.map((key) => levelInSentence(partsOf(key)[0]));
  const levels = [levelLabel(it.level), ...others].join(' et ');
  const around = whereabouts(index, it);
  return around === '' ? levels : `${levels} · ${around}`;
}

function whereabouts(index: TerritoryIndex, it: IndexedTerritory): string {
  const departement = index.departements.get(it.departements[0] ?? '');
  if (!departement) return '';
  const around = it.level === 'departement' || it.otherKeys.length > 0;
  // La Réunion is in no other région than itself.
  if (around) return departement.regionName === it.name ? '' : departement.regionName;
  return `${departement.name} (${departement.code})`;
}
