import { GROUPING_LEVELS, isGrouping } from '../../core/territory/level.ts';
import { partsOf } from '../../core/territory/territory.ts';
import type { FormerCommuneRow } from '../../core/territory/territory-tables.ts';
import { withoutFoldedTypeAfter, withoutTypeBefore } from '../../core/territory/territory-words.ts';
import { foldedWords } from '../../core/text/fold.ts';
import type { Alias } from './aliases.ts';
import type { LocatedEntries, LocatedEntry } from './located-entry.ts';
import { articleless, linkedSpellings, nameKey, unlink, writtenForms } from './spelling.ts';

/** By folded name. A Map, so that `constructor` is a name like another. */
export type Names = ReadonlyMap<string, readonly LocatedEntry[]>;

interface LocatedAlias {
  readonly kind: Alias['kind'];
  readonly targets: readonly LocatedEntry[];
}

/** All keys are folded. */
export interface NameIndex {
  readonly official: Names;
  readonly former: Names;
  /** Communes gone from the COG → commune of today. Only ever a suggestion. */
  readonly gone: Names;
  readonly articleless: Names;
  /** EPCI, EPT and groupings without their type (« Grand Nancy »). */
  readonly cores: Names;
  /** The same without a type written as a suffix (« Lorient » of « CA Lorient Agglomération »). */
  readonly shortCores: Names;
  readonly mainCores: readonly { readonly core: string; readonly it: LocatedEntry }[];
  readonly aliases: ReadonlyMap<string, readonly LocatedAlias[]>;
}

const GROUPED_LEVELS: readonly string[] = ['epci', 'ept', ...GROUPING_LEVELS];

/** Throws when an alias targets a territory that the tables do not have. */
export function indexNames(
  entries: LocatedEntries,
  formerRows: readonly FormerCommuneRow[],
  aliases: readonly Alias[],
): NameIndex {
  const official = new Map<string, LocatedEntry[]>();
  const withoutArticle = new Map<string, LocatedEntry[]>();
  const cores = new Map<string, LocatedEntry[]>();
  const shortCores = new Map<string, LocatedEntry[]>();
  const mainCores: { core: string; it: LocatedEntry }[] = [];
  for (const it of entries.current) {
    for (const name of writtenForms(it.entry.name)) {
      add(official, nameKey(name), it);
      const rest = articleless(name);
      if (rest) add(withoutArticle, rest, it);
    }
    if (!GROUPED_LEVELS.includes(it.entry.level)) continue;
    mainCores.push({ core: ` ${mainCore(it.entry.name)} `, it });
    for (const core of coreKeys(it.entry.name)) {
      add(cores, core, it);
      const short = withoutFoldedTypeAfter(core);
      if (short !== core) add(shortCores, short, it);
    }
  }
  const former = new Map<string, LocatedEntry[]>();
  for (const it of entries.former) add(former, nameKey(it.entry.name), it);
  const gone = new Map<string, LocatedEntry[]>();
  for (const row of formerRows) {
    const today = row.type === 'ancien-code' && row.name ? entries.communes.get(row.commune) : undefined;
    if (today) add(gone, nameKey(row.name), today);
  }
  const located = locateAliases(entries, aliases);
  return {
    official,
    former,
    gone,
    articleless: withoutArticle,
    cores,
    shortCores,
    mainCores,
    aliases: located,
  };
}

function coreKeys(name: string): string[] {
  const keys = writtenForms(name).flatMap((form) =>
    linkedSpellings(withoutTypeBefore(form)).flatMap((core) => [
      nameKey(core),
      foldedWords(nameKey(core)).join(' '),
    ]),
  );
  return [...new Set(keys)];
}

/** As a person reads it: no type, no linking word. */
function mainCore(name: string): string {
  const form = writtenForms(name).at(-1) ?? name;
  return foldedWords(nameKey(unlink(withoutTypeBefore(form)).bare)).join(' ');
}

function locateAliases(entries: LocatedEntries, aliases: readonly Alias[]): Map<string, LocatedAlias[]> {
  const byKey = new Map(entries.current.map((it) => [`${it.entry.level}:${it.entry.code}`, it]));
  const located = new Map<string, LocatedAlias[]>();
  for (const alias of aliases) {
    // A grouping with an error is left out, and told where it is declared.
    if (alias.targets.some((key) => isGrouping(partsOf(key)[0]) && !byKey.has(key))) continue;
    const targets = alias.targets.map((key) => {
      const target = byKey.get(key);
      if (!target) throw new Error(`« ${alias.name} » : territoire inconnu du COG 2026 : ${key}`);
      return target;
    });
    add(located, nameKey(alias.name), { kind: alias.kind, targets });
  }
  return located;
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (!values) map.set(key, [value]);
  else if (!values.includes(value)) values.push(value);
}
