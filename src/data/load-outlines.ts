import type { Contour, Ground, SharedGround } from '../domain/comparison/comparison.ts';
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

const loadWideContours = () => loadJson<WideTopology>(DATA_URLS.carte);

const contoursOf = (topology: object, areas: readonly TopologyArea<unknown>[]): Contour[] =>
  areas.map((area) => contourOf(topology, area));

/** Départements and land around France. @throws DataError when a file can't be had. */
export async function loadSharedGround(): Promise<SharedGround> {
  const [wide, land] = await Promise.all([loadWideContours(), loadJson<LandTopology>(DATA_URLS.fond)]);
  return {
    departements: contoursOf(wide, wide.objects.departements.geometries),
    abroad: contoursOf(land, land.objects.land.geometries),
  };
}

async function wideGround(key: TerritoryKey): Promise<Ground | null> {
  const topology = await loadWideContours();
  const areas = Object.values(topology.objects).flatMap((object) => object.geometries);
  const own = areas.find(({ properties }) => properties.key === key);
  return own ? { contour: contourOf(topology, own), peers: [] } : null;
}

async function epciGround(level: 'epci' | 'ept', code: string): Promise<Ground> {
  const topology = await loadEpci();
  const { geometries } = topology.objects[level];
  const own = geometries.find(({ id }) => id === code);
  return { contour: own ? contourOf(topology, own) : null, peers: contoursOf(topology, geometries) };
}

async function communeGround(code: string): Promise<Ground> {
  const file = await loadCommunes(departementOfCommune(code));
  if (!file) return { contour: null, peers: [] };
  const areas = [...file.objects.communes.geometries, ...file.objects.around.geometries];
  const own = areas.find(({ id }) => id === code);
  return { contour: own ? contourOf(file, own) : null, peers: contoursOf(file, areas) };
}

/** The contour of a territory and those of its level around it. @throws DataError when a file can't be had. */
export async function loadGround(key: TerritoryKey): Promise<Ground> {
  const [level, code] = partsOf(key);
  if (level === 'epci' || level === 'ept') return epciGround(level, code);
  // Paris is a commune that the first map draws among the départements.
  return (
    (await wideGround(key)) ?? (level === 'commune' ? communeGround(code) : { contour: null, peers: [] })
  );
}
