import type { ParentTerritory } from '../../domain/catalogue.ts';
import type { Level } from '../../domain/level.ts';
import { territoryKey } from '../../domain/territory.ts';
import type { CommuneRow, TerritoryTables } from '../../domain/territory-tables.ts';
import { memberCommunes } from '../gazetteer/member-communes.ts';

/** Where a territory lies: its région, its département, and for a commune its intercommunalités. */
export interface Lineage {
  /** Région's code; null for none (overseas collectivités). */
  readonly region: string | null;
  /** Département's code; of the seat for an EPCI or a grouping that crosses départements; null for a région. */
  readonly departement: string | null;
  /** Wider territories, widest first, without the territory itself and never twice the same perimeter. */
  readonly parents: readonly ParentTerritory[];
}

function seatCommune(tables: TerritoryTables, level: Level, code: string): CommuneRow | undefined {
  const rows = { epci: tables.epci, ept: tables.ept, petr: tables.groupings };
  const seat =
    level === 'commune'
      ? code
      : level in rows
        ? rows[level as 'epci'].find((row) => row.code === code)?.seat
        : undefined;
  return tables.communes.find((commune) => commune.code === seat);
}

function named(
  level: Level,
  row: { code: string; name: string } | undefined,
  wholly = true,
): ParentTerritory[] {
  return row ? [{ key: territoryKey(level, row.code), level, code: row.code, name: row.name, wholly }] : [];
}

function communeParents(tables: TerritoryTables, commune: CommuneRow): ParentTerritory[] {
  const epci = tables.epci.find((row) => row.code === commune.epci);
  const ept = tables.ept.find((row) => row.code === commune.ept);
  return [...named('epci', epci), ...named('ept', ept)];
}

/**
 * Finds the wider territories of one of COG 2026 or of the groupings. One perimeter never shows twice: Paris the
 * département is not the parent of Paris the commune.
 *
 * @throws Error for a code that the tables lack.
 */
export function lineageOf(tables: TerritoryTables, level: Level, code: string): Lineage {
  if (level === 'region') return { region: code, departement: null, parents: [] };
  const region = (wanted: string | undefined) => tables.regions.find((row) => row.code === wanted);
  if (level === 'departement') {
    const row = tables.departements.find((candidate) => candidate.code === code);
    if (!row) throw new Error(`no departement ${code}`);
    return { region: row.region, departement: code, parents: named('region', region(row.region)) };
  }
  const seat = seatCommune(tables, level, code);
  if (!seat) throw new Error(`no ${level} ${code}`);
  const members = memberCommunes(tables, level, code);
  const sameDepartement = members.every((commune) => commune.departement === seat.departement);
  const sameRegion = members.every((commune) => commune.region === seat.region);
  const departement = tables.departements.find((row) => row.code === seat.departement);
  const samePerimeter =
    level === 'commune' && tables.communes.filter((row) => row.departement === seat.departement).length === 1;
  return {
    region: seat.region || null,
    departement: seat.departement || null,
    parents: [
      ...named('region', region(seat.region), sameRegion),
      ...(samePerimeter ? [] : named('departement', departement, sameDepartement)),
      ...(level === 'commune' ? communeParents(tables, seat) : []),
    ],
  };
}
