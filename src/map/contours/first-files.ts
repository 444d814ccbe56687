import { BASEMAP_FILE } from '../../formats/basemap-file.ts';
import { MAP_NAMES_FILE } from '../../formats/map-names-file.ts';
import { OVERVIEW_FILE } from '../../formats/overview-file.ts';

/** What the map of France is made of, by the page or by its worker. */
export const FIRST_FILES = { overview: OVERVIEW_FILE, basemap: BASEMAP_FILE, names: MAP_NAMES_FILE } as const;
