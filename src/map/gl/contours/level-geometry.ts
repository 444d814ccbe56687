import { feature, featureCollection, multiLineString, point } from '@turf/turf';
import type {
  Feature,
  FeatureCollection,
  GeoJsonProperties,
  MultiLineString,
  MultiPolygon,
  Point,
} from 'geojson';
import { type CommuneTopology, communeIndicators } from '../../../core/formats/communes-file.ts';
import { type EpciArea, type EpciTopology, epciIndicators } from '../../../core/formats/epci-file.ts';
import type { Basemap, MapNames, Overview, SheetContour } from '../../../core/formats/map-files.ts';
import { fittingZoom, roomiestPlace } from '../../../core/geo/name-fit.ts';
import {
  COMMUNE_STYLE,
  EPCI_STYLE,
  firstZoom,
  type NameKindStyle,
  nameBoxAt,
} from '../../../core/geo/name-styles.ts';
import type { Position } from '../../../core/geo/position.ts';
import { polygonsOf } from '../../../core/geo/rings.ts';
import {
  type Area,
  type Contour,
  contourOf,
  type DescribedArea,
  innerBorders,
  mergedContour,
  neighboursIn,
  type Topology,
} from '../../../core/geo/topology.ts';
import { type TerritoryKey, territoryKey } from '../../../core/territory/territory.ts';
import type { Indicators } from '../../../core/territory/territory-record.ts';

export type ContourProperties = {
  readonly key: TerritoryKey;
  readonly name: string;
  /** km², where territories of one level lie on each other: the smallest is on top. 0 for a commune whose contour is not surveyed. */
  readonly area?: number;
  /** Of a département, Paris included. */
  readonly code?: string;
};

export type Figures = ReadonlyMap<TerritoryKey, Indicators>;

/** Built once: the objects keep their identity, or MapLibre would compare them whole. */
export interface LevelGeometry {
  /** Promoted on `key`; positions are longitude, latitude in degrees. */
  readonly contours: FeatureCollection<Contour, ContourProperties>;
  readonly borders: Feature<MultiLineString>;
  /** Every territory of the level has its entry. */
  readonly bordering: ReadonlyMap<TerritoryKey, readonly TerritoryKey[]>;
}

/** A level whose file comes when it is asked for. */
export interface LoadedLevel {
  readonly geometry: LevelGeometry;
  readonly names: FeatureCollection<Point>;
  readonly figures: Figures;
}

function contoursOf<A extends Area, P extends GeoJsonProperties>(
  topology: Topology,
  areas: readonly A[],
  propertiesOf: (area: A) => P,
): FeatureCollection<Contour, P> {
  return featureCollection(areas.map((area) => feature(contourOf(topology, area), propertiesOf(area))));
}

interface NamedArea {
  readonly id: string;
  readonly properties: { readonly name: string; readonly area: number | null };
}

const describedBy =
  <A extends NamedArea>(keyOf: (area: A) => TerritoryKey) =>
  (area: A) => ({ key: keyOf(area), name: area.properties.name, area: area.properties.area ?? 0 });

