import type { FeatureCollection, Point } from 'geojson';
import { mesh } from 'topojson-client';
import { topology as buildTopology } from 'topojson-server';
import type { Topology } from 'topojson-specification';
import type { Position } from '../../domain/territory.ts';
import type { TerritoryTables } from '../../domain/territory-tables.ts';
import { typographic } from '../../text/typography.ts';
import type { Contours } from '../geography/contour-topology.ts';
import { onGridOf } from './map-topology.ts';

function nameFeatures(
  tables: TerritoryTables,
  places: ReadonlyMap<string, { readonly pin: Position }>,
): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: tables.epci.flatMap(({ code, name }) => {
      const pin = places.get(`epci:${code}`)?.pin;
      return pin
        ? [
            {
              type: 'Feature' as const,
              properties: { name: typographic(name) },
              geometry: { type: 'Point' as const, coordinates: [pin[0], pin[1]] },
            },
          ]
        : [];
    }),
  };
}

/**
 * Borders between intercommunalités as lines (object `borders`) and their names (object `names`), on the grid of the
 * full topology. The browser fetches them once zoomed in. Coasts and frontiers are left out: the first view has them.
 */
export function epciTopology(
  contours: Contours,
  tables: TerritoryTables,
  places: ReadonlyMap<string, { readonly pin: Position }>,
): Topology {
  const borders = mesh(
    contours as never,
    contours.objects.epci as never,
    (a: unknown, b: unknown) => a !== b,
  );
  return onGridOf(contours, buildTopology({ borders, names: nameFeatures(tables, places) }));
}
