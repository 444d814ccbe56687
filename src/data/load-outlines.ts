import type { BackdropContours, ComparedContours, Contour } from '../domain/comparison/comparison.ts';
import { departementOfCommune } from '../domain/territory/departement-code.ts';
import { partsOf, type TerritoryKey } from '../domain/territory/territory.ts';
import { loadJson } from './load-json.ts';
import { loadCommunes, loadEpci } from './load-territory.ts';
import { contourOf, type TopologyArea, type TopologyAreas } from './topology-areas.ts';
import { DATA_URLS } from './urls.ts';

type Keyed = TopologyAreas<{ readonly key: TerritoryKey }>;

/** `carte.topojson`, as far as outlines need it. */
interface WideTopology {
  readonly objects: Readonly<Record<'regions' | 'departements' | 'petr', Keyed>>;
}

/** `fond.topojson`, as far as outlines need it. */
interface LandTopology {
  readonly objects: { readonly land: TopologyAreas<unknown> };
}

const loadUpperContours = () => loadJson<WideTopology>(DATA_URLS.carte);

const contoursOf = (topology: object, areas: readonly TopologyArea<unknown>[]): Contour[] =>
  areas.map((area) => contourOf(topology, area));

/** Départements and land around France. @throws DataError when a file can't be had. */
export async function loadBackdropContours(): Promise<BackdropContours> {
  const [upperLevels, land] = await Promise.all([
    loadUpperContours(),
    loadJson<LandTopology>(DATA_URLS.fond),
  ]);
  return {
    departements: contoursOf(upperLevels, upperLevels.objects.departements.geometries),
    abroad: contoursOf(land, land.objects.land.geometries),
  };
}

async function upperContours(key: TerritoryKey): Promise<ComparedContours | null> {
  const topology = await loadUpperContours();
  const areas = Object.values(topology.objects).flatMap((object) => object.geometries);
  const own = areas.find(({ properties }) => properties.key === key);
  return own ? { own: contourOf(topology, own), sameLevel: [] } : null;
}

async function epciContours(level: 'epci' | 'ept', code: string): Promise<ComparedContours> {
  const topology = await loadEpci();
  const { geometries } = topology.objects[level];
  const own = geometries.find(({ id }) => id === code);
  return { own: own ? contourOf(topology, own) : null, sameLevel: contoursOf(topology, geometries) };
}

async function communeContours(code: string): Promise<ComparedContours> {
  const file = await loadCommunes(departementOfCommune(code));
  if (!file) return { own: null, sameLevel: [] };
  const areas = [...file.objects.communes.geometries, ...file.objects.around.geometries];
  const own = areas.find(({ id }) => id === code);
  return { own: own ? contourOf(file, own) : null, sameLevel: contoursOf(file, areas) };
}

/** The contour of a territory and those of its level around it. @throws DataError when a file can't be had. */
export async function loadComparedContours(key: TerritoryKey): Promise<ComparedContours> {
  const [level, code] = partsOf(key);
  if (level === 'epci' || level === 'ept') return epciContours(level, code);
  // Paris is a commune that the first map draws among the départements.
  return (
    (await upperContours(key)) ?? (level === 'commune' ? communeContours(code) : { own: null, sameLevel: [] })
  );
}
