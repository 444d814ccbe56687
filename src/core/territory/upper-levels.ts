import type { Position } from '../geo/position.ts';
import type { PlacedSilhouette, Silhouette } from '../geo/silhouette.ts';
import type { TerritoryKey } from './territory.ts';
import type { TerritoryRecord } from './territory-record.ts';

export interface Seat {
  readonly name: string;
  /** Town centre, longitude then latitude, degrees. */
  readonly pin: Position;
}

export interface UpperTerritory extends TerritoryRecord {
  /** Null without contour. */
  readonly outline: Silhouette | null;
  /** Territories of its level that share its border, with how long it is; for Paris, départements. */
  readonly neighbours: readonly (readonly [TerritoryKey, metres: number])[];
  /** Chef-lieu, or seat of a grouping; null for Paris. */
  readonly seat: Seat | null;
}

export interface UpperLevels {
  /** Widest level first, without intercommunalités and communes; one entry a perimeter. */
  readonly territories: readonly UpperTerritory[];
  /** Keys of a perimeter that has its page under another: `region:04` is `departement:974`. */
  readonly perimeterAliases: readonly (readonly [alias: TerritoryKey, mainKey: TerritoryKey])[];
  /** The métropole. */
  readonly france: PlacedSilhouette;
}
