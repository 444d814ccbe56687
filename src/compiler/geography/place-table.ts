import { isLevel, type Level } from '../../domain/territory/level.ts';
import { type TerritoryKey, territoryKey } from '../../domain/territory/territory.ts';
import type { PlaceRow } from './place-rows.ts';
import { formatTsv, parseTsv } from './tsv.ts';

export const PLACES_FILE = 'data/territories/places.tsv';

const COLUMNS = [
  'level',
  'code',
  'longitude',
  'latitude',
  'west',
  'south',
  'east',
  'north',
  'areaKm2',
] as const;

export function formatPlaces(rows: readonly PlaceRow[]): string {
  return formatTsv(
    COLUMNS,
    rows.map((row) => [row.level, row.code, ...[...row.pin, ...row.bbox, row.areaKm2].map(String)]),
  );
}

function levelOf(text: string, place: string): Level {
  if (!isLevel(text)) throw new Error(`${place}: unknown level « ${text} »`);
  return text;
}

/** Throws with `file:line` on a malformed row. */
export function parsePlaces(text: string): Map<TerritoryKey, PlaceRow> {
  return new Map(
    parseTsv(text, COLUMNS, PLACES_FILE).map(({ cells, place }) => {
      const number = (column: (typeof COLUMNS)[number]): number => {
        const value = Number(cells[column]);
        if (cells[column] === '' || !Number.isFinite(value))
          throw new Error(`${place}: « ${column} » must be a number, found « ${cells[column]} »`);
        return value;
      };
      const level = levelOf(cells.level, place);
      const row: PlaceRow = {
        level,
        code: cells.code,
        pin: [number('longitude'), number('latitude')],
        bbox: [number('west'), number('south'), number('east'), number('north')],
        areaKm2: number('areaKm2'),
      };
      return [territoryKey(level, cells.code), row];
    }),
  );
}
