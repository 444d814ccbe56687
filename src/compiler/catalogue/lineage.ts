import { isGrouping, type Level } from '../../core/territory/level.ts';
import { territoryKey } from '../../core/territory/territory.ts';
import type { ParentTerritory, Share } from '../../core/territory/territory-record.ts';
import type { CommuneRow } from '../../core/territory/territory-tables.ts';
import { LEVEL_SOURCES } from '../geography/level-sources.ts';
import type { TerritoryLookup } from './territory-lookup.ts';

export interface Lineage {
  /** Of the seat where the territory crosses a border; empty for France and overseas collectivités. */
  readonly region: string;
  /** Of the seat where the territory crosses a border, or the overseas collectivité; null for a région and France. */
  readonly departement: string | null;
  /** Widest first, without the territory itself and never twice the same perimeter. */
  readonly parents: readonly ParentTerritory[];
}

function parentsAt(
  lookup: TerritoryLookup,
  level: Level,
  seat: CommuneRow,
  members: readonly CommuneRow[],
): ParentTerritory[] {
  const held = members.map((commune) => lookup.codesAt(level, commune));
  const main = lookup.codesAt(level, seat);
  const codes = new Set(held.flat());
  const shareOf = (code: string): Share => {
    if (held.every((own) => own.includes(code))) return 'whole';
    return main.includes(code) ? 'main' : 'part';
  };
  const named = (code: string): ParentTerritory[] => {
    const row = lookup.row(level, code);
    const key = territoryKey(level, code);
    // An alias is listed under its main key, or is the territory itself.
    return row && lookup.mainKey(key) === key
      ? [{ key, level, code, name: row.name, share: shareOf(code) }]
      : [];
  };
  const others = [...codes].filter((code) => !main.includes(code)).sort();
  return [...main, ...others].flatMap(named);
}

/** A grouping may be made of whole départements, and is not told of those that it only touches. */
const holds = (level: Level) => (parent: ParentTerritory) =>
  level !== 'departement' || !isGrouping(parent.level) || parent.share === 'whole';

/** Paris the département is not the parent of Paris the commune. Throws for a code that the tables lack. */
export function lineageOf(lookup: TerritoryLookup, level: Level, code: string): Lineage {
  if (!lookup.row(level, code)) throw new Error(`no ${level} ${code}`);
  if (level === 'france') return { region: '', departement: null, parents: [] };
  const seat = lookup.mainCommune(level, code);
  if (!seat) throw new Error(`no commune of ${level} ${code}`);
  const members = level === 'arrondissement' ? [seat] : lookup.members(level, code);
  return {
    region: seat.region,
    departement: level === 'region' ? null : seat.departement,
    parents: LEVEL_SOURCES[level].around
      .flatMap((wider) => parentsAt(lookup, wider, seat, members))
      .filter(holds(level)),
  };
}
