import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { gatherProblems } from '../../content/diagnostics/content-error.ts';
import { type ContentFolder, inContent, PROGRAM } from '../../content/files/content-folder.ts';
import { isFile, stampOf } from '../../content/files/files-in.ts';
import { isGrouping, LEVELS } from '../../core/territory/levels.ts';
import { partsOf, type TerritoryKey, territoryKey } from '../../core/territory/territory.ts';
import type { TerritoryTables } from '../../core/territory/territory-tables.ts';
import { type IsTerritory, readAliases } from '../gazetteer/aliases.ts';
import { createGazetteer } from '../gazetteer/gazetteer.ts';
import { LEVEL_SOURCES } from '../geography/level-sources.ts';
import { GROUPINGS_FILE } from '../geography/read-groupings.ts';
import { readTables } from '../geography/read-tables.ts';
import { seatedNames } from '../geography/seated-groupings.ts';

/** Where links lead: the files of territories, the program's own that a project has others in place of, and what the content declares. */
export function territoryFiles(content: ContentFolder): string[] {
  const inside = [content.root, PROGRAM].flatMap((one) => {
    const folder = join(one, 'data/territories');
    const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
    return names.map((name) => join(folder, name));
  });
  const declared = join(content.root, inContent(content, GROUPINGS_FILE));
  const files = [...inside, declared].filter(isFile);
  return [...new Set(files.map((path) => realpathSync(path)))].sort();
}

/** Changes when a file of the territories does, or what the content declares. */
const territoriesStamp = (content: ContentFolder): string =>
  [stampOf(territoryFiles(content)), ...seatedNames(content)].join('\n');

function isTerritoryOf(tables: TerritoryTables): IsTerritory {
  const keys = new Set<TerritoryKey>(
    LEVELS.flatMap((level) => LEVEL_SOURCES[level].rows(tables).map(({ code }) => territoryKey(level, code))),
  );
  return (key) => keys.has(key);
}

/** Tables and gazetteer are null where a table is in error. */
function read(folder: ContentFolder) {
  const { unless, joined, diagnostics, texts } = gatherProblems();
  const named = unless(() => joined(readTables(folder)));
  const tables = named?.tables ?? null;
  const known = tables ? isTerritoryOf(tables) : () => true;
  const lacksGroupings = (named?.diagnostics.length ?? 0) > 0;
  const isTerritory: IsTerritory = (key) => known(key) || (lacksGroupings && isGrouping(partsOf(key)[0]));
  // Without aliases, sheets whose territory has its name from the COG are still checked.
  const aliases = unless(() => readAliases(folder.root, isTerritory)) ?? [];
  const gazetteer = tables && createGazetteer(tables, aliases);
  return { tables, gazetteer, diagnostics, texts };
}

/** Caches the last value until a file of the territories changes: it takes seconds, and an author saves sheets. */
export function cachedByTerritories<A extends readonly unknown[], T>(
  make: (folder: ContentFolder, ...more: A) => T,
) {
  let last: { readonly stamp: string; readonly made: T } | null = null;
  return (folder: ContentFolder, ...more: A): T => {
    const stamp = territoriesStamp(folder);
    if (last?.stamp !== stamp) last = { stamp, made: make(folder, ...more) };
    return last.made;
  };
}

export const readTerritories = cachedByTerritories(read);
