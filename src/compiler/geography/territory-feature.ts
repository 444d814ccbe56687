import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, GeometryObject } from 'topojson-specification';
import type { Level } from '../../domain/territory/level.ts';
import type { TerritoryTables } from '../../domain/territory/territory-tables.ts';
import type { Contours } from './contour-topology.ts';

/** Object of the committed topology that holds each level. */
export const LEVEL_OBJECTS: Readonly<Record<Level, string>> = {
  region: 'regions',
  departement: 'departements',
  petr: 'petr',
  epci: 'epci',
  ept: 'ept',
  commune: 'communes',
};

type Area = Polygon | MultiPolygon;

function geometriesOf(contours: Contours, level: Level): GeometryObject[] {
  const collection: GeometryCollection | undefined = contours.objects[LEVEL_OBJECTS[level]];
  if (!collection) throw new Error(`the topology has no object « ${LEVEL_OBJECTS[level]} »`);
  return collection.geometries;
}

/** Every contour of a level, `id` its code; longitude, latitude degrees. */
export function territoryFeatures(contours: Contours, level: Level): Feature<Area>[] {
  return geometriesOf(contours, level).map((geometry) => feature(contours, geometry) as Feature<Area>);
}

/** The contour of one territory, `id` its code; longitude, latitude degrees. Throws when it has none. */
export function territoryFeature(contours: Contours, level: Level, code: string): Feature<Area> {
  const geometry = geometriesOf(contours, level).find((candidate) => candidate.id === code);
  if (!geometry) throw new Error(`no contour for ${level} ${code}`);
  return feature(contours, geometry) as Feature<Area>;
}

/** What a published contour tells of its territory. */
export interface ContourProperties {
  readonly code: string;
  readonly nom: string;
}

function named(
  contours: Contours,
  level: Level,
  rows: readonly { readonly code: string; readonly name: string }[],
): FeatureCollection<Area, ContourProperties> {
  const names = new Map(rows.map((row) => [row.code, row.name]));
  const features = territoryFeatures(contours, level).map((contour) => {
    const code = String(contour.id);
    return { ...contour, properties: { code, nom: names.get(code) ?? '' } };
  });
  return { type: 'FeatureCollection', features };
}

/** The 101 départements as GeoJSON, properties `code` and `nom`. */
export function departementsGeoJson(
  contours: Contours,
  tables: Pick<TerritoryTables, 'departements'>,
): FeatureCollection<Area, ContourProperties> {
  return named(contours, 'departement', tables.departements);
}

/** The 18 régions as GeoJSON, properties `code` and `nom`. */
export function regionsGeoJson(
  contours: Contours,
  tables: Pick<TerritoryTables, 'regions'>,
): FeatureCollection<Area, ContourProperties> {
  return named(contours, 'region', tables.regions);
}
