import type { Level } from '../../domain/territory/level.ts';
import {
  type Bbox,
  type Position,
  type TerritoryKey,
  territoryKey,
} from '../../domain/territory/territory.ts';
import type { Indicators, TerritoryRecord } from '../../domain/territory/territory-record.ts';
import type { CommuneRow } from '../../domain/territory/territory-tables.ts';
import { ofName } from '../../text/french-names.ts';
import { typographic } from '../../text/typography.ts';
import { articleOf } from './articles.ts';
import { lineageOf } from './lineage.ts';
import type { TerritoryLookup } from './territory-lookup.ts';

/** Inhabitants under which a commune counts as small. */
const SMALL_COMMUNE = 2000;

/** Where a territory stands: a row of `places.tsv`. Degrees, km². */
interface Placement {
  readonly pin: Position;
  readonly bbox: Bbox;
  readonly areaKm2: number;
}

/** Places by key. */
export type Placements = ReadonlyMap<TerritoryKey, Placement>;

/** Sums over communes: the same source and year for every level. `areaKm2` is that of the whole contour. */
export function indicatorsOf(communes: readonly CommuneRow[], areaKm2: number | null): Indicators {
  let population = 0;
  let rural = 0;
  for (const commune of communes) {
    population += commune.population;
    if (commune.population < SMALL_COMMUNE) rural += commune.population;
  }
  // Precise enough that the whole per cent that is shown is not rounded twice.
  const ruralShare = population > 0 ? Math.round((rural / population) * 1e5) / 1e5 : 0;
  return { population, areaKm2, communes: communes.length, ruralShare };
}

/**
 * The record of a territory, names as the page sets them. Of the few communes without contour, the place is their
 * département's and the area is unknown.
 *
 * @throws Error for a code that the tables lack, or without any place.
 */
export function recordOf(
  lookup: TerritoryLookup,
  placements: Placements,
  level: Level,
  code: string,
): TerritoryRecord {
  const key = territoryKey(level, code);
  const row = lookup.row(level, code);
  if (!row) throw new Error(`no ${level} ${code}`);
  const { parents, departement } = lineageOf(lookup, level, code);
  const own = placements.get(key);
  const place = own ?? placements.get(territoryKey('departement', departement ?? ''));
  if (!place) throw new Error(`no place for ${key}: run npm run geography`);
  const name = typographic(row.name);
  const article = articleOf(level, row);
  // « La Meurthe-et-Moselle », but « de Meurthe-et-Moselle »: after « de », Insee's own article is the usage.
  const after =
    level === 'region' || level === 'departement' ? ('article' in row && row.article) || '' : article;
  return {
    key,
    level,
    code,
    name,
    article,
    of: ofName({ name, article: after }),
    parents: parents.map((parent) => ({ ...parent, name: typographic(parent.name) })),
    indicators: indicatorsOf(lookup.members(level, code), own?.areaKm2 ?? null),
    pin: place.pin,
    bbox: place.bbox,
  };
}
