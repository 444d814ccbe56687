import type { Level } from '../../domain/territory/level.ts';
import { territoryKey } from '../../domain/territory/territory.ts';
import type { ParentTerritory, Share } from '../../domain/territory/territory-record.ts';
import type { CommuneRow } from '../../domain/territory/territory-tables.ts';
import { LEVEL_SOURCES } from '../geography/level-sources.ts';
import type { TerritoryLookup } from './territory-lookup.ts';

export interface Lineage {
  /** Of the seat where the territory crosses a border. */
  readonly region: string;
  /** Of the seat where the territory crosses a border; null for a région. */
  readonly departement: string | null;
  /** Widest first, without the territory itself and never twice the same perimeter. */
  readonly parents: readonly ParentTerritory[];
}

function seatOf(lookup: TerritoryLookup, level: Level, code: string): CommuneRow {
  const row = lookup.row(level, code);
  const seat = level === 'commune' ? code : row && 'seat' in row ? row.seat : undefined;
  const commune = lookup.communes.get(seat ?? '');
  if (!commune) throw new Error(`no ${level} ${code}`);
  return commune;
}

function parentsAt(
  lookup: TerritoryLookup,
  level: Level,
  seat: CommuneRow,
  members: readonly CommuneRow[],
): ParentTerritory[] {
  const codes = new Set(members.map((commune) => lookup.codeAt(level, commune)));
  const main = lookup.codeAt(level, seat);
  const named = (code: string, share: Share): ParentTerritory[] => {
    const row = lookup.row(level, code);
    const key = territoryKey(level, code);
    // An alias is listed under its main key, or is the territory itself.
    return row && lookup.mainKey(key) === key ? [{ key, level, code, name: row.name, share }] : [];
  };
  const others = [...codes].filter((code) => code !== main).sort();
  return [
    ...named(main, codes.size === 1 ? 'whole' : 'main'),
    ...others.flatMap((code) => named(code, 'part')),
  ];
}

/** Paris the département is not the parent of Paris the commune. Throws for a code that the tables lack. */
export function lineageOf(lookup: TerritoryLookup, level: Level, code: string): Lineage {
  const seat = seatOf(lookup, level, code);
  const members = lookup.members(level, code);
  return {
    region: seat.region,
    departement: level === 'region' ? null : seat.departement,
    parents: LEVEL_SOURCES[level].around.flatMap((wider) => parentsAt(lookup, wider, seat, members)),
  };
}
