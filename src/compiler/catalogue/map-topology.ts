import type { Feature, FeatureCollection } from 'geojson';
import { quantize } from 'topojson-client';
import { topology as buildTopology } from 'topojson-server';
import type { Topology } from 'topojson-specification';
import { type Catalogue, mapLocations } from '../../domain/sheet/catalogue.ts';
import { territoryKey } from '../../domain/territory/territory.ts';
import { typographic } from '../../text/typography.ts';
import { territoryFeature, territoryFeatures } from '../geography/territory-feature.ts';
import type { Contours } from '../geography/topology.ts';
import type { TerritoryLookup } from './territory-lookup.ts';

function sheetTerritories(contours: Contours, catalogue: Catalogue): FeatureCollection {
  const features = mapLocations(catalogue).map(({ territory, sheets }): Feature => {
    const { key, level, code, indicators } = territory;
    const properties = { key, theme: sheets[0]?.themes[0], area: indicators.areaKm2 };
    return { ...territoryFeature(contours, level, code), properties };
  });
  features.sort((a, b) => b.properties?.area - a.properties?.area);
  return { type: 'FeatureCollection', features };
}

/** All contours of a level under the one key of their perimeter: Paris answers as a commune at every level. */
function named(contours: Contours, level: 'region' | 'departement' | 'petr', lookup: TerritoryLookup) {
  return {
    type: 'FeatureCollection' as const,
    features: territoryFeatures(contours, level).map((contour): Feature => {
      const code = String(contour.id);
      const key = lookup.mainKey(territoryKey(level, code));
      const name = typographic(lookup.row(level, code)?.name ?? '');
      return { ...contour, properties: level === 'departement' ? { key, name, code } : { key, name } };
    }),
  };
}

/** Puts a topology on the grid of the committed contours, so that its lines fall on theirs. */
export function onGridOf(contours: Contours, topology: Topology): Topology {
  if (!contours.transform) throw new Error('the committed contours have no grid');
  return quantize(topology as never, contours.transform as never) as Topology;
}

/**
 * The first view's contours: régions, départements, groupings (each with `key` and `name`) and the territories that
 * carry sheets (`sheetTerritories`, widest first, with `key`, `theme` of the first sheet, `area` in km²). One topology on the
 * same grid as the full one, whose arcs break only where these territories meet, not at every commune.
 *
 * @throws Error when a sheet's territory has no contour.
 */
export function firstViewTopology(
  contours: Contours,
  catalogue: Catalogue,
  lookup: TerritoryLookup,
): Topology {
  const objects = {
    regions: named(contours, 'region', lookup),
    departements: named(contours, 'departement', lookup),
    petr: named(contours, 'petr', lookup),
    sheetTerritories: sheetTerritories(contours, catalogue),
  };
  return onGridOf(contours, buildTopology(objects));
}
