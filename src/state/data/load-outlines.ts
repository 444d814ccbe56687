import type { BackdropContours, ComparedContours } from '../../core/comparison/comparison.ts';
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

/** The area of a territory in the file that has it, and those of its level there, where départements are not detail enough. */
async function areasAt(key: TerritoryKey) {
  const [level, code] = partsOf(key);
  if (level === 'epci' || level === 'ept') {
    const file = await loadEpci();
    const sameLevel = file.objects[level].geometries;
    return { file, own: sameLevel.find(({ id }) => id === code), sameLevel };
  }
  const upper = await loadUpper();
  const { regions, departements, petr, sheetTerritories } = upper.objects;
  const areas = [regions, departements, petr, sheetTerritories].flatMap(({ geometries }) => [...geometries]);
  const own = areas.find(({ properties }) => properties.key === key);
  // Paris is a commune that the overview draws among the départements.
  const file = own || level !== 'commune' ? null : await loadCommunes(departementOfCommune(code));
  if (!file) return { file: upper, own, sameLevel: [] };
  const sameLevel = [...file.objects.communes.geometries, ...file.objects.around.geometries];
  return { file, own: sameLevel.find(({ id }) => id === code), sameLevel };
}

/** Null for one that can't be had. */
export const loadContours = (keys: readonly TerritoryKey[]): Promise<(Contour | null)[]> =>
  Promise.all(
    keys.map((key) =>
      optional(
        areasAt(key).then(({ file, own }) => (own ? decodedContour(file, own) : null)),
        null,
      ),
    ),
  );

/** The contour that is drawn for a territory and those of its level around it; none where a file can't be had. */
export async function loadComparedContours(territory: Placed): Promise<ComparedContours> {
  const found = await optional(areasAt(extentOf(territory)[0]?.contour ?? territory.key), null);
  if (!found) return { own: null, sameLevel: [] };
  const { file, own, sameLevel } = found;
  return { own: own ? decodedContour(file, own) : null, sameLevel: contoursOf(file, sameLevel) };
}
