import type { Level } from '../../domain/territory/level.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import type { CommuneRow, TerritoryTables } from '../../domain/territory/territory-tables.ts';
import { LEVEL_SOURCES } from '../geography/level-sources.ts';

/** A commune is its own member. */
export function memberCommunes(tables: TerritoryTables, level: Level, code: string): readonly CommuneRow[] {
  const codesOf = LEVEL_SOURCES[level].codesOf(tables);
  return tables.communes.filter((commune) => codesOf(commune).includes(code));
}

/** Those of every territory that is wider than a commune, once each. */
export function communesInside(tables: TerritoryTables, territories: readonly Territory[]): CommuneRow[] {
  const wider = territories.filter(({ level }) => level !== 'commune');
  return [...new Set(wider.flatMap(({ level, code }) => memberCommunes(tables, level, code)))];
}
