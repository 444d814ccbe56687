import type { Position } from '../../core/geo/position.ts';
import { parseTsv } from './tsv.ts';

/** Written by hand: no command makes it. */
export const OUTER_NAMES_FILE = 'data/territories/basemap/outer-names.tsv';

export interface OuterName {
  readonly kind: 'sea' | 'country';
  readonly name: string;
  readonly position: Position;
  /** MapLibre's zoom from which the name has room. */
  readonly from: number;
}

const COLUMNS = ['kind', 'name', 'longitude', 'latitude', 'from'] as const;

/** @throws Error with `file:line` on a malformed row */
export function parseOuterNames(text: string): OuterName[] {
  return parseTsv(text, COLUMNS, OUTER_NAMES_FILE).map(({ cells: { kind, name, ...where }, place }) => {
    const [longitude, latitude, from] = [where.longitude, where.latitude, where.from].map((cell) =>
      cell === '' ? Number.NaN : Number(cell),
    );
    if (kind !== 'sea' && kind !== 'country') throw new Error(`${place}: kind must be sea or country`);
    if (!Number.isFinite(longitude) || !Number.isFinite(latitude) || !Number.isFinite(from))
      throw new Error(`${place}: a number is missing`);
    return { kind, name, position: [longitude ?? 0, latitude ?? 0], from: from ?? 0 };
  });
}
