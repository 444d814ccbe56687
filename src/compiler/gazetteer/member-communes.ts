import type { Level } from '../../domain/territory/level.ts';
import type { CommuneRow, TerritoryTables } from '../../domain/territory/territory-tables.ts';
import { LEVEL_SOURCES } from '../geography/level-sources.ts';

/** A commune is its own member. */
export function memberCommunes(tables: TerritoryTables, level: Level, code: string): readonly CommuneRow[] {
  const codeOf = LEVEL_SOURCES[level].codeOf(tables);
  return tables.communes.filter((commune) => code !== '' && codeOf(commune) === code);
}
