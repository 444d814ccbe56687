import { groupByEach } from '../../core/collections/group-by.ts';
import type { Level } from '../../core/territory/levels.ts';
import type { Territory } from '../../core/territory/territory.ts';
import type { CommuneRow, TerritoryTables } from '../../core/territory/territory-tables.ts';
import { LEVEL_SOURCES } from '../geography/level-sources.ts';

type Members = ReadonlyMap<string, readonly CommuneRow[]>;

const known = new WeakMap<TerritoryTables, Map<Level, Members>>();

function membersAt(tables: TerritoryTables, level: Level): Members {
  const codesOf = LEVEL_SOURCES[level].codesOf(tables);
  return groupByEach(tables.communes, (commune) => new Set(codesOf(commune)));
}

/** A commune is its own member. */
export function memberCommunes(tables: TerritoryTables, level: Level, code: string): readonly CommuneRow[] {
  const levels = known.get(tables) ?? new Map<Level, Members>();
  known.set(tables, levels);
  const members = levels.get(level) ?? membersAt(tables, level);
  levels.set(level, members);
  return members.get(code) ?? [];
}

/** The communes of every territory that is wider than one, once each. */
export function communesInside(tables: TerritoryTables, territories: readonly Territory[]): CommuneRow[] {
  const wider = territories.filter(({ level }) => level !== 'commune');
  return [...new Set(wider.flatMap(({ level, code }) => memberCommunes(tables, level, code)))];
}
