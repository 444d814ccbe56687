import { feature, featureCollection, point } from '@turf/turf';
import type { Feature, FeatureCollection, GeoJsonProperties, MultiLineString, Point } from 'geojson';
import { fittingZoom } from '../../../core/geo/name-fit.ts';
import { firstZoom, type NameKindStyle } from '../../../core/geo/name-styles.ts';
import type { Position } from '../../../core/geo/position.ts';
import {
  type Area,
  type Contour,
  contourOf,
  neighboursIn,
  type Topology,
} from '../../../core/geo/topology.ts';
import type { TerritoryKey } from '../../../core/territory/territory.ts';
import type { Indicators } from '../../../core/territory/territory-record.ts';

export type ContourProperties = {
  readonly key: TerritoryKey;
  readonly name: string;
  /** km², where territories of one level lie on each other: the smallest is on top. 0 for a commune whose contour is not surveyed. */
  readonly area?: number;
  /** Of a département, Paris included. */
  readonly code?: string;
};

/** Promoted on `key`; positions are longitude, latitude in degrees. */
type TerritoryContours = FeatureCollection<Contour, ContourProperties>;

/** Every territory of a level has its entry. */
type Bordering = ReadonlyMap<TerritoryKey, readonly TerritoryKey[]>;

export type Figures = ReadonlyMap<TerritoryKey, Indicators>;

/** Built once: the objects keep their identity, or MapLibre would compare them whole. */
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

export function contoursOf<A extends Area, P extends GeoJsonProperties>(
  topology: Topology,
  areas: readonly A[],
  propertiesOf: (area: A) => P,
): FeatureCollection<Contour, P> {
  return featureCollection(areas.map((area) => feature(contourOf(topology, area), propertiesOf(area))));
}

export function borderingOf<A extends Area>(
  areas: readonly A[],
  keyOf: (area: A) => TerritoryKey,
): [TerritoryKey, TerritoryKey[]][] {
  const around = neighboursIn(areas);
  return areas.map((area, index) => [keyOf(area), (around[index] ?? []).map(keyOf)]);
}

export function fittedName<P extends { readonly name: string }>(
  properties: P,
  pin: Position,
  contour: Contour,
  style: NameKindStyle,
): Feature<Point, P & { readonly from: number }> {
  const from = firstZoom(properties.name, style, (box) => fittingZoom(contour, pin, box));
  return point([...pin], { ...properties, from });
}
