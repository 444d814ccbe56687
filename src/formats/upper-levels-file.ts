import type { ResembledLevel } from '../domain/territory/resemblance.ts';
import type { Position, TerritoryKey } from '../domain/territory/territory.ts';
import type { TerritoryRecord } from '../domain/territory/territory-record.ts';
import type { PlacedSilhouette, Silhouette } from '../geo/silhouette.ts';
import type { Overview } from './overview-file.ts';
import { shippedFile } from './shipped-file.ts';

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

export const UPPER_LEVELS_FILE = shippedFile<UpperLevels>('territoires.json', 4);

/** Those that the map draws, the overseas régions as the départements that they are. */
export const upperAreas = (level: Exclude<ResembledLevel, 'epci'>, map: Overview, upper: UpperLevels) =>
  map.objects[`${level}s` as const].geometries.flatMap((area) => {
    const found = upper.territories.find(({ key }) => key === area.properties.key);
    return found ? [{ ...found, area }] : [];
  });
