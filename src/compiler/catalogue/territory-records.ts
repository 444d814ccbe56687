import { isGrouping, type Level } from '../../domain/territory/level.ts';
import {
  type Bbox,
  type Position,
  type TerritoryKey,
  territoryKey,
} from '../../domain/territory/territory.ts';
import type { Indicators, TerritoryRecord } from '../../domain/territory/territory-record.ts';
import type { CommuneRow } from '../../domain/territory/territory-tables.ts';
import { bboxAround } from '../../geo/bbox.ts';
import { ofName } from '../../text/french-names.ts';
import { typographic } from '../../text/typography.ts';
import { lineageOf } from './lineage.ts';
import type { TerritoryLookup } from './territory-lookup.ts';

/** Where Insee gives no article: « département de Meurthe-et-Moselle », but « la Meurthe-et-Moselle ». */
const USUAL: Readonly<Record<string, string>> = {
  'departement:28': 'l’',
  'departement:35': 'l’',
  'departement:37': 'l’',
  'departement:49': 'le ',
  'departement:54': 'la ',
  'departement:71': 'la ',
  'departement:77': 'la ',
  'region:11': 'l’',
  'region:27': 'la ',
  'region:28': 'la ',
  'region:53': 'la ',
  'region:76': 'l’',
  'region:84': 'l’',
  'region:93': 'la ',
  'region:94': 'la ',
};

function epciArticle(name: string): string {
  if (/^(CC|CA|CU|Communauté|Métropole) /u.test(name)) return 'la ';
  return /^Eurométropole /u.test(name) ? 'l’' : '';
}

function groupingArticle(name: string): string {
  return /^(PETR|Groupement|Parc|Pays|Pôle|Syndicat) /u.test(name) ? 'le ' : '';
}

/** `la `, `le `, `les `, `l’`, or empty (« Paris », « La Réunion »). */
function articleOf(
  level: Level,
  row: { readonly code: string; readonly name: string; readonly article?: string },
): string {
  if (isGrouping(level)) return groupingArticle(row.name);
  if (level === 'epci') return epciArticle(row.name);
  return row.article || (USUAL[`${level}:${row.code}`] ?? '');
}

/** Inhabitants. */
const SMALL_COMMUNE = 2000;

/** Degrees, km². */
interface Placement {
  readonly pin: Position;
  readonly bbox: Bbox;
  readonly areaKm2: number;
}

export type Placements = ReadonlyMap<TerritoryKey, Placement>;

/** The same source and year for every level. `areaKm2` is that of the whole contour. */
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

/** A grouping without contour stands at its seat, around its communes; undefined where neither has a place. */
function placeOfGrouping(lookup: TerritoryLookup, placements: Placements, level: Level, code: string) {
  const seat = lookup.seatOf(level, code);
  const pin = seat && placements.get(territoryKey('commune', seat.code))?.pin;
  const places = lookup
    .members(level, code)
    .flatMap((one) => placements.get(territoryKey('commune', one.code)) ?? []);
  return pin && places.length > 0 ? { pin, bbox: bboxAround(places.map(({ bbox }) => bbox)) } : undefined;
}

/** The few communes without contour stand at their département's place, without an area. Throws for an unknown code. */
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
  const place =
    own ??
    (isGrouping(level) ? placeOfGrouping(lookup, placements, level, code) : undefined) ??
    placements.get(territoryKey('departement', departement ?? ''));
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
