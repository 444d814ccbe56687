import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isLevel } from '../../domain/territory/level.ts';
import { type Position, type TerritoryKey, territoryKey } from '../../domain/territory/territory.ts';
import { parseTsv } from './tsv.ts';

const POINTS_FILE = 'data/territories/points.tsv';

const COLUMNS = ['level', 'code', 'longitude', 'latitude', 'place'] as const;

/** Where territories without contour stand. Throws with `file:line` on a malformed row. */
function parsePoints(text: string): Map<TerritoryKey, Position> {
  return new Map(
    parseTsv(text, COLUMNS, POINTS_FILE).map(({ cells, place }) => {
      const position = [Number(cells.longitude), Number(cells.latitude)] as const;
      if (!isLevel(cells.level) || !position.every((degrees) => Number.isFinite(degrees)))
        throw new Error(`${place}: not a point: ${Object.values(cells).join(' ')}`);
      return [territoryKey(cells.level, cells.code), position];
    }),
  );
}

export function readPoints(root: string): Map<TerritoryKey, Position> {
  return parsePoints(readFileSync(path.join(root, POINTS_FILE), 'utf8'));
}