function borderingOf<A extends Area>(
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

/** Several parts of a level as one: départements for communes, intercommunalités and EPT. */
export function mergedLevels(parts: readonly LoadedLevel[]): LoadedLevel {
  return {
    geometry: {
      contours: featureCollection(parts.flatMap(({ geometry }) => geometry.contours.features)),
      borders: multiLineString(parts.flatMap(({ geometry }) => geometry.borders.geometry.coordinates)),
      bordering: new Map(parts.flatMap(({ geometry }) => [...geometry.bordering])),
    },
    names: featureCollection(parts.flatMap(({ names }) => names.features)),
    figures: new Map(parts.flatMap(({ figures }) => [...figures])),
  };
}

export function nameFeatures({ names }: MapNames): FeatureCollection<Point> {
  return featureCollection(
    names.map(([kind, name, longitude, latitude, rank, from, sheets, counted]) =>
      point([longitude, latitude], { kind, name, rank, from, sheets, counted }),
    ),
  );
}

export type BasemapGeometry = ReturnType<typeof basemapGeometry>;

export const basemapGeometry = (file: Basemap) => ({
  borders: file.borders,
  /** One feature, whose parts MapLibre cuts into tiles at once. */
  neighbours: {
    type: 'MultiPolygon',
    coordinates: file.objects.land.geometries.flatMap((area) => polygonsOf(contourOf(file, area))),
  } satisfies MultiPolygon,
});

const propertiesOf = <P extends object>({ properties }: DescribedArea<P>): P => properties;

function levelGeometry(
  file: Overview,
  areas: readonly DescribedArea<ContourProperties>[],
  alsoDrawn: readonly DescribedArea<ContourProperties>[] = [],
): LevelGeometry {
  let contours: LevelGeometry['contours'] | undefined;
  return {
    // Made when it is first asked for: a map of sheets draws no territory of a whole level.
    get contours() {
      contours ??= contoursOf(file, [...areas, ...alsoDrawn], propertiesOf);
      return contours;
    },
    borders: multiLineString(innerBorders(file, areas).coordinates),
    bordering: new Map(borderingOf(areas, ({ properties }) => properties.key)),
  };
}

export type OverviewGeometry = ReturnType<typeof overviewGeometry>;

export function overviewGeometry(file: Overview) {
  const { regions, departements, petr, sheetTerritories } = file.objects;
  return {
    /** Groupings are contours of it too. */
    region: levelGeometry(file, regions.geometries, petr.geometries),
    departement: levelGeometry(file, departements.geometries),
    sheetTerritories: contoursOf(file, sheetTerritories.geometries, propertiesOf<SheetContour>),
    /** Of France, without a border inside: its outline is the coast and the frontier. */
    land: mergedContour(file, regions.geometries),
  };
}

/** Of towns that come with intercommunalités: after those of the first view. */
const LAST_RANK = 5;

/** Each contour has its area in km², since the EPT lie on top of their métropole. */
export function epciGeometry(file: EpciTopology): LoadedLevel & { readonly towns: FeatureCollection<Point> } {
  const levels = (['epci', 'ept'] as const).map((level): LoadedLevel => {
    const areas = file.objects[level].geometries;
    const keyOf = ({ id }: EpciArea) => territoryKey(level, id);
    return {
      geometry: {
        contours: contoursOf(file, areas, describedBy(keyOf)),
        borders: multiLineString(innerBorders(file, areas).coordinates),
        bordering: new Map(borderingOf(areas, keyOf)),
      },
      names: featureCollection(
        areas
          .filter(() => level === 'epci')
          .map((area) => {
            const { name, label, population } = area.properties;
            const key = keyOf(area);
            return fittedName({ key, name, population }, label, contourOf(file, area), EPCI_STYLE);
          }),
      ),
      figures: new Map(areas.map((area) => [keyOf(area), epciIndicators(area.properties)])),
    };
  });
  const towns = file.towns.map(([name, ...pin]) => point([...pin], { kind: 'town', name, rank: LAST_RANK }));
  return { ...mergedLevels(levels), towns: featureCollection(towns) };
}

const communeKey = ({ id }: { readonly id: string }) => territoryKey('commune', id);

/** Inhabitants from which a commune is named in bold. */
export const LARGE_COMMUNE = 5000;

/** Inhabitants, and MapLibre's zoom from which such a commune has a dot. */
const DOTS_FROM = [
  [1000, 9.3],
  [300, 9.7],
  [0, 10.1],
] as const;

const dotFrom = (population: number) => DOTS_FROM.find(([least]) => population >= least)?.[1];

/** The town hall of a large one may lie where its name has no room, as by the port of Marseille. */
function namePlace(
  { name, population }: { readonly name: string; readonly population: number },
  pin: Position,
  contour: Contour,
): Position {
  if (population < LARGE_COMMUNE) return pin;
  return roomiestPlace(contour, [], nameBoxAt(name, COMMUNE_STYLE, 10))?.centre ?? pin;
}

/** The communes of one département; their neighbours across its border count, and are not drawn. */
export function communeGeometry(file: CommuneTopology): LoadedLevel {
  const { communes, around } = file.objects;
  const areas = communes.geometries;
  const surveyed = areas.filter(({ properties }) => properties.area !== null);
  return {
    geometry: {
      contours: contoursOf(file, areas, describedBy(communeKey)),
      borders: multiLineString(innerBorders(file, surveyed).coordinates),
      bordering: new Map(borderingOf([...areas, ...around.geometries], communeKey).slice(0, areas.length)),
    },
    names: featureCollection<Point>(
      areas.map((area): Feature<Point> => {
        const { name, pin, population } = area.properties;
        const dot = area.properties.area === null;
        const named = { key: communeKey(area), name, population, dot };
        if (dot) return point([...pin], { ...named, from: dotFrom(population) });
        const contour = contourOf(file, area);
        return fittedName(named, namePlace(named, pin, contour), contour, COMMUNE_STYLE);
      }),
    ),
    figures: new Map(areas.map((area) => [communeKey(area), communeIndicators(area.properties)])),
  };
}
