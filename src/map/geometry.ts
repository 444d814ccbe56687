import type { Feature, FeatureCollection, MultiLineString, Point } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { create } from 'zustand';
import { DataError, loadJson } from '../catalogue/load-json.ts';
import { DATA_URLS } from '../catalogue/urls.ts';
import type { MapNames } from '../domain/map-names.ts';

/** Everything the map draws, built once: the objects keep their identity. Positions are longitude, latitude in degrees. */
export interface MapGeometry {
  readonly neighbours: FeatureCollection;
  readonly water: FeatureCollection;
  readonly france: FeatureCollection;
  readonly extents: FeatureCollection;
  readonly departementBorders: Feature<MultiLineString>;
  readonly regionBorders: Feature<MultiLineString>;
  readonly coast: Feature<MultiLineString>;
  readonly names: FeatureCollection<Point>;
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

function nameFeatures(names: MapNames): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: names.map(([kind, name, longitude, latitude, rank]) => ({
      type: 'Feature',
      properties: { kind, name, rank },
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
    })),
  };
}

/** Turns the files that the compiler wrote into what MapLibre draws. */
export function buildGeometry(map: MapTopology, basemap: BasemapTopology, names: MapNames): MapGeometry {
  const { regions, departements, extents } = map.objects;
  return {
    neighbours: feature(basemap, basemap.objects.land),
    water: feature(basemap, basemap.objects.water),
    france: feature(map, departements),
    extents: feature(map, extents),
    departementBorders: line(mesh(map, departements, (a, b) => a !== b)),
    regionBorders: line(mesh(map, regions, (a, b) => a !== b)),
    coast: line(mesh(map, regions, (a, b) => a === b)),
    names: nameFeatures(names),
  };
}

interface GeometryState {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly geometry: MapGeometry | null;
}

/** The map's geometry and how its loading goes. */
export const useGeometry = create<GeometryState>(() => ({
  status: 'loading',
  geometry: null,
}));

async function loadFiles(): Promise<MapGeometry> {
  const [map, basemap, names] = await Promise.all([
    loadJson<MapTopology>(DATA_URLS.carte),
    loadJson<BasemapTopology>(DATA_URLS.fond),
    loadJson<MapNames>(DATA_URLS.noms),
  ]);
  return buildGeometry(map, basemap, names);
}

/**
 * Loads the map's files, or loads them again after a failure. Never throws: the state says how it went. Files that hang
 * are told as a failure, and still drawn if they arrive late.
 */
export async function loadGeometry(): Promise<void> {
  useGeometry.setState({ status: 'loading' });
  for (;;) {
    try {
      useGeometry.setState({ status: 'ready', geometry: await loadFiles() });
      return;
    } catch (error) {
      console.warn('contours', error);
      useGeometry.setState({ status: 'failed' });
      if (!(error instanceof DataError) || error.reason !== 'slow') return;
    }
  }
}
