import type { Position } from '../geo/position.ts';
import type { Areas, CodedArea, DescribedArea, Topology } from '../geo/topology.ts';
import { type TerritoryKey, territoryKey } from '../territory/territory.ts';
import type { Indicators, MeasuredTerritory, Share } from '../territory/territory-record.ts';
import { shippedFile } from './shipped-file.ts';

export type EpciLevel = 'epci' | 'ept';

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
  /** Where its name has most room. */
  readonly label: Position;
  /** Wider territories, widest first; an EPCI's name is in this file, the others' in the upper levels. */
  readonly parents: readonly (readonly [TerritoryKey, Share])[];
  /** Name of its most populous commune, where its pin is: the COG does not give the seats of intercommunalités. */
  readonly seat: string;
}

export type EpciArea = DescribedArea<EpciProperties> & CodedArea<EpciProperties>;

export type EpciTopology = Topology<Record<EpciLevel, Areas<EpciArea>>> & {
  /** Of ten thousand inhabitants or more, the most populous first, but for those of the first view: name, longitude and latitude (degrees). */
  readonly towns: readonly (readonly [name: string, ...Position])[];
};

export const EPCI_FILE = shippedFile<EpciTopology>('intercommunalites.topojson', 3);

export function epciIndicators({ population, area, communes, rural }: EpciProperties): Indicators {
  return { population, areaKm2: area, communes, ruralShare: rural };
}

export function measuredEpci(
  level: EpciLevel,
  { id: code, properties }: EpciArea,
): MeasuredTerritory & { readonly pin: Position } {
  const { name, pin } = properties;
  return { key: territoryKey(level, code), level, code, name, indicators: epciIndicators(properties), pin };
}

/** The EPT last, which lie on top of their métropole. */
export const epciAreas = ({ objects }: EpciTopology) =>
  (['epci', 'ept'] as const).flatMap((level) =>
    objects[level].geometries.map((area) => ({ ...measuredEpci(level, area), area })),
  );
