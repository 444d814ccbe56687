import { groupBy, groupByEach } from '../../core/collections/group-by.ts';
import type { CommuneRow, TerritoryTables } from '../../core/territory/territory-tables.ts';
import { fold } from '../../core/text/fold.ts';
import type { Alias } from './aliases.ts';
import type { LocatedEntries, LocatedEntry } from './located-entry.ts';
import { isOfLevel, type Match, matchName } from './match.ts';
import { indexNames, type NameIndex } from './name-index.ts';
import { type Condition, EVERYWHERE, narrow, type Scope, scopeOf } from './scope.ts';
import { linkedSpellings, nameKey, readLevelWords, unlink, type WordedQuery } from './spelling.ts';
import { suggester } from './suggest.ts';

const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');
const ORDINAL = String.raw`(?<number>\d{1,2}|[ivx]{1,5}) ?(?:er|ere|re|e|eme|nd|nde)`;
const FORMS = [
  new RegExp(`^(?<city>\\p{L}+) ${ORDINAL}(?: arrondissement)?$`, 'u'),
  new RegExp(`^${ORDINAL} arrondissement (?:de |d )?(?<city>\\p{L}+)$`, 'u'),
  new RegExp(`^${ORDINAL} arrondissement$`, 'u'),
];

function indexArrondissements(entries: LocatedEntries) {
  const index = new Map<string, { city: LocatedEntry; byNumber: Map<number, LocatedEntry> }>();
  for (const located of entries.arrondissements) {
    const city = entries.communes.get(located.entry.parent ?? '');
    if (!city) continue;
    const key = fold(city.entry.name);
    const entry = index.get(key) ?? { city, byNumber: new Map() };
    // « Marseille 1er Arrondissement »: the only digits of the name.
    entry.byNumber.set(Number.parseInt(located.entry.name.replace(/\D+/gu, ''), 10), located);
    index.set(key, entry);
  }
  return index;
}

/** « Lyon 3e », « IIIe arrondissement ». Without a city, an answer only when the context leaves one. */
function matchArrondissement(
  index: ReturnType<typeof indexArrondissements>,
  text: string,
  scope: Scope,
): Match | undefined {
  const folded = fold(text).replace(/^mairie (?:du|de) /u, '');
  const groups = FORMS.map((form) => form.exec(folded)?.groups).find((found) => found !== undefined);
  if (!groups) return undefined;
  const number = readNumber(groups.number ?? '');
  if (groups.city !== undefined) {
    const entry = index.get(groups.city);
    if (!entry) return undefined;
    const found = entry.byNumber.get(number);
    return found && scope.accepts(found)
      ? { entries: [found] }
      : { entries: [], proposals: [found ?? entry.city] };
  }
  const everywhere = [...index.values()].flatMap(({ byNumber }) => byNumber.get(number) ?? []);
  const here = everywhere.filter(scope.accepts);
  return scope.isLocated && here.length === 1 ? { entries: here } : { entries: [], proposals: everywhere };
}

function readNumber(text: string): number {
  const roman = ROMAN.indexOf(text);
  return roman < 0 ? Number.parseInt(text, 10) : roman + 1;
}

const BESIDE_POSTCODE = [/^(?<code>\d{5}) (?<name>\D+)$/u, /^(?<name>\D+?)[ ,-]+\(?(?<code>\d{5})\)?$/u];

/** « Saint-Denis (93) », « Saint-Denis, Seine-Saint-Denis », « 93200 Saint-Denis » */
function readQualifier(text: string): { name: string; qualifier: string } | undefined {
  const { name, code = '' } = BESIDE_POSTCODE.map((form) => form.exec(text)?.groups).find(Boolean) ?? {};
  // Those of both départements of Corsica begin with 20.
  const [departement = ''] = /^(?:9[78]\d|\d\d)/u.exec(code) ?? [];
  if (name) return { name, qualifier: departement === '20' ? 'Corse' : departement };
  const groups = /^(?<name>.+?) ?(?:\((?<inside>[^()]+)\)|, ?(?<after>[^(),]+))$/u.exec(text)?.groups;
  const qualifier = (groups?.inside ?? groups?.after)?.trim();
  return groups?.name && qualifier ? { name: groups.name, qualifier } : undefined;
}

const PARENTS: readonly string[] = ['departement', 'region', 'com', 'epci', 'ept'];

/** Undefined when the qualifier means none or several entries: the name then has no answer either. */
function qualifierScope(
  index: NameIndex,
  onePerimeter: PerimeterFilter,
  qualifier: string,
): Scope | undefined {
  const worded = readLevelWords(qualifier);
  if (worded?.rest === '') {
    const [level] = worded.words.kinds;
    return level && scopeOf({ level });
  }
  const code = /^(?:d[ée]partement )?(?<code>.+)$/iu.exec(qualifier)?.groups?.code ?? qualifier;
  if (isCode(code)) return scopeOf({ departement: code.toUpperCase() });
  const accepts: Condition = ({ entry }) => PARENTS.includes(entry.level);
  const bare = onePerimeter(matchName(index, qualifier, accepts).entries, true);
  const article = bare.length > 0 ? bare : (index.articleless.get(nameKey(qualifier)) ?? []).filter(accepts);
  const [only, another] = onePerimeter(article, true);
  return only && !another ? insideOf(only) : undefined;
}

function insideOf({ entry: { level, code } }: LocatedEntry): Scope {
  if (level === 'region') return scopeOf({ region: code });
  if (level === 'epci') return scopeOf({ epci: code });
  if (level === 'ept') return scopeOf({ ept: code });
  return scopeOf({ departement: code });
}

