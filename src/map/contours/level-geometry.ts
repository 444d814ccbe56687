import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';
import { feature, mesh, neighbors } from 'topojson-client';
import type * as Topo from 'topojson-specification';
import type { TopologyArea } from '../../data/topology-areas.ts';
import type { Position, TerritoryKey } from '../../domain/territory/territory.ts';
import type { Indicators } from '../../domain/territory/territory-record.ts';

export type ContourProperties = {
  readonly key: TerritoryKey;
  readonly name: string;
  /** km², where territories of one level lie on each other: the smallest is on top. */
  readonly area?: number;
  /** Of a département, Paris included. */
  readonly code?: string;
};

/** Promoted on `key`; positions are longitude, latitude in degrees. */
export type TerritoryContours = FeatureCollection<Polygon | MultiPolygon, ContourProperties>;

/** Territories that share a border, by key; every territory of a level has its entry. */
export type Bordering = ReadonlyMap<TerritoryKey, readonly TerritoryKey[]>;

export type Figures = ReadonlyMap<TerritoryKey, Indicators>;

/** The territories of one level as MapLibre draws them. Built once: the objects keep their identity. */
export interface LevelGeometry {
  readonly contours: TerritoryContours;
  readonly borders: Feature<MultiLineString>;
  readonly bordering: Bordering;
}

/** A level whose file comes when it is asked for. */
export interface LoadedLevel {
  readonly geometry: LevelGeometry;
  readonly names: FeatureCollection<Point>;
  readonly figures: Figures;
}

export type ArcSource = Pick<Topo.Topology, 'type' | 'arcs' | 'transform'>;

type Area = Topo.Polygon<object> | Topo.MultiPolygon<object>;

const bare = (arcs: ArcSource): Topo.Topology => ({ ...arcs, objects: {} });

function geometryOf(topology: Topo.Topology, area: Area): Polygon | MultiPolygon {
  return area.type === 'Polygon' ? feature(topology, area).geometry : feature(topology, area).geometry;
}

export function contoursOf<Properties, P>(
  arcs: ArcSource,
  areas: readonly TopologyArea<Properties>[],
  propertiesOf: (properties: Properties, code: string) => P,
): FeatureCollection<Polygon | MultiPolygon, P> {
  const topology = bare(arcs);
  return {
    type: 'FeatureCollection',
    features: areas.map((area) => ({
      type: 'Feature',
      properties: propertiesOf(area.properties, area.id),
      geometry: geometryOf(topology, area),
    })),
  };
}

/** Lines that two areas share, or that one has alone: the coast. */
export function linesOf(
  arcs: ArcSource,
  areas: readonly Area[],
  kind: 'shared' | 'outer',
): MultiLineString['coordinates'] {
  const isWanted = (a: Topo.GeometryObject, b: Topo.GeometryObject) => (kind === 'shared') === (a !== b);
  return mesh(bare(arcs), { type: 'GeometryCollection', geometries: [...areas] }, isWanted).coordinates;
}

/** Areas that share an arc, by key; `keys` in the order of the areas. */
export function borderingOf(
  areas: readonly Area[],
  keys: readonly TerritoryKey[],
): [TerritoryKey, TerritoryKey[]][] {
  const around = neighbors([...areas]);
  return keys.map((key, index) => [key, (around[index] ?? []).flatMap((at) => keys[at] ?? [])]);
}

export const lineFeature = (coordinates: MultiLineString['coordinates']): Feature<MultiLineString> => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'MultiLineString', coordinates },
});

export function pointFeature<P>(properties: P, [longitude, latitude]: Position): Feature<Point, P> {
  return {
    type: 'Feature',
    properties,
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
  };
}
