import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';
import type { TopologyArea, TopologyAreas } from '../../data/topology-areas.ts';
import type { ThemeId } from '../../domain/sheet/initiative.ts';
import type { TerritoryKey } from '../../domain/territory/territory.ts';
import type { MapNames } from '../../formats/map-names-file.ts';
import {
  type ArcSource,
  borderingOf,
  type ContourProperties,
  contoursOf,
  type LevelGeometry,
  lineFeature,
  linesOf,
  pointFeature,
} from './level-geometry.ts';

type SheetTerritory = { readonly key: TerritoryKey; readonly theme: ThemeId; readonly area: number };

export interface MapTopology extends ArcSource {
  readonly objects: {
    readonly regions: TopologyAreas<ContourProperties>;
    readonly departements: TopologyAreas<ContourProperties>;
    readonly petr: TopologyAreas<ContourProperties>;
    /** Territories that carry sheets. */
    readonly sheetTerritories: TopologyAreas<SheetTerritory>;
  };
}

export interface BasemapTopology extends ArcSource {
  readonly objects: { readonly land: TopologyAreas<unknown>; readonly water: TopologyAreas<unknown> };
}

/** Neighbouring land and large waters. Built once: the objects keep their identity. */
export interface BasemapGeometry {
  readonly neighbours: FeatureCollection;
  readonly water: FeatureCollection;
}

/** France and the sheets' territories. Built once: the objects keep their identity. */
export interface OverviewGeometry {
  /** Groupings are contours of it too. */
  readonly region: LevelGeometry;
  readonly departement: LevelGeometry;
  readonly sheetTerritories: FeatureCollection<Polygon | MultiPolygon, SheetTerritory>;
  readonly sheetTerritoryKeys: ReadonlySet<TerritoryKey>;
  readonly coast: Feature<MultiLineString>;
}

export function nameFeatures(names: MapNames): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: names.map(([kind, name, longitude, latitude, rank]) =>
      pointFeature({ kind, name, rank }, [longitude, latitude]),
    ),
  };
}

export function basemapGeometry(file: BasemapTopology): BasemapGeometry {
  const { land, water } = file.objects;
  return {
    neighbours: contoursOf(file, land.geometries, () => ({})),
    water: contoursOf(file, water.geometries, () => ({})),
  };
}

const itself = <P>(properties: P) => properties;

function levelGeometry(
  file: MapTopology,
  areas: readonly TopologyArea<ContourProperties>[],
  alsoDrawn: readonly TopologyArea<ContourProperties>[] = [],
): LevelGeometry {
  const keys = areas.map(({ properties }) => properties.key);
  return {
    contours: contoursOf(file, [...areas, ...alsoDrawn], itself),
    borders: lineFeature(linesOf(file, areas, 'shared')),
    bordering: new Map(borderingOf(areas, keys)),
  };
}

export function overviewGeometry(file: MapTopology): OverviewGeometry {
  const { regions, departements, petr, sheetTerritories } = file.objects;
  return {
    region: levelGeometry(file, regions.geometries, petr.geometries),
    departement: levelGeometry(file, departements.geometries),
    sheetTerritories: contoursOf(file, sheetTerritories.geometries, itself),
    sheetTerritoryKeys: new Set(sheetTerritories.geometries.map(({ properties }) => properties.key)),
    coast: lineFeature(linesOf(file, regions.geometries, 'outer')),
  };
}
