import { greatest } from '../../core/collections/extremes.ts';
import type { GroupingRow, TerritoryTables } from '../../core/territory/territory-tables.ts';
import { seatedGroupings } from '../geography/seated-groupings.ts';
import type { Alias } from './aliases.ts';
import { createFinder } from './finder.ts';
import { type LocatedEntries, type LocatedEntry, locateEntries } from './located-entry.ts';
import {
  type Context,
  ENTRY_LEVELS,
  type EntryLevel,
  type GazetteerEntry,
  type Resolution,
} from './resolution.ts';
import { scopeOf } from './scope.ts';
import { nameKey, readLevelWords, tidy } from './spelling.ts';

/** Names and codes → territories of COG 2026. Ambiguous and unknown are answers: it never chooses. */
export interface Gazetteer {
  /** A name as a person writes it, a grouping's with its seat, or a code. Never throws. */
  resolve(query: string, context?: Context): Resolution;
  /** The département (région for a département) that distinguishes an entry from its namesakes; may be empty. */
  whereabouts(entry: GazetteerEntry): string;
  /** Of the tables; 0 for a part of a commune. */
  inhabitants(entry: GazetteerEntry): number;
}

const PROMINENT = 20_000;
/** How many times more populous it must be than the exact namesake. */
const TIMES = 10;

const COMMUNES: readonly EntryLevel[] = ['commune', 'commune-deleguee', 'commune-associee'];

/** The longest name of the COG has 45 characters, the longest of an EPCI under 90. */
const LONGEST = 200;
const MOST_SUGGESTIONS = 3;

export function createGazetteer(tables: TerritoryTables, aliases: readonly Alias[]): Gazetteer {
  const entries = locateEntries(tables);
  const lookalikesOf = lookalikes(entries);
  const finder = createFinder(entries, tables, aliases);
  const all = [...entries.arrondissements, ...entries.former, ...entries.current];
  const byKey = new Map(all.map((located) => [keyOf(located.entry), located]));
  const propose = (found: readonly LocatedEntry[]): GazetteerEntry[] =>
    [...new Set(found.map((located) => todaysEntry(entries, located).entry))].slice(0, MOST_SUGGESTIONS);

  const resolve = (query: string, context: Context = {}): Resolution => {
    const text = tidy(query);
    if (text === '' || text.length > LONGEST) return { kind: 'unknown', suggestions: [] };
    const asked = scopeOf(context);
    const [seated] = seatedGroupings([text], tables.communes, []);
    const { match, scope } = finder.find(seated?.name ?? text, asked);
    const [only, another] = match.entries;
    if (!only && seated && (context.level ?? seated.level) === seated.level && !isList(seated.name))
      return { kind: 'found', territory: entryOf(seated), suggestions: [] };
    if (!only) return { kind: 'unknown', suggestions: propose(finder.proposals(text, asked, match)) };
    const isBareName = match.warn === undefined || match.warn === 'former-commune';
    const alike = isBareName && !scope.isLocated ? lookalikesOf(match.entries) : [];
    const suggestions = propose(alike);
    if (another) {
      const candidates = match.entries.map(({ entry }) => entry).sort(widestFirst);
      return { kind: 'ambiguous', candidates, suggestions };
    }
    const warn = match.warn ?? (alike[0] && (`prominent-lookalike:${alike[0].entry.code}` as const));
    return { kind: 'found', territory: only.entry, ...(warn && { warn }), suggestions };
  };

  const whereabouts = (entry: GazetteerEntry): string => {
    const located = byKey.get(keyOf(entry));
    if (!located || entry.level === 'region' || entry.level === 'com') return '';
    const [departement = ''] = located.departements;
    const parents =
      entry.level === 'departement'
        ? [`region:${located.regions[0]}`]
        : [`departement:${departement}`, `com:${departement}`];
    return parents.map((key) => byKey.get(key)?.entry.name).find((name) => name !== undefined) ?? '';
  };
  const inhabitants = (entry: GazetteerEntry) => byKey.get(keyOf(entry))?.population ?? 0;
  return { resolve, whereabouts, inhabitants };
}

/** « Thiers ; PNR du Haut-Plateau », « Thiers et PNR du Haut-Plateau »; not « PETR Sologne et Loire ». */
const isList = (name: string) =>
  /[,;/|]/u.test(name) ||
  name
    .split(/ (?:et|&|\+) /u)
    .slice(1)
    .some((part) => readLevelWords(part));

const entryOf = ({ level, code, name }: GroupingRow): GazetteerEntry => ({ level, code, name });

function keyOf(entry: GazetteerEntry): string {
  return `${entry.level}:${entry.code}`;
}

function widestFirst(a: GazetteerEntry, b: GazetteerEntry): number {
  return ENTRY_LEVELS.indexOf(a.level) - ENTRY_LEVELS.indexOf(b.level) || (a.code < b.code ? -1 : 1);
}

/** A part of a commune is proposed as its commune of today; an arrondissement stays itself. */
function todaysEntry(entries: LocatedEntries, located: LocatedEntry): LocatedEntry {
  const { level, parent } = located.entry;
  if (level !== 'commune-deleguee' && level !== 'commune-associee') return located;
  return entries.communes.get(parent ?? '') ?? located;
}

/** « Évry » is a village of Yonne, but most people mean Évry-Courcouronnes: a suggestion, not the answer. */
function lookalikes(entries: LocatedEntries) {
  const prominent = [...entries.communes.values()]
    .filter(({ population }) => population >= PROMINENT)
    .map((located) => ({ located, folded: nameKey(located.entry.name) }))
    .sort((a, b) => b.located.population - a.located.population);
  return (communes: readonly LocatedEntry[]): LocatedEntry[] => {
    const [first] = communes;
    if (!first || !communes.every(({ entry }) => COMMUNES.includes(entry.level))) return [];
    const beginning = `${nameKey(first.entry.name)} `;
    const largest = greatest(communes.map(({ population }) => population));
    return prominent
      .filter(({ located, folded }) => folded.startsWith(beginning) && located.population >= TIMES * largest)
      .map(({ located }) => located);
  };
}
