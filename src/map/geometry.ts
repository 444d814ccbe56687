import type { Feature, FeatureCollection, MultiLineString, Point } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { create } from 'zustand';
import { DataError, loadJson } from '../catalogue/load-json.ts';
import { DATA_URLS } from '../catalogue/urls.ts';
import type { MapNames } from '../domain/map-names.ts';

/** The setting: built once, the objects keep their identity. Positions are longitude, latitude in degrees. */
export interface BasemapGeometry {
  readonly neighbours: FeatureCollection;
  readonly water: FeatureCollection;
}

/** France and the sheets' territories: built once, the objects keep their identity. */
export interface ContourGeometry {
  readonly france: FeatureCollection;
  readonly extents: FeatureCollection;
  readonly departementBorders: Feature<MultiLineString>;
  readonly regionBorders: Feature<MultiLineString>;
  readonly coast: Feature<MultiLineString>;
}

type MapTopology = Topology<{
  regions: GeometryCollection;
  departements: GeometryCollection<{ region: string }>;
  extents: GeometryCollection<{ key: string; theme: string; area: number }>;
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

/** Territories and the lines between them, as MapLibre draws them. */
export function contourGeometry(map: MapTopology): ContourGeometry {
  const { regions, departements, extents } = map.objects;
  return {
    france: feature(map, departements),
    extents: feature(map, extents),
    departementBorders: line(mesh(map, departements, (a, b) => a !== b)),
    regionBorders: line(mesh(map, regions, (a, b) => a !== b)),
    coast: line(mesh(map, regions, (a, b) => a === b)),
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
