import { featureCollection, multiLineString, point } from '@turf/turf';
import type { FeatureCollection, MultiLineString, MultiPolygon, Point } from 'geojson';
import type { Basemap } from '../../../core/formats/basemap-file.ts';
import type { MapNames } from '../../../core/formats/map-names-file.ts';
import type { Overview, SheetContour } from '../../../core/formats/overview-file.ts';
import { polygonsOf } from '../../../core/geo/rings.ts';
import {
  type Area,
  type Contour,
  contourOf,
  type DescribedArea,
  innerBorders,
  mergedContour,
  type Topology,
} from '../../../core/geo/topology.ts';
import type { TerritoryKey } from '../../../core/territory/territory.ts';
import { borderingOf, type ContourProperties, contoursOf, type LevelGeometry } from './level-geometry.ts';

export interface BasemapGeometry {
  readonly borders: MultiLineString;
  readonly neighbours: MultiPolygon;
}

export interface OverviewGeometry {
  /** Groupings are contours of it too. */
  readonly region: LevelGeometry;
  readonly departement: LevelGeometry;
  readonly sheetTerritories: FeatureCollection<Contour, SheetContour>;
  /** Of France, without a border inside: its outline is the coast and the frontier. */
  readonly land: MultiPolygon;
}

export function nameFeatures({ names }: MapNames): FeatureCollection<Point> {
  return featureCollection(
    names.map(([kind, name, longitude, latitude, rank, from, sheets, counted]) =>
      point([longitude, latitude], { kind, name, rank, from, sheets, counted }),
    ),
  );
}

/** One feature, whose parts MapLibre cuts into tiles at once. */
const together = (topology: Topology, areas: readonly Area[]): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: areas.flatMap((area) => polygonsOf(contourOf(topology, area))),
});

/** Made when it is first asked for: a map of sheets draws no territory of a whole level. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

export function basemapGeometry(file: Basemap): BasemapGeometry {
  return {
    borders: file.borders,
    neighbours: together(file, file.objects.land.geometries),
  };
}

const propertiesOf = <P extends object>({ properties }: DescribedArea<P>): P => properties;

const keyOf = ({ properties }: DescribedArea<ContourProperties>): TerritoryKey => properties.key;

function levelGeometry(
  file: Overview,
  areas: readonly DescribedArea<ContourProperties>[],
  alsoDrawn: readonly DescribedArea<ContourProperties>[] = [],
): LevelGeometry {
  const contours = once(() => contoursOf(file, [...areas, ...alsoDrawn], propertiesOf));
  return {
    get contours() {
      return contours();
    },
    borders: multiLineString(innerBorders(file, areas).coordinates),
    bordering: new Map(borderingOf(areas, keyOf)),
  };
}

export function overviewGeometry(file: Overview): OverviewGeometry {
  const { regions, departements, petr, sheetTerritories } = file.objects;
  return {
    region: levelGeometry(file, regions.geometries, petr.geometries),
    departement: levelGeometry(file, departements.geometries),
    sheetTerritories: contoursOf(file, sheetTerritories.geometries, propertiesOf),
    land: mergedContour(file, regions.geometries),
  };
}
