import type { Position } from 'geojson';
import { shippedFile } from './shipped-file.ts';

/** Longitude, latitude in degrees. */
export interface Water {
  /** The largest first. */
  readonly rivers: readonly { readonly name: string; readonly lines: Position[][] }[];
  /** Lakes and estuaries, the rings of each. */
  readonly areas: Position[][][];
}

export const WATER_FILE = shippedFile<Water>('eaux.json', 1);
