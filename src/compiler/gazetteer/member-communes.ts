import type { Level } from '../../domain/territory/level.ts';
import type { CommuneRow, TerritoryTables } from '../../domain/territory/territory-tables.ts';

/** A commune is its own member. */
export function memberCommunes(tables: TerritoryTables, level: Level, code: string): readonly CommuneRow[] {
  if (level === 'commune') return tables.communes.filter((commune) => commune.code === code);
  if (level === 'petr') {
    const grouping = tables.groupings.find((row) => row.code === code);
    return tables.communes.filter((commune) => grouping?.epci.includes(commune.epci));
  }
  if (level === 'france' || level === 'groupement') return [];
  return tables.communes.filter((commune) => commune[level] === code);
}
