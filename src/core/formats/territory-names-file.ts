import type { Level } from '../territory/levels.ts';
import type { TerritoryKey } from '../territory/territory.ts';
import { shippedFile } from './shipped-file.ts';

/** In columns, because a column of names or of small numbers compresses far better than rows do. */
export interface TerritoryNames {
  readonly regions: readonly (readonly [code: string, name: string])[];
  readonly departements: readonly (readonly [code: string, name: string, region: string])[];
  /** Territories that are not offered, because their perimeter is offered once already under this other key. */
  readonly perimeterAliases: readonly (readonly [alias: TerritoryKey, mainKey: TerritoryKey])[];
  readonly groupings: readonly GroupingRecord[];
  readonly communes: readonly CommuneColumn[];
  readonly otherNames: readonly OtherNames[];
  /** Folded common nouns that begin a word of a name, separated by spaces. */
  readonly nouns: string;
}

export type OtherNameReason = 'usage' | 'renamed' | 'gone' | 'part-of' | 'delegated' | 'associated';

export interface OtherNames {
  readonly reason: OtherNameReason;
  /** One is repeated for each of its territories. */
  readonly names: readonly string[];
  readonly territories: readonly TerritoryKey[];
}

export const TERRITORY_NAMES_FILE = shippedFile<TerritoryNames>('recherche.json', 3);

export type GroupingRecord = readonly [
  level: Exclude<Level, 'france' | 'region' | 'departement' | 'commune'>,
  code: string,
  name: string,
  /** Codes of the départements it touches, the seat's first. */
  departements: readonly string[],
  rank: number,
  /** What it is where its level does not say it. */
  kind?: string,
];

/** The communes of one département, in the order of their codes. */
export interface CommuneColumn {
  readonly departement: string;
  /** What follows the département in each code, as differences with the one before in base 36; an empty one is 1. */
  readonly codes: string;
  readonly names: readonly string[];
  readonly postcodes: readonly (readonly string[])[];
  /** See {@link populationRank}. */
  readonly ranks: readonly number[];
}

export const RANKS_PER_DOUBLING = 3;

/** For sorting by inhabitants: 0 for nobody, 3 more each time that it doubles. */
export function populationRank(population: number): number {
  return Math.round(Math.log2(population + 1) * RANKS_PER_DOUBLING);
}
