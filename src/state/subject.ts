import type { SheetPlace } from '../domain/sheet/initiative.ts';
import type { Bbox, Position, TerritoryKey } from '../domain/territory/territory.ts';

/** What the address is about: the map shows it whole and lit. */
export interface Subject {
  readonly key: TerritoryKey;
  readonly name: string;
  readonly bbox: Bbox;
  readonly pin: Position;
  /** False for the few communes that no contour shows: the map can't light them. */
  readonly hasContour: boolean;
  /** Id of the sheet that is open, or null when the territory itself is. */
  readonly sheet: string | null;
  /** Communes that the open sheet's text names. */
  readonly named: readonly SheetPlace[];
}
