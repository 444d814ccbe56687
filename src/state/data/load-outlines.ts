import type { BackdropContours, ComparedContours } from '../../core/comparison/comparison.ts';
import type { EpciLevel } from '../../core/formats/epci-file.ts';
import { type Area, type Contour, contourOf, type Topology } from '../../core/geo/topology.ts';
import { extentOf, type Placed } from '../../core/scene/map-scene.ts';
import { departementOfCommune, partsOf, type TerritoryKey } from '../../core/territory/territory.ts';
import { loadBasemap, loadCommunes, loadDetail, loadEpci, loadOverview } from './load-contours.ts';
import { optional } from './resource.ts';

const decoded = new WeakMap<Area, Contour>();

/** Hundreds of them: decoded once for all the comparisons of a visit, while their file is held. */
export function decodedContour(topology: Topology, area: Area): Contour {
  const contour = decoded.get(area) ?? contourOf(topology, area);
  decoded.set(area, contour);
  return contour;
}

const contoursOf = (topology: Topology, areas: readonly Area[]): Contour[] =>
  areas.map((area) => decodedContour(topology, area));

/** Régions, départements and groupings, as fine as can be had. */
export const loadUpper = () => loadDetail().catch(loadOverview);

/** Empty where a file can't be had: it is only what lies around. */
export async function loadBackdropContours(): Promise<BackdropContours> {
  const [departements, abroad] = await Promise.all([
    optional(
      loadUpper().then((file) => contoursOf(file, file.objects.departements.geometries)),
      [],
    ),
    optional(
      loadBasemap().then((file) => contoursOf(file, file.objects.land.geometries)),
      [],
    ),
  ]);
  return { departements, abroad };
}

const NO_CONTOURS: ComparedContours = { own: null, sameLevel: [] };

async function upperContours(key: TerritoryKey): Promise<ComparedContours | null> {
  const topology = await loadUpper();
  const { regions, departements, petr, sheetTerritories } = topology.objects;
  const areas = [
    ...regions.geometries,
    ...departements.geometries,
    ...petr.geometries,
    ...sheetTerritories.geometries,
  ];
  const own = areas.find(({ properties }) => properties.key === key);
  return own ? { own: decodedContour(topology, own), sameLevel: [] } : null;
}

async function epciContour(level: EpciLevel, code: string): Promise<Contour | null> {
  const topology = await loadEpci();
  const own = topology.objects[level].geometries.find(({ id }) => id === code);
  return own ? decodedContour(topology, own) : null;
}

async function epciContours(level: EpciLevel, code: string): Promise<ComparedContours> {
  const topology = await loadEpci();
  const sameLevel = contoursOf(topology, topology.objects[level].geometries);
  return { own: await epciContour(level, code), sameLevel };
}

/** Of régions, départements and intercommunalités; null for one that can't be had. */
export function loadContours(keys: readonly TerritoryKey[]): Promise<(Contour | null)[]> {
  const contourAt = async (key: TerritoryKey) => {
    const [level, code] = partsOf(key);
    if (level === 'epci' || level === 'ept') return epciContour(level, code);
    return (await upperContours(key))?.own ?? null;
  };
  return Promise.all(keys.map((key) => optional(contourAt(key), null)));
}

async function communeContours(code: string): Promise<ComparedContours> {
  const file = await loadCommunes(departementOfCommune(code));
  if (!file) return NO_CONTOURS;
  const areas = [...file.objects.communes.geometries, ...file.objects.around.geometries];
  const own = areas.find(({ id }) => id === code);
  return { own: own ? decodedContour(file, own) : null, sameLevel: contoursOf(file, areas) };
}

async function contoursOfKey(key: TerritoryKey): Promise<ComparedContours> {
  const [level, code] = partsOf(key);
  if (level === 'epci' || level === 'ept') return epciContours(level, code);
  // Paris is a commune that the overview draws among the départements.
  return (await upperContours(key)) ?? (level === 'commune' ? communeContours(code) : NO_CONTOURS);
}

/** The contour that is drawn for a territory and those of its level around it; none where a file can't be had. */
export function loadComparedContours(territory: Placed): Promise<ComparedContours> {
  return optional(contoursOfKey(extentOf(territory)[0]?.contour ?? territory.key), NO_CONTOURS);
}
