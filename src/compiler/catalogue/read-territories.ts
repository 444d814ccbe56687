import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isGrouping, LEVELS } from '../../core/territory/level.ts';
import { partsOf, type TerritoryKey, territoryKey } from '../../core/territory/territory.ts';
import type { TerritoryTables } from '../../core/territory/territory-tables.ts';
import { gatherProblems } from '../content-error.ts';
import { type IsTerritory, readAliases } from '../gazetteer/aliases.ts';
import { createGazetteer } from '../gazetteer/gazetteer.ts';
import { LEVEL_SOURCES } from '../geography/level-sources.ts';
import { readTables } from '../geography/read-tables.ts';

/** Changes when a file of the territories does. */
function territoriesStamp(root: string): string {
  const folder = realpathSync(join(root, 'data/territories'));
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => {
      const path = join(folder, name);
      const found = statSync(path, { throwIfNoEntry: false });
      return found ? `${realpathSync(path)} ${found.mtimeMs} ${found.size}` : `${path} -`;
    })
    .sort()
    .join('\n');
}

function isTerritoryOf(tables: TerritoryTables): IsTerritory {
  const keys = new Set<TerritoryKey>(
    LEVELS.flatMap((level) => LEVEL_SOURCES[level].rows(tables).map(({ code }) => territoryKey(level, code))),
  );
  return (key) => keys.has(key);
}

/** Tables and gazetteer are null where a table is in error. */
function read(root: string) {
  const { unless, diagnostics, texts } = gatherProblems();
  const named = unless(() => readTables(root));
  const tables = named?.tables ?? null;
  const known = tables ? isTerritoryOf(tables) : () => true;
  const lacksGroupings = (named?.diagnostics.length ?? 0) > 0;
  const isTerritory: IsTerritory = (key) => known(key) || (lacksGroupings && isGrouping(partsOf(key)[0]));
  // Without aliases, sheets whose territory has its name from the COG are still checked.
  const aliases = unless(() => readAliases(root, isTerritory)) ?? [];
  const gazetteer = tables && createGazetteer(tables, aliases);
  return {
    ...{ tables, gazetteer, diagnostics: [...diagnostics, ...(named?.diagnostics ?? [])] },
    texts: new Map([...texts, ...(named?.texts ?? [])]),
  };
}

/** Caches the last value until a file of the territories changes: it takes seconds, and an author saves sheets. */
export function cachedByTerritories<A extends readonly unknown[], T>(make: (root: string, ...more: A) => T) {
  let last: { readonly stamp: string; readonly made: T } | null = null;
  return (root: string, ...more: A): T => {
    const stamp = territoriesStamp(root);
    if (last?.stamp !== stamp) last = { stamp, made: make(root, ...more) };
    return last.made;
  };
}

export const readTerritories = cachedByTerritories(read);
