import type { Feature, FeatureCollection } from 'geojson';
import { quantize } from 'topojson-client';
import { topology as buildTopology } from 'topojson-server';
import type { Topology } from 'topojson-specification';
import { type Catalogue, places } from '../../domain/catalogue.ts';
import type { TerritoryKey } from '../../domain/territory.ts';
import type { Contours } from '../geography/contour-topology.ts';
import { territoryFeature, territoryFeatures } from '../geography/territory-feature.ts';

type AreaOf = (key: TerritoryKey) => number;

function extents(contours: Contours, catalogue: Catalogue, areaOf: AreaOf): FeatureCollection {
  const features = places(catalogue).map(({ territory, cards }): Feature => {
    const { key, level, code } = territory;
    const properties = { key, theme: cards[0]?.themes[0], area: areaOf(key) };
    return { ...territoryFeature(contours, level, code), properties };
  });
  features.sort((a, b) => b.properties?.area - a.properties?.area);
  return { type: 'FeatureCollection', features };
}

/** Puts a topology on the grid of the committed contours, so that its lines fall on theirs. */
export function onGridOf(contours: Contours, topology: Topology): Topology {
  if (!contours.transform) throw new Error('the committed contours have no grid');
  return quantize(topology as never, contours.transform as never) as Topology;
}

/**
 * The first view's contours: régions, départements and the territories that carry sheets (`extents`, widest first,
 * with `key`, `theme` of the first sheet, `area` in km²). One topology on the same grid as the full one, whose arcs
 * break only where these territories meet, not at every commune.
 *
 * @throws Error when a sheet's territory has no contour.
 */
export function firstViewTopology(contours: Contours, catalogue: Catalogue, areaOf: AreaOf): Topology {
  const all = (level: 'region' | 'departement'): FeatureCollection => ({
    type: 'FeatureCollection',
    features: territoryFeatures(contours, level),
  });
  const objects = {
    regions: all('region'),
    departements: all('departement'),
    extents: extents(contours, catalogue, areaOf),
  };
  return onGridOf(contours, buildTopology(objects));
}
