import type { TerritoryTables } from '../../domain/territory/territory-tables.ts';
import type { Alias } from './aliases.ts';
import { indexArrondissements, matchArrondissement } from './arrondissements.ts';
import { indexCodes, isCode, matchCode } from './codes.ts';
import { isOfLevel, readLevelWords, type WordedQuery } from './level-words.ts';
import type { LocatedEntries, LocatedEntry } from './located-entry.ts';
import { type Match, matchName } from './match.ts';
import { indexNames } from './name-index.ts';
import { perimeterFilter } from './perimeter.ts';
import { qualifierScope, readQualifier } from './qualifier.ts';
import { type Condition, EVERYWHERE, narrow, type Scope } from './scope.ts';
import { linkedSpellings, unlink } from './spelling.ts';
import { suggester } from './suggest.ts';

/** The scope includes the qualifier of the query. */
interface Finding {
  readonly match: Match;
  readonly scope: Scope;
}

export interface Finder {
  find(text: string, scope: Scope): Finding;
  proposals(text: string, scope: Scope, match: Match): readonly LocatedEntry[];
}

/** Throws when an alias targets a territory that the tables do not have. */
export function createFinder(
  entries: LocatedEntries,
  tables: TerritoryTables,
  aliases: readonly Alias[],
): Finder {
  const names = indexNames(entries, tables.formerCommunes, aliases);
  const codes = indexCodes(entries, tables);
  const arrondissements = indexArrondissements(entries);
  const onePerimeter = perimeterFilter(entries);
  const suggest = suggester(names);

  const find = (text: string, scope: Scope): Finding => {
    const match = findWhole(text, scope);
    if (match.entries.length > 0) {
      const entries = onePerimeter(match.entries, scope.hasDepartement);
      return { match: { ...match, entries }, scope: saysCode(text) ? { ...scope, isLocated: true } : scope };
    }
    const qualified = readQualifier(text);
    const inside = qualified && qualifierScope(names, onePerimeter, qualified.qualifier);
    return qualified && inside ? find(qualified.name, narrow(scope, inside)) : { match, scope };
  };

  const findWhole = (text: string, scope: Scope): Match => {
    if (isCode(text)) return matchCode(codes, text, scope);
    const worded = readLevelWords(text);
    const code = worded && unlink(worded.rest).bare;
    if (worded && code && isCode(code)) return matchCode(codes, code, narrow(scope, ofLevel(worded)));
    return matchArrondissement(arrondissements, text, scope) ?? matchName(names, text, scope.accepts);
  };

  const candidates = (text: string, scope: Scope, match: Match): readonly LocatedEntry[] => {
    if (match.proposals) return match.proposals;
    const elsewhere = find(text, EVERYWHERE).match;
    const namesakes = [...elsewhere.entries, ...(elsewhere.proposals ?? [])];
    if (namesakes.length > 0) return namesakes;
    const qualified = readQualifier(text);
    if (qualified) return candidates(qualified.name, scope, find(qualified.name, EVERYWHERE).match);
    const worded = readLevelWords(text);
    if (worded?.rest === '') return [];
    const attempts = worded ? wordedAttempts(worded, scope) : [() => suggest(text, scope.accepts)];
    for (const attempt of [...attempts, () => suggest(text, EVERYWHERE.accepts)]) {
      const found = attempt();
      if (found.length > 0) return found;
    }
    return [];
  };

  const wordedAttempts = (worded: WordedQuery, scope: Scope) => {
    const spellings = linkedSpellings(worded.rest);
    const either = (accepts: Condition) => () => spellings.flatMap((spelling) => suggest(spelling, accepts));
    return [
      either(narrow(scope, ofLevel(worded)).accepts),
      () => spellings.flatMap((spelling) => find(spelling, EVERYWHERE).match.entries),
      either(EVERYWHERE.accepts),
    ];
  };
  return { find, proposals: (...asked) => onePerimeter(candidates(...asked), false) };
}

/** Whoever writes a code has chosen among namesakes. */
function saysCode(text: string): boolean {
  const worded = readLevelWords(text);
  return isCode(worded ? unlink(worded.rest).bare : text);
}

function ofLevel(worded: WordedQuery): Scope {
  return { ...EVERYWHERE, accepts: (it) => isOfLevel(worded.words, it) };
}
