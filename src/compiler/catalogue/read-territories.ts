import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../core/settings/diagnostic.ts';
import { isGrouping, LEVELS } from '../../core/territory/level.ts';
import { partsOf, type TerritoryKey, territoryKey } from '../../core/territory/territory.ts';
import type { TerritoryTables } from '../../core/territory/territory-tables.ts';
import type { Texts } from '../content-error.ts';
import { gatherProblems } from '../gather-problems.ts';
import { type IsTerritory, readAliases } from '../gazetteer/aliases.ts';
import { createGazetteer, type Gazetteer } from '../gazetteer/gazetteer.ts';
import { LEVEL_SOURCES } from '../geography/level-sources.ts';
import { readTables } from '../geography/read-tables.ts';

export interface TerritoriesReading {
  /** Null, as the gazetteer, where a table is in error. */
  readonly tables: TerritoryTables | null;
  readonly gazetteer: Gazetteer | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: Texts;
}

/** Changes when a file of the territories does. */
export function territoriesStamp(root: string): string {
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

function read(root: string): TerritoriesReading {
  const { unless, diagnostics, texts } = gatherProblems();
  const named = unless(() => readTables(root));
  const tables = named?.tables ?? null;
  const known = tables ? isTerritoryOf(tables) : () => true;
  const lacksGroupings = (named?.diagnostics.length ?? 0) > 0;
  const isTerritory: IsTerritory = (key) => known(key) || (lacksGroupings && isGrouping(partsOf(key)[0]));
  // Sheets whose territory has its name from the COG are told of all the same.
  const aliases = unless(() => readAliases(root, isTerritory)) ?? [];
  const gazetteer = tables && createGazetteer(tables, aliases);
  return {
    ...{ tables, gazetteer, diagnostics: [...diagnostics, ...(named?.diagnostics ?? [])] },
    texts: new Map([...texts, ...(named?.texts ?? [])]),
  };
}

let last: { readonly stamp: string; readonly reading: TerritoriesReading } | null = null;

/** Cached for as long as no file changes: an author saves sheets, not territories. */
export function readTerritories(root: string): TerritoriesReading {
  const stamp = territoriesStamp(root);
  if (last?.stamp !== stamp) last = { stamp, reading: read(root) };
  return last.reading;
}
