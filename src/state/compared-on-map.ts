import type { Letter } from '../domain/comparison/compared-set.ts';
import type { Bbox, Position, TerritoryKey } from '../domain/territory/territory.ts';

/** A compared territory as the map shows it. */
export interface ComparedOnMap {
  readonly key: TerritoryKey;
  readonly name: string;
  readonly letters: readonly Letter[];
  readonly bbox: Bbox;
  readonly pin: Position;
  /** Territories that share a border with it. */
  readonly neighbours: readonly TerritoryKey[];
}
