import type { Bbox, Position } from '../../core/geo/position.ts';
import type { CogTables } from './build-tables.ts';
import type { CommuneBox } from './read-packages.ts';

/** Every code that ever was. A current code wins, then arrondissements, then parts of communes, then the others. */
export function codesToday(
  tables: Pick<CogTables, 'communes' | 'formerCommunes' | 'arrondissements'>,
): Map<string, string> {
  const rank = { 'ancien-code': 0, 'commune-associee': 1, 'commune-deleguee': 1 };
  const former = tables.formerCommunes.toSorted((a, b) => rank[a.type] - rank[b.type]);
  return new Map([
    ...former.map((row) => [row.code, row.commune] as const),
    ...tables.arrondissements.map((row) => [row.code, row.commune] as const),
    ...tables.communes.map((row) => [row.code, row.code] as const),
  ]);
}

/** A commune of the COG 2017, whose box is known, and its commune of today. */
export interface SourceCommune {
  readonly bbox: Bbox;
  readonly centre: Position;
  /** Codes of COG 2026. `epci` is empty for the four islands without one. */
  readonly commune: string;
  readonly departement: string;
  readonly epci: string;
}

// Half-way measured best: town centres lie off the middle, yet outlines are drawn around fields and woods too.
const TOWN_WEIGHT = 0.5;

function centre([west, south, east, north]: Bbox, town: Position | undefined): Position {
  const middle = [(west + east) / 2, (south + north) / 2] as const;
  if (!town || town[0] <= west || town[0] >= east || town[1] <= south || town[1] >= north) return middle;
  return [middle[0] + (town[0] - middle[0]) * TOWN_WEIGHT, middle[1] + (town[1] - middle[1]) * TOWN_WEIGHT];
}

export function sourceCommunes(
  boxes: readonly CommuneBox[],
  tables: CogTables,
  towns: ReadonlyMap<string, Position>,
): SourceCommune[] {
  const today = codesToday(tables);
  const communes = new Map(tables.communes.map((row) => [row.code, row]));
  return boxes.map(({ code, bbox }) => {
    const commune = communes.get(today.get(code) ?? '');
    if (!commune) throw new Error(`the box of ${code} belongs to no commune of COG ${tables.cogYear}`);
    return {
      bbox,
      centre: centre(bbox, towns.get(code)),
      commune: commune.code,
      departement: commune.departement,
      epci: commune.epci,
    };
  });
}
