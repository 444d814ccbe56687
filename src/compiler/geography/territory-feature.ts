import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Level } from '../../domain/territory/level.ts';
import type { TerritoryTables } from '../../domain/territory/territory-tables.ts';
import { type Contours, featureOf, type TopologyArea } from './topology.ts';

export const LEVEL_OBJECTS: Readonly<Record<Level, string>> = {
  region: 'regions',
  departement: 'departements',
  petr: 'petr',
  epci: 'epci',
  ept: 'ept',
  commune: 'communes',
};

type Area = Polygon | MultiPolygon;

function areasOf(contours: Contours, level: Level): TopologyArea[] {
  const collection = contours.objects[LEVEL_OBJECTS[level]];
  if (!collection) throw new Error(`the topology has no object « ${LEVEL_OBJECTS[level]} »`);
  return collection.geometries;
}

/** `id` is the code; degrees. */
export function territoryFeatures(contours: Contours, level: Level): Feature<Area, object>[] {
  return areasOf(contours, level).map((area) => featureOf(contours, area));
}

export function territoryFeature(contours: Contours, level: Level, code: string): Feature<Area, object> {
  const area = areasOf(contours, level).find(({ id }) => id === code);
  if (!area) throw new Error(`no contour for ${level} ${code}`);
  return featureOf(contours, area);
}

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

export function departementsGeoJson(
  contours: Contours,
  tables: Pick<TerritoryTables, 'departements'>,
): FeatureCollection<Area, ContourProperties> {
  return named(contours, 'departement', tables.departements);
}

export function regionsGeoJson(
  contours: Contours,
  tables: Pick<TerritoryTables, 'regions'>,
): FeatureCollection<Area, ContourProperties> {
  return named(contours, 'region', tables.regions);
}
