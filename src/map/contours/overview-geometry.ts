import type {
  Feature,
  FeatureCollection,
  GeoJsonProperties,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
} from 'geojson';
import { feature, mesh, neighbors } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { create } from 'zustand';
import { DataError, loadJson } from '../../data/load-json.ts';
import { DATA_URLS } from '../../data/urls.ts';
import type { TerritoryKey } from '../../domain/territory/territory.ts';
import type { MapNames } from '../../formats/map-names-file.ts';

/** The setting: built once, the objects keep their identity. Positions are longitude, latitude in degrees. */
export interface BasemapGeometry {
  readonly neighbours: FeatureCollection;
  readonly water: FeatureCollection;
}

/** What every contour is promoted on. */
interface TerritoryKeyed {
  readonly key: TerritoryKey;
}

/** Properties of a territory's contour. */
interface TerritoryProperties {
  readonly key: TerritoryKey;
  readonly name: string;
}

/** Contours of territories, promoted on `key`. */
export type TerritoryContours<P extends TerritoryKeyed = TerritoryProperties> = FeatureCollection<
  Polygon | MultiPolygon,
  P & Record<string, unknown>
>;

/** Territories that share a border, by key. */
export type Bordering = ReadonlyMap<TerritoryKey, readonly TerritoryKey[]>;

/** France and the sheets' territories: built once, the objects keep their identity. */
export interface ContourGeometry {
  /** Régions and groupings. */
  readonly regions: TerritoryContours;
  readonly departements: TerritoryContours<TerritoryProperties & { readonly code: string }>;
  readonly sheetTerritories: TerritoryContours<{ key: TerritoryKey; theme: string; area: number }>;
  readonly departementBorders: Feature<MultiLineString>;
  readonly regionBorders: Feature<MultiLineString>;
  readonly coast: Feature<MultiLineString>;
  /** Of régions and of départements. */
  readonly bordering: Bordering;
}

type Areas<P extends GeoJsonProperties> = GeometryCollection<P>;
type MapTopology = Topology<{
  regions: Areas<TerritoryProperties>;
  departements: Areas<TerritoryProperties & { code: string }>;
  petr: Areas<TerritoryProperties>;
  sheetTerritories: Areas<{ key: TerritoryKey; theme: string; area: number }>;
}>;
type BasemapTopology = Topology<{ land: GeometryCollection; water: GeometryCollection }>;

const line = (geometry: MultiLineString): Feature<MultiLineString> => ({
  type: 'Feature',
  properties: {},
  geometry,
});

/** Names as points, with their kind and rank. */
export function nameFeatures(names: MapNames): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: names.map(([kind, name, longitude, latitude, rank]) => ({
      type: 'Feature',
      properties: { kind, name, rank },
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
    })),
  };
}

/** Neighbouring land and large waters, as MapLibre draws them. */
export function basemapGeometry(basemap: BasemapTopology): BasemapGeometry {
  return {
    neighbours: feature(basemap, basemap.objects.land),
    water: feature(basemap, basemap.objects.water),
  };
}

/** Territories of one object of a topology that share an arc, by key. */
export function borderingIn(
  object: GeometryCollection<{ readonly key: TerritoryKey }>,
): [TerritoryKey, TerritoryKey[]][] {
  const keys = object.geometries.map(({ properties }) => (properties as TerritoryProperties).key);
  return neighbors(object.geometries as never).map((around, index) => [
    keys[index] as TerritoryKey,
    around.flatMap((at) => keys[at] ?? []),
  ]);
}

/** Territories and the lines between them, as MapLibre draws them. */
export function contourGeometry(map: MapTopology): ContourGeometry {
  const { regions, departements, petr, sheetTerritories } = map.objects;
  const all = <P extends TerritoryKeyed & GeoJsonProperties>(object: Areas<P>) =>
    feature(map, object) as unknown as TerritoryContours<P>;
  const upper = all<TerritoryProperties>(regions);
  return {
    regions: { ...upper, features: [...upper.features, ...all<TerritoryProperties>(petr).features] },
    departements: all(departements),
    sheetTerritories: all(sheetTerritories),
    departementBorders: line(mesh(map, departements, (a, b) => a !== b)),
    regionBorders: line(mesh(map, regions, (a, b) => a !== b)),
    coast: line(mesh(map, regions, (a, b) => a === b)),
    bordering: new Map([...borderingIn(regions), ...borderingIn(departements)]),
  };
}

interface GeometryState {
  /** How the contours' loading goes. Without the setting or the names the map is only poorer. */
  readonly status: 'loading' | 'ready' | 'failed';
  readonly contours: ContourGeometry | null;
  readonly basemap: BasemapGeometry | null;
  readonly names: FeatureCollection<Point> | null;
}

/** The map's geometry and how its loading goes. */
export const useGeometry = create<GeometryState>(() => ({
  status: 'loading',
  contours: null,
  basemap: null,
  names: null,
}));

function builtFrom<T, R>(result: PromiseSettledResult<T>, build: (value: T) => R): R | null {
  if (result.status === 'fulfilled') return build(result.value);
  console.warn('map file', result.reason);
  return null;
}

/**
 * Loads the map's files, or loads them again after a failure. Never throws: the state says how it went. Contours that
 * hang are told as a failure, and still drawn if they arrive late.
 */
export async function loadGeometry(): Promise<void> {
  useGeometry.setState({ status: 'loading' });
  for (;;) {
    const [map, basemap, names] = await Promise.allSettled([
      loadJson<MapTopology>(DATA_URLS.carte),
      loadJson<BasemapTopology>(DATA_URLS.fond),
      loadJson<MapNames>(DATA_URLS.noms),
    ]);
    const contours = builtFrom(map, contourGeometry);
    useGeometry.setState({
      status: contours ? 'ready' : 'failed',
      contours,
      basemap: builtFrom(basemap, basemapGeometry),
      names: builtFrom(names, nameFeatures),
    });
    const late = map.status === 'rejected' && map.reason instanceof DataError && map.reason.reason === 'slow';
    if (!late) return;
  }
}
