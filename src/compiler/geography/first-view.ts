import type { FeatureCollection } from 'geojson';
import { feature, quantize } from 'topojson-client';
import { topology as buildTopology } from 'topojson-server';
import type { Topology } from 'topojson-specification';
import type { Contours } from './contour-topology.ts';

/**
 * Régions and départements alone, on the same vertices and grid as the full topology, whose arcs break only where
 * départements meet.
 */
export function firstView(contours: Contours): Contours {
  const { departements, regions } = contours.objects;
  if (!departements || !regions || !contours.transform) throw new Error('the full topology lacks a level');
  const built = buildTopology({
    departements: feature(contours, departements) as FeatureCollection,
    regions: feature(contours, regions) as FeatureCollection,
  }) as Contours;
  return quantize(built as Topology<Contours['objects']>, contours.transform);
}
