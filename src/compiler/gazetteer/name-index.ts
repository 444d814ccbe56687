import { addTo, groupBy, groupByEach } from '../../core/collections/group-by.ts';
import { GROUPING_LEVELS, isGrouping } from '../../core/territory/levels.ts';
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

const GROUPED_LEVELS: readonly string[] = ['epci', 'ept', ...GROUPING_LEVELS];

/** All keys are folded. Throws when an alias targets a territory that the tables do not have. */
export function indexNames(
  entries: LocatedEntries,
  formerRows: readonly FormerCommuneRow[],
  aliases: readonly Alias[],
) {
  const grouped = entries.current.filter(({ entry }) => GROUPED_LEVELS.includes(entry.level));
  const retired = new Map<string, LocatedEntry[]>();
  for (const { type, name, commune } of formerRows) {
    const today = type === 'ancien-code' && name ? entries.communes.get(commune) : undefined;
    if (today) addTo(retired, nameKey(name), today);
  }
  return {
    official: groupByEach(entries.current, ({ entry }) => writtenForms(entry.name).map(nameKey)),
    former: groupBy(entries.former, ({ entry }) => nameKey(entry.name)),
    /** Communes that the COG no longer has → commune of today. Only ever a suggestion. */
    retired,
    articleless: groupByEach(entries.current, ({ entry }) =>
      writtenForms(entry.name).flatMap((name) => articleless(name) ?? []),
    ),
    /** EPCI, EPT and groupings without their type (« Grand Nancy »). */
    cores: groupByEach(grouped, ({ entry }) => coreKeys(entry.name)),
    /** The same without a type written as a suffix (« Lorient » of « CA Lorient Agglomération »). */
    shortCores: groupByEach(grouped, ({ entry }) => coreKeys(entry.name).flatMap(shortCore)),
    mainCores: grouped.map((located) => ({ core: ` ${mainCore(located.entry.name)} `, located })),
    aliases: locateAliases(entries, aliases),
  };
}

export type NameIndex = ReturnType<typeof indexNames>;

function shortCore(core: string): string[] {
  const short = withoutFoldedTypeAfter(core);
  return short === core ? [] : [short];
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
  const byKey = new Map(
    entries.current.map((located) => [`${located.entry.level}:${located.entry.code}`, located]),
  );
  const byName = new Map<string, LocatedAlias[]>();
  for (const alias of aliases) {
    // A grouping with an error is left out, and reported where it is declared.
    if (alias.targets.some((key) => isGrouping(partsOf(key)[0]) && !byKey.has(key))) continue;
    const targets = alias.targets.map((key) => {
      const target = byKey.get(key);
      if (!target) throw new Error(`« ${alias.name} » : territoire inconnu du COG 2026 : ${key}`);
      return target;
    });
    addTo(byName, nameKey(alias.name), { kind: alias.kind, targets });
  }
  return byName;
}
