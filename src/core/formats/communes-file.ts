import type { Position } from '../geo/position.ts';
import type { PlacedSilhouette } from '../geo/silhouette.ts';
import type { Areas, CodedArea, DescribedArea, Topology } from '../geo/topology.ts';
import type { TerritoryKey } from '../territory/territory.ts';
import type { Indicators } from '../territory/territory-record.ts';
import { shippedFile } from './shipped-file.ts';

export interface CommuneProperties {
  readonly name: string;
  readonly population: number;
  /** km²; null without contour. */
  readonly area: number | null;
  /** Longitude, latitude, degrees. */
  readonly pin: Position;
  /** Wider territories, widest first, as places in {@link CommuneLists.parents}. */
  readonly parents: readonly number[];
}

export type CommuneArea = DescribedArea<CommuneProperties> & CodedArea<CommuneProperties>;

/** A commune across the border of the département. */
type OutsideProperties = Pick<CommuneProperties, 'name' | 'population'>;
type OutsideArea = DescribedArea<OutsideProperties> & CodedArea<OutsideProperties>;

export interface CommuneLists {
  /** Wider territories that the communes lie in: key, name, and outline and figures of an intercommunalité. */
  readonly parents: readonly (readonly [TerritoryKey, string, (PlacedSilhouette | null)?, Indicators?])[];
  /** Communes without contour, by code. */
  readonly bare: Readonly<Record<string, CommuneProperties>>;
  /** Codes that are no longer communes: code, name (may be empty), code and name of today's commune. */
  readonly former: readonly (readonly [code: string, name: string, today: string, todayName: string])[];
}

export type CommuneTopology = Topology<{ communes: Areas<CommuneArea>; around: Areas<OutsideArea> }> &
  CommuneLists;

export const COMMUNES_FILE = shippedFile<CommuneTopology>('communes/*.topojson', 3);

export function communeIndicators({
  population,
  area,
}: Pick<CommuneProperties, 'population' | 'area'>): Indicators {
  return { population, areaKm2: area, communes: 1, ruralShare: population < 2000 ? 1 : 0 };
}

/** Inhabitants of every commune (Insee 2023, COG 2026), the least first, to rank one among all. */
interface CommunePopulations {
  readonly populations: readonly number[];
}

export const COMMUNE_POPULATIONS_FILE = shippedFile<CommunePopulations>('populations-communes.json', 1);
