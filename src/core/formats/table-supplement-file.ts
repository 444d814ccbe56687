import type { Edition } from '../settings/open-data.ts';
import type { OfficialPlaces } from '../sheet/sheet-table.ts';
import { shippedFile } from './shipped-file.ts';

/** Of the territories that sheets are of; fetched when a list is exported. */
export const OFFICIAL_PLACES_FILE = shippedFile<{
  readonly places: OfficialPlaces;
  readonly edition: Edition;
}>('territoires-officiels.json', 2);