type PerimeterFilter = (candidates: readonly LocatedEntry[], hasDepartement: boolean) => LocatedEntry[];

/** Paris is a commune and a département, La Réunion a département and a région: one entry is kept. */
function perimeterFilter(entries: LocatedEntries): PerimeterFilter {
  const communeOf = onlyMembers(entries, 'commune', ({ departements }) => departements[0]);
  const departementOf = onlyMembers(entries, 'departement', ({ regions }) => regions[0]);
  return (candidates, hasDepartement) => {
    const keys = new Set(candidates.map(({ entry }) => `${entry.level}:${entry.code}`));
    const isInside = hasDepartement && candidates.some(({ entry }) => entry.level === 'commune');
    return candidates.filter(({ entry: { level, code }, departements: [around] }) => {
      if (level === 'region') return !keys.has(`departement:${departementOf.get(code)}`);
      if (level === 'departement') return !isInside && !keys.has(`commune:${communeOf.get(code)}`);
      if (level === 'com') return !isInside;
      const isOnlyCommune = level === 'commune' && communeOf.get(around ?? '') === code;
      return !isOnlyCommune || isInside || !keys.has(`com:${around}`);
    });
  };
}

function onlyMembers(
  entries: LocatedEntries,
  level: 'commune' | 'departement',
  parentOf: (located: LocatedEntry) => string | undefined,
): Map<string, string> {
  const members = new Map<string, string[]>();
  for (const located of entries.current) {
    const parent = located.entry.level === level ? parentOf(located) : undefined;
    if (parent !== undefined)
      members.set(parent, [...(members.get(parent) ?? []).slice(0, 1), located.entry.code]);
  }
  return new Map(
    [...members].flatMap(([parent, [only, another]]) =>
      only !== undefined && another === undefined ? [[parent, only] as const] : [],
    ),
  );
}

/** Throws when an alias targets a territory that the tables do not have. */
export function createFinder(entries: LocatedEntries, tables: TerritoryTables, aliases: readonly Alias[]) {
  const names = indexNames(entries, tables.formerCommunes, aliases);
  const codes = indexCodes(entries, tables);
  const arrondissements = indexArrondissements(entries);
  const onePerimeter = perimeterFilter(entries);
  const suggest = suggester(names);

  /** The scope that it returns includes the qualifier of the query. */
  const find = (text: string, scope: Scope): { match: Match; scope: Scope } => {
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
  return {
    find,
    proposals: (...asked: Parameters<typeof candidates>) => onePerimeter(candidates(...asked), false),
  };
}

/** Whether a code leaves no doubt about namesakes. */
function saysCode(text: string): boolean {
  const worded = readLevelWords(text);
  return isCode(worded ? unlink(worded.rest).bare : text);
}

function ofLevel(worded: WordedQuery): Scope {
  return { ...EVERYWHERE, accepts: (located) => isOfLevel(worded.words, located) };
}

const isCode = (text: string) => /^(?:\d{1,5}|\d{9}|2[ab](?:\d{3})?)$/iu.test(text);

type CodeIndex = ReturnType<typeof indexCodes>;

/** A code alone may mean several entries: 93 is a région and a département. */
function indexCodes(entries: LocatedEntries, tables: TerritoryTables) {
  return {
    current: groupBy(entries.current, codeOf),
    parts: groupBy([...entries.former, ...entries.arrondissements], codeOf),
    passage: new Map(
      tables.formerCommunes.flatMap((row) => {
        const today = entries.communes.get(row.commune);
        return today && row.code !== row.commune ? [[row.code, today] as const] : [];
      }),
    ),
    /** Only ever a suggestion: « 54280 » is Jœuf's code and Seichamps's postcode. */
    postcodes: byPostcode(entries, tables.communes),
  };
}

/** A retired commune code leads to the commune of today only when the context has an earlier COG. */
function matchCode(index: CodeIndex, text: string, scope: Scope): Match {
  const code = text.toUpperCase();
  const current = (index.current.get(code) ?? []).filter(scope.accepts);
  if (current.length > 0) return { entries: current };
  const today = index.passage.get(code);
  if (today && scope.cog !== undefined && scope.cog < 2026 && scope.accepts(today)) {
    return { entries: [today], warn: 'retired-code' };
  }
  const parts = (index.parts.get(code) ?? []).filter(scope.accepts);
  const [part] = parts;
  if (part?.entry.level === 'arrondissement-municipal') return { entries: parts };
  if (part) return { entries: parts, warn: 'former-commune' };
  return { entries: [], proposals: proposals(index, code) };
}

function proposals(index: CodeIndex, code: string): LocatedEntry[] {
  // Département 20 was divided in 1976; a spreadsheet turns « 01004 » into 1004.
  const codes = code === '20' ? ['2A', '2B'] : [code, `0${code}`];
  const current = codes.flatMap((each) => index.current.get(each) ?? []);
  const found = [...current, ...(index.postcodes.get(code) ?? [])];
  const today = index.passage.get(code);
  return [...new Set(today ? [...found, today] : found)].sort((a, b) => b.population - a.population);
}

const codeOf = ({ entry }: LocatedEntry) => entry.code;

function byPostcode(entries: LocatedEntries, rows: readonly CommuneRow[]): Map<string, LocatedEntry[]> {
  const postcodes = new Map(rows.map((row) => [row.code, row.postcodes]));
  const communes = rows.flatMap(({ code }) => entries.communes.get(code) ?? []);
  return groupByEach(communes, ({ entry }) => postcodes.get(entry.code) ?? []);
}
