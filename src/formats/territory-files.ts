import type { Position, TerritoryKey } from '../domain/territory/territory.ts';
import type { Indicators, Share, TerritoryRecord } from '../domain/territory/territory-record.ts';
import type { Silhouette } from '../geo/silhouette.ts';

/** The commune that a territory is run from. */
export interface Seat {
  readonly name: string;
  /** Town centre, longitude then latitude, degrees. */
  readonly pin: Position;
}

/** A région, a département, a grouping or Paris, whole: drawn small, with those that share its border. */
export interface UpperTerritory extends TerritoryRecord {
  readonly outline: Silhouette;
  /** Territories of its level that share its border; for Paris, départements. */
  readonly neighbours: readonly TerritoryKey[];
  /** Chef-lieu; null for a grouping and for Paris. */
  readonly seat: Seat | null;
}

/** `territoires.json`: the wider territories of the atlas, read by their pages and by every other territory's. */
export interface UpperLevels {
  /** Régions, then départements, then groupings; one entry a perimeter. */
  readonly territories: readonly UpperTerritory[];
  /** Keys of a perimeter that has its page under another: `region:04` is `departement:974`. */
  readonly perimeterAliases: readonly (readonly [alias: TerritoryKey, mainKey: TerritoryKey])[];
  /** Names of the overseas collectivités by code: the atlas has neither contours nor figures of them. */
  readonly collectivites: Readonly<Record<string, string>>;
}

/** What `intercommunalites.topojson` says of an EPCI or an EPT, beside its contour; its `id` is its code. */
export interface EpciProperties {
  readonly name: string;
  readonly article: string;
  readonly population: number;
  /** km². */
  readonly area: number | null;
  readonly communes: number;
  readonly rural: number;
  /** Longitude, latitude, degrees. */
  readonly pin: Position;
  /** Wider territories, widest first; their names are in {@link UpperLevels}, an EPCI's among the others. */
  readonly parents: readonly (readonly [TerritoryKey, Share])[];
  /** Name of its most populous commune, where its pin stands: the COG does not give the seats of intercommunalités. */
  readonly seat: string;
}

/** Figures of an EPCI or an EPT. */
export function epciIndicators({ population, area, communes, rural }: EpciProperties): Indicators {
  return { population, areaKm2: area, communes, ruralShare: rural };
}

/** What a département's file says of one of its communes, beside its contour; its `id` is its code. */
export interface CommuneProperties {
  readonly name: string;
  readonly population: number;
  /** km²; null without contour. */
  readonly area: number | null;
  /** Longitude, latitude, degrees. */
  readonly pin: Position;
  /** Wider territories, widest first, as places in {@link DepartementFile.parents}. */
  readonly parents: readonly number[];
}

/** Figures of one commune, which is under 2 000 inhabitants or is not. */
export function communeIndicators({
  population,
  area,
}: Pick<CommuneProperties, 'population' | 'area'>): Indicators {
  return { population, areaKm2: area, communes: 1, ruralShare: population < 2000 ? 1 : 0 };
}

/** What stands beside the topology in a département's file. */
export interface DepartementFile {
  /** Wider territories that its communes lie in: key and name. */
  readonly parents: readonly (readonly [TerritoryKey, string])[];
  /** Communes without contour, by code. */
  readonly bare: Readonly<Record<string, CommuneProperties>>;
  /** Codes that are no longer communes: code, name (may be empty), code and name of today's commune. */
  readonly former: readonly (readonly [code: string, name: string, today: string, todayName: string])[];
}

/** A commune like another: code, name, population in inhabitants, area in km². */
export type LikeCommune = readonly [code: string, name: string, population: number, area: number];

/** `ressemblances/<departement>.json`: for each commune, by code, those most like it in all France, nearest first. */
export type LikeCommunesFile = Readonly<Record<string, readonly LikeCommune[]>>;
