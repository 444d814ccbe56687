import communeUrls from 'virtual:atlas/urls/communes';
import { COMMUNES_FILE, type CommuneTopology } from '../../core/formats/communes-file.ts';
import { EPCI_FILE } from '../../core/formats/epci-file.ts';
import {
  BASEMAP_FILE,
  DETAIL_FILE,
  MAP_NAMES_FILE,
  OVERVIEW_FILE,
  type Overview,
  WATER_FILE,
} from '../../core/formats/map-files.ts';
import { fileResources } from './load-file.ts';
import { shippedLoader } from './shipped-loader.ts';
import { urlOf } from './urls.ts';

// What maps and territory pages need. Every function throws DataError when its file can't be had.

export const loadBasemap = shippedLoader(BASEMAP_FILE);
export const loadMapNames = shippedLoader(MAP_NAMES_FILE);
export const loadWater = shippedLoader(WATER_FILE);
export const loadEpci = shippedLoader(EPCI_FILE);

const overview = fileResources(OVERVIEW_FILE);
const detail = fileResources(DETAIL_FILE);

export const loadOverview = async (): Promise<Overview> => overview.load(await urlOf(OVERVIEW_FILE));
export const loadDetail = async (): Promise<Overview> => detail.load(await urlOf(DETAIL_FILE));

/** Of either scale. */
export function forgetOverview(): void {
  void urlOf(OVERVIEW_FILE).then(overview.forget);
  void urlOf(DETAIL_FILE).then(detail.forget);
}

/** Whose communes' contours are held at once: each takes megabytes once it is read. */
export const MOST_DEPARTEMENTS = 14;

const communes = fileResources(COMMUNES_FILE, MOST_DEPARTEMENTS);

/** Null when there is no such département. */
export async function loadCommunes(departement: string): Promise<CommuneTopology | null> {
  const url = communeUrls[`${departement}.topojson`];
  return url ? communes.load(url) : null;
}
