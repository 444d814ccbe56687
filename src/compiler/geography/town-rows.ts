import type { Position } from '../../core/geo/position.ts';
import type { TerritoryTables } from '../../core/territory/territory-tables.ts';
import { formatTsv, parseTsv } from './tsv.ts';

export const TOWNS_FILE = 'data/territories/basemap/towns.tsv';

/** Named on the map by its commune's official name. */
export interface TownRow {
  readonly name: string;
  readonly position: Position;
  readonly population: number;
  /** 1 is named first, from the widest view; 4 last. */
  readonly rank: 1 | 2 | 3 | 4;
}

const HOW_MANY = 250;
const COLUMNS = ['name', 'longitude', 'latitude', 'population', 'rank'] as const;

// Towns that touch Paris would crowd its name: they come last, préfectures one step earlier.
const PETITE_COURONNE = new Set(['92', '93', '94']);

function rankOf(
  population: number,
  isPrefecture: boolean,
  isRegionSeat: boolean,
  besideParis: boolean,
): TownRow['rank'] {
  if (besideParis) return isPrefecture ? 3 : 4;
  if (population >= 200_000) return 1;
  if (isRegionSeat || population >= 100_000) return 2;
  return isPrefecture || population >= 60_000 ? 3 : 4;
}

export function townRows(
  tables: TerritoryTables,
  pinOf: (commune: string) => Position | undefined,
): TownRow[] {
  const prefectures = new Set(tables.departements.map((row) => row.seat));
  const regionSeats = new Set(tables.regions.map((row) => row.seat));
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
    const [isPrefecture, isRegionSeat] = [prefectures.has(row.code), regionSeats.has(row.code)];
    const rank = rankOf(row.population, isPrefecture, isRegionSeat, PETITE_COURONNE.has(row.departement));
    return { name: row.name, position, population: row.population, rank };
  });
}

export function formatTowns(rows: readonly TownRow[]): string {
  return formatTsv(
    COLUMNS,
    rows.map((row) => [row.name, ...[...row.position, row.population, row.rank].map(String)]),
  );
}

/** Throws with `file:line` on a malformed row. */
export function parseTowns(text: string): TownRow[] {
  return parseTsv(text, COLUMNS, TOWNS_FILE).map(({ cells, place }) => {
    const [longitude = Number.NaN, latitude = Number.NaN, population, rank] = COLUMNS.slice(1).map(
      (column) => (cells[column] === '' ? Number.NaN : Number(cells[column])),
    );
    if (![longitude, latitude, population].every(Number.isFinite))
      throw new Error(`${place}: a number is missing`);
    if (rank !== 1 && rank !== 2 && rank !== 3 && rank !== 4)
      throw new Error(`${place}: rank must be 1 to 4`);
    return { name: cells.name, position: [longitude, latitude], population: population ?? 0, rank };
  });
}
