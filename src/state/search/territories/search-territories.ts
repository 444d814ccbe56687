import { populationRank, type TerritoryNames } from '../../../core/formats/territory-names-file.ts';
import { kindLabel, levelInSentence } from '../../../core/territory/levels.ts';
import { partsOf } from '../../../core/territory/territory.ts';
import { foldedWords } from '../../../core/text/fold.ts';
import { guesses, isTypoOf } from './guess.ts';
import { LAST_NAMED, matchTerritories } from './match-territories.ts';
import {
  type IndexedTerritory,
  type OtherName,
  parseTerritoryIndex,
  type TerritoryIndex,
} from './parse-territory-index.ts';
import { coreOf } from './query-spelling.ts';
import { readWords } from './territory-query.ts';

export type TerritoryResult = ReturnType<typeof searchTerritories>[number];

export type TerritorySearch = ReturnType<typeof openTerritorySearch>;

/** Its answers come from another thread. */
export function openTerritorySearch(file: TerritoryNames) {
  const index = parseTerritoryIndex(file);
  return {
    search: async (query: string, limit: number) => searchTerritories(index, query, limit),
    isCommonNoun: async (query: string) => isCommonNoun(index, query),
  };
}

/** About 5 000 inhabitants: a word of the language, or a typo, that is also the name of a smaller commune rarely stands for that commune. */
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
export function searchTerritories(index: TerritoryIndex, query: string, limit: number) {
  const words = readWords(query);
  const found = matchTerritories(index, words, limit);
  /** Nothing was found as typed: this is what a typo of one letter would give. */
  const isGuess = found.length === 0;
  const shown = isGuess ? guesses(index, words, limit) : found;
  const isNoun = isCommonNoun(index, query);
  const typed = coreOf(words.map(({ spellings }) => spellings[0] ?? '').join(' '));
  const codes = words.flatMap(({ isCode, typed: code }) => (isCode ? code.toUpperCase() : []));
  return shown.map(({ territory, rank: { tier } }) => {
    const { key, level, code, name, core } = territory;
    const isTiny = level === 'commune' && territory.weight < TINY;
    const isWhole = isNoun ? tier === 0 : tier <= LAST_NAMED;
    const isTypo = !isNoun && !isTiny && isTypoOf(core, typed);
    /** Its name, or code, is all that the words say, but for a typo and for where it lies: « Saint-Denis 93 », « limoge ». */
    const isNamed = isTypo || (!isGuess && isWhole && !(isNoun && isTiny));
    return { key, level, code, name, context: contextOf(index, territory, codes), isGuess, isNamed };
  });
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

/** « Commune · Seine-Saint-Denis (93) », « Région », « Commune et département · Île-de-France », and why it answers. */
function contextOf(index: TerritoryIndex, territory: IndexedTerritory, codes: readonly string[]): string {
  const others = territory.otherKeys.map((key) => levelInSentence(partsOf(key)[0]));
  const levels = [kindLabel(territory), ...others].join(' et ');
  const reason = territory.otherName && reasonOf(territory.otherName);
  const postcode = codes.find((code) => territory.postcodes.includes(code));
  const insee =
    territory.level === 'commune' && codes.includes(territory.code) && `code Insee ${territory.code}`;
  const parts = [levels, whereabouts(index, territory), reason, postcode ? `code postal ${postcode}` : insee];
  return parts.filter(Boolean).join(' · ');
}

function whereabouts(index: TerritoryIndex, territory: IndexedTerritory): string {
  const departement = index.departements.get(territory.departements[0] ?? '');
  if (!departement || territory.level === 'com') return '';
  const around = territory.level === 'departement' || territory.otherKeys.length > 0;
  // La Réunion is in no other région than itself.
  if (around) return departement.regionName === territory.name ? '' : departement.regionName;
  return `${departement.name} (${departement.code})`;
}
