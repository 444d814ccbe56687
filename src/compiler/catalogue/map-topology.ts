import type { Feature, FeatureCollection } from 'geojson';
import { feature, quantize } from 'topojson-client';
import { topology as buildTopology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { type Catalogue, places } from '../../domain/catalogue.ts';
import type { Level } from '../../domain/level.ts';
import type { TerritoryKey } from '../../domain/territory.ts';

/** Object of the full topology that holds each level's contours. */
const OBJECTS: Record<Level, string> = {
  region: 'regions',
  departement: 'departements',
  petr: 'petr',
  epci: 'epci',
  ept: 'ept',
  commune: 'communes',
};

type Contours = GeometryCollection<Record<string, never>>;

function collection(topology: Topology, name: string): Contours {
  const object = topology.objects[name];
  if (object?.type !== 'GeometryCollection') throw new Error(`the contours lack "${name}"`);
  return object as Contours;
}

function extents(
  full: Topology,
  catalogue: Catalogue,
  areaOf: (key: TerritoryKey) => number,
): FeatureCollection {
  const features = places(catalogue).map(({ territory, cards }): Feature => {
    const found = collection(full, OBJECTS[territory.level]).geometries.find(
      (one) => one.id === territory.code,
    );
    if (!found) throw new Error(`no contour for ${territory.key}`);
    const area = areaOf(territory.key);
    const contour = feature(full, found) as Feature;
    return { ...contour, properties: { key: territory.key, theme: cards[0]?.themes[0], area } };
  });
  features.sort((a, b) => b.properties?.area - a.properties?.area);
  return { type: 'FeatureCollection', features };
}

/**
 * The first view's contours: régions, départements and the territories that carry sheets (`extents`, widest first,
 * with `key`, `theme` of the first sheet, `area` in km²). One topology on the same grid as the full one, whose arcs
 * break only where these territories meet, not at every commune.
 *
 * @throws Error when a sheet's territory has no contour.
 */
export function firstViewTopology(
  full: Topology,
  catalogue: Catalogue,
  areaOf: (key: TerritoryKey) => number,
): Topology {
  const whole = (name: string) => feature(full, collection(full, name)) as FeatureCollection;
  const built = buildTopology({
    regions: whole('regions'),
    departements: whole('departements'),
    extents: extents(full, catalogue, areaOf),
  });
  return full.transform ? (quantize(built as never, full.transform as never) as Topology) : built;
}
