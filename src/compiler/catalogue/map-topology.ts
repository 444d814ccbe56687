import type { Feature, FeatureCollection } from 'geojson';
import { quantize } from 'topojson-client';
import { topology as buildTopology } from 'topojson-server';
import type { Topology } from 'topojson-specification';
import { type Catalogue, places } from '../../domain/sheet/catalogue.ts';
import { territoryKey } from '../../domain/territory/territory.ts';
import { typographic } from '../../text/typography.ts';
import type { Contours } from '../geography/contour-topology.ts';
import { territoryFeature, territoryFeatures } from '../geography/territory-feature.ts';
import type { TerritoryBook } from './territory-book.ts';

function extents(contours: Contours, catalogue: Catalogue): FeatureCollection {
  const features = places(catalogue).map(({ territory, cards }): Feature => {
    const { key, level, code, indicators } = territory;
    const properties = { key, theme: cards[0]?.themes[0], area: indicators.areaKm2 };
    return { ...territoryFeature(contours, level, code), properties };
  });
  features.sort((a, b) => b.properties?.area - a.properties?.area);
  return { type: 'FeatureCollection', features };
}

/** All contours of a level under the one key of their perimeter: Paris answers as a commune at every level. */
function named(contours: Contours, level: 'region' | 'departement' | 'petr', book: TerritoryBook) {
  return {
    type: 'FeatureCollection' as const,
    features: territoryFeatures(contours, level).map((contour): Feature => {
      const code = String(contour.id);
      const key = book.canonical(territoryKey(level, code));
      const name = typographic(book.row(level, code)?.name ?? '');
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
 * carry sheets (`extents`, widest first, with `key`, `theme` of the first sheet, `area` in km²). One topology on the
 * same grid as the full one, whose arcs break only where these territories meet, not at every commune.
 *
 * @throws Error when a sheet's territory has no contour.
 */
export function firstViewTopology(contours: Contours, catalogue: Catalogue, book: TerritoryBook): Topology {
  const objects = {
    regions: named(contours, 'region', book),
    departements: named(contours, 'departement', book),
    petr: named(contours, 'petr', book),
    extents: extents(contours, catalogue),
  };
  return onGridOf(contours, buildTopology(objects));
}
