import type { Bbox, Position } from '../../core/geo/position.ts';
import { isGrouping, kindLabel, type Level } from '../../core/territory/levels.ts';
import { type TerritoryKey, territoryKey } from '../../core/territory/territory.ts';
import type { Indicators, TerritoryRecord } from '../../core/territory/territory-record.ts';
import type { CommuneRow } from '../../core/territory/territory-tables.ts';
import { ofName } from '../../core/text/french-names.ts';
import { typographic } from '../../core/text/typography.ts';
import type { Contours } from '../geography/build-topology.ts';
import type { TerritoryRow } from '../geography/level-sources.ts';
import { lineageOf, type TerritoryLookup } from './territory-lookup.ts';

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
  'com:984': 'les ',
  'com:987': 'la ',
  'com:988': 'la ',
  'com:989': 'l’',
  'france:FR': 'la ',
};

/** `la `, `le `, `les `, `l’`, or empty (« Paris », « La Réunion »). */
function articleOf(
  level: Level,
  row: { readonly code: string; readonly name: string; readonly article?: string },
): string {
  if (isGrouping(level))
    return /^(PETR|PNR|Groupement|Parc|Pays|Pôle|Syndicat) /u.test(row.name) ? 'le ' : '';
  if (level === 'epci' && /^(CC|CA|CU|Communauté|Métropole) /u.test(row.name)) return 'la ';
  if (level === 'epci') return /^Eurométropole /u.test(row.name) ? 'l’' : '';
  return row.article || (USUAL[`${level}:${row.code}`] ?? '');
}

/** Inhabitants. */
const SMALL_COMMUNE = 2000;

/** Degrees, km². */
export interface Placement {
  readonly pin: Position;
  readonly bbox: Bbox;
  readonly areaKm2: number | null;
  /** Without contour. */
  readonly bare?: boolean;
}

export type Placements = ReadonlyMap<TerritoryKey, Placement>;

/** Throws for a territory that has no place on the map. */
export function placeOf(placements: Placements, key: TerritoryKey): Placement {
  const place = placements.get(key);
  if (!place) throw new Error(`no place for ${key}: run npm run geography`);
  return place;
}

interface Placed {
  readonly lookup: TerritoryLookup;
  readonly placements: Placements;
}

/** What all that is compiled of territories asks for. */
export interface TerritoryGeography extends Placed {
  readonly contours: Contours;
}

/** The same source and year for every level. `areaKm2` is that of the whole contour. */
function indicatorsOf(communes: readonly CommuneRow[], areaKm2: number | null): Indicators {
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

export const epciIndicatorsOf = ({ lookup, placements }: Placed, code: string): Indicators =>
  indicatorsOf(lookup.members('epci', code), placements.get(territoryKey('epci', code))?.areaKm2 ?? null);

const KINDS: Readonly<Record<string, string>> = {
  'com:984': 'Territoire d’outre-mer',
  'com:988': 'Collectivité sui generis',
  'com:989': 'Possession française',
};

/** Null where its level says it. */
export function kindOf(level: Level, row: TerritoryRow): string | null {
  const label = 'label' in row && row.label !== null ? typographic(row.label) : null;
  if ('members' in row && row.members.length === 0)
    return `${kindLabel({ level, kind: label ?? undefined })} (placé à son siège)`;
  if (label !== null) return label;
  return KINDS[territoryKey(level, row.code)] ?? null;
}

/** Throws for an unknown code. */
export function recordOf({ lookup, placements }: Placed, level: Level, code: string): TerritoryRecord {
  const key = territoryKey(level, code);
  const row = lookup.row(level, code);
  if (!row) throw new Error(`no ${level} ${code}`);
  const { parents } = lineageOf(lookup, level, code);
  const place = placeOf(placements, key);
  const name = typographic(row.name);
  const article = articleOf(level, row);
  // « La Meurthe-et-Moselle », but « de Meurthe-et-Moselle »: after « de », Insee's own article is the usage.
  const after =
    level === 'region' || level === 'departement'
      ? ('article' in row && row.article) || ''
      : level === 'france' && article === 'la '
        ? ''
        : article;
  const kind = kindOf(level, row);
  return {
    key,
    level,
    code,
    name,
    ...(kind !== null && { kind }),
    ...(place.bare && { bare: true }),
    article,
    of: ofName({ name, article: after }),
    parents: parents.map((parent) => ({
      ...parent,
      name: typographic(parent.name),
      ...(level === 'commune' &&
        parent.level === 'epci' && { indicators: epciIndicatorsOf({ lookup, placements }, parent.code) }),
    })),
    indicators:
      'commune' in row
        ? { population: row.population, areaKm2: place.areaKm2, communes: 1, ruralShare: 0 }
        : indicatorsOf(lookup.members(level, code), place.areaKm2),
    pin: place.pin,
    bbox: place.bbox,
  };
}
