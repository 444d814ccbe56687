import type { ResembledLevel } from '../territory/clicked-level.ts';
import type { UpperLevels } from '../territory/upper-levels.ts';
import type { Overview } from './map-files.ts';
import { shippedFile } from './shipped-file.ts';

export const UPPER_LEVELS_FILE = shippedFile<UpperLevels>('territoires.json', 4);

/** Those that the map draws, the overseas régions as the départements that they are. */
export const upperAreas = (level: Exclude<ResembledLevel, 'epci'>, map: Overview, upper: UpperLevels) =>
  map.objects[`${level}s` as const].geometries.flatMap((area) => {
    const found = upper.territories.find(({ key }) => key === area.properties.key);
    return found ? [{ ...found, area }] : [];
  });
