import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { create } from 'zustand';
import { loadCommunes } from '../../data/load-territory.ts';
import { type Position, type TerritoryKey, territoryKey } from '../../domain/territory/territory.ts';
import type { Indicators } from '../../domain/territory/territory-record.ts';
import { type CommuneProperties, communeIndicators } from '../../formats/territory-files.ts';
import { type Bordering, borderingIn, type TerritoryContours } from './overview-geometry.ts';

/** Zoom from which the communes in view are loaded: a little before a click selects them. */
export const COMMUNE_ZOOM = 8.8;

/** Communes of one département as MapLibre draws them; positions are longitude, latitude in degrees. */
interface DepartementGeometry {
  readonly contours: readonly Feature<Polygon | MultiPolygon, { key: TerritoryKey; name: string }>[];
  readonly borders: MultiLineString['coordinates'];
  readonly names: readonly Feature<Point, { name: string }>[];
  readonly bordering: readonly (readonly [TerritoryKey, readonly TerritoryKey[]])[];
  readonly figures: readonly (readonly [TerritoryKey, Indicators])[];
}

/** Communes of the départements loaded so far, or null before the first. */
export interface CommuneGeometry {
  readonly contours: TerritoryContours;
  readonly borders: Feature<MultiLineString>;
  readonly names: FeatureCollection<Point, { name: string }>;
  readonly bordering: Bordering;
  readonly figures: ReadonlyMap<TerritoryKey, Indicators>;
}

/** More départements than this are never kept at once; the ones loaded first go. */
const MOST_DEPARTEMENTS = 14;

type Named = GeometryCollection<{ readonly name: string }>;
type Keyed = GeometryCollection<{ key: TerritoryKey; name: string }>;
type File = Topology<{ communes: GeometryCollection<CommuneProperties>; around: Named }>;

function keyed({ geometries }: Named): Keyed['geometries'] {
  return geometries.map((area) => ({
    ...area,
    properties: {
      key: territoryKey('commune', String(area.id)),
      name: (area.properties as { name: string }).name,
    },
  })) as Keyed['geometries'];
}

function nameFeature(properties: CommuneProperties): Feature<Point, { name: string }> {
  const [longitude, latitude]: Position = properties.pin;
  return {
    type: 'Feature',
    properties: { name: properties.name },
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
  };
}

/** One département's file as MapLibre draws it. */
function departementGeometry(file: File): DepartementGeometry {
  const own: Keyed = { type: 'GeometryCollection', geometries: keyed(file.objects.communes as Named) };
  const all: Keyed = {
    type: 'GeometryCollection',
    geometries: [...own.geometries, ...keyed(file.objects.around)],
  };
  return {
    contours: feature(file, own).features as unknown as DepartementGeometry['contours'],
    borders: mesh(file, own, (a, b) => a !== b).coordinates,
    names: file.objects.communes.geometries.map((area) => nameFeature(area.properties as CommuneProperties)),
    bordering: borderingIn(all).slice(0, own.geometries.length),
    figures: file.objects.communes.geometries.map(({ id, properties }) => [
      territoryKey('commune', String(id)),
      communeIndicators(properties as CommuneProperties),
    ]),
  };
}

function merged(departements: ReadonlyMap<string, DepartementGeometry>): CommuneGeometry {
  const parts = [...departements.values()];
  return {
    contours: { type: 'FeatureCollection', features: parts.flatMap((part) => part.contours) },
    borders: {
      type: 'Feature',
      properties: {},
      geometry: { type: 'MultiLineString', coordinates: parts.flatMap((part) => part.borders) },
    },
    names: { type: 'FeatureCollection', features: parts.flatMap((part) => part.names) },
    bordering: new Map(parts.flatMap((part) => part.bordering)),
    figures: new Map(parts.flatMap((part) => part.figures)),
  };
}

/** Null until someone has zoomed in on communes or opened one. */
export const useCommuneGeometry = create<{ readonly communes: CommuneGeometry | null }>(() => ({
  communes: null,
}));

const loaded = new Map<string, DepartementGeometry>();

async function geometryOf(departement: string): Promise<[string, DepartementGeometry][]> {
  try {
    const file = await loadCommunes(departement);
    return file ? [[departement, departementGeometry(file as never)]] : [];
  } catch (error) {
    console.warn('communes', error);
    return [];
  }
}

/**
 * Loads the communes of départements, by code, those not loaded yet; the map keeps the latest. Without them it is only
 * less detailed, so a failure is not told to the reader: the next move asks again.
 */
export async function loadCommuneGeometry(departements: readonly string[]): Promise<void> {
  const missing = departements.filter((code) => !loaded.has(code)).slice(0, MOST_DEPARTEMENTS);
  if (missing.length === 0) return;
  const found = (await Promise.all(missing.map(geometryOf))).flat().filter(([code]) => !loaded.has(code));
  if (found.length === 0) return;
  for (const [code, geometry] of found) loaded.set(code, geometry);
  for (const code of [...loaded.keys()].slice(0, Math.max(0, loaded.size - MOST_DEPARTEMENTS)))
    if (!departements.includes(code)) loaded.delete(code);
  useCommuneGeometry.setState({ communes: merged(loaded) });
}
