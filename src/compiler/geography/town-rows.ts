import * as v from 'valibot';
import type { Position } from '../../core/geo/position.ts';
import type { CommuneRow, TerritoryTables } from '../../core/territory/territory-tables.ts';
import { formatTsv, NUMBER, parseTsv, WORDS } from './tsv.ts';

export const TOWNS_FILE = 'data/territories/basemap/towns.tsv';

/** Named on the map by its commune's official name. */
export type TownRow = ReturnType<typeof parseTowns>[number];

const HOW_MANY = 250;
const COLUMNS = {
  name: WORDS,
  longitude: NUMBER,
  latitude: NUMBER,
  population: NUMBER,
  /** 1 is named first, from the widest view; 4 last. */
  rank: v.pipe(NUMBER, v.picklist([1, 2, 3, 4], 'must be 1 to 4')),
};

// Towns that touch Paris would crowd its name: they come last, préfectures one step earlier.
const PETITE_COURONNE = new Set(['92', '93', '94']);

export function townRows(
  tables: TerritoryTables,
  pinOf: (commune: string) => Position | undefined,
): TownRow[] {
  const prefectures = new Set(tables.departements.map((row) => row.seat));
  const regionSeats = new Set(tables.regions.map((row) => row.seat));
  const rankOf = ({ code, departement, population }: CommuneRow): TownRow['rank'] => {
    if (PETITE_COURONNE.has(departement)) return prefectures.has(code) ? 3 : 4;
    if (population >= 200_000) return 1;
    if (regionSeats.has(code) || population >= 100_000) return 2;
    return prefectures.has(code) || population >= 60_000 ? 3 : 4;
  };
  const chosen = tables.communes
    .filter((row) => row.region !== '')
    .toSorted(
      (a, b) =>
        Number(prefectures.has(b.code)) - Number(prefectures.has(a.code)) ||
        b.population - a.population ||
        (a.code < b.code ? -1 : 1),
    )
    // Overseas they are few, and far from one another in Guyane.
    .filter(({ code }, index) => index < HOW_MANY || code.startsWith('97'))
    .toSorted((a, b) => b.population - a.population || (a.code < b.code ? -1 : 1));
  return chosen.map((row) => {
    const position = pinOf(row.code);
    if (!position) throw new Error(`no place for the town ${row.code}`);
    return { name: row.name, position, population: row.population, rank: rankOf(row) };
  });
}

export function formatTowns(rows: readonly TownRow[]): string {
  return formatTsv(
    Object.keys(COLUMNS),
    rows.map((row) => [row.name, ...row.position, row.population, row.rank]),
  );
}

/** Throws with `file:line` on a malformed row. */
export const parseTowns = (text: string) =>
  parseTsv(text, COLUMNS, TOWNS_FILE).map(({ row: { longitude, latitude, ...row } }) => ({
    ...row,
    position: [longitude, latitude] as const,
  }));
