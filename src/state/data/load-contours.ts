import communeUrls from 'virtual:atlas/urls/communes';
import { BASEMAP_FILE, type Basemap } from '../../core/formats/basemap-file.ts';
import { COMMUNES_FILE, type CommuneTopology } from '../../core/formats/communes-file.ts';
import { EPCI_FILE, type EpciTopology } from '../../core/formats/epci-file.ts';
import { MAP_NAMES_FILE, type MapNames } from '../../core/formats/map-names-file.ts';
import { DETAIL_FILE, OVERVIEW_FILE, type Overview } from '../../core/formats/overview-file.ts';
import { WATER_FILE, type Water } from '../../core/formats/water-file.ts';
import { fileLoader, fileResources } from './load-file.ts';
import { urlOf } from './urls.ts';

// What maps and territory pages need. Every function throws DataError when its file can't be had.

const overview = fileResources(OVERVIEW_FILE);
const detail = fileResources(DETAIL_FILE);
const basemap = fileLoader(BASEMAP_FILE);
const mapNames = fileLoader(MAP_NAMES_FILE);
const epci = fileLoader(EPCI_FILE);
const water = fileLoader(WATER_FILE);

/** Whose communes' contours are held at once: each takes megabytes once it is read. */
export const MOST_DEPARTEMENTS = 14;

const communes = fileResources(COMMUNES_FILE, MOST_DEPARTEMENTS);

export const loadOverview = async (): Promise<Overview> => overview.load(await urlOf(OVERVIEW_FILE));
export const loadDetail = async (): Promise<Overview> => detail.load(await urlOf(DETAIL_FILE));

/** Of either scale. */
export function forgetOverview(): void {
  void urlOf(OVERVIEW_FILE).then(overview.forget);
  void urlOf(DETAIL_FILE).then(detail.forget);
}

export const loadBasemap = async (): Promise<Basemap> => basemap(await urlOf(BASEMAP_FILE));
export const loadMapNames = async (): Promise<MapNames> => mapNames(await urlOf(MAP_NAMES_FILE));
export const loadWater = async (): Promise<Water> => water(await urlOf(WATER_FILE));
export const loadEpci = async (): Promise<EpciTopology> => epci(await urlOf(EPCI_FILE));

/** Null when there is no such département. */
export async function loadCommunes(departement: string): Promise<CommuneTopology | null> {
  const url = communeUrls[`${departement}.topojson`];
  return url ? communes.load(url) : null;
}
