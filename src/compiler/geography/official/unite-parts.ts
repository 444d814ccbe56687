import type { MultiPolygon } from 'geojson';
import { merge } from 'topojson-client';
import { topology as buildTopology } from 'topojson-server';
import type { GeometryCollection } from 'topojson-specification';
import { ringArea, ringsOf } from '../../../geo/rings.ts';
import { OfficialContoursError } from './official-error.ts';

/** Area of contours without overlap, square degrees: holes turn the other way and count negative. */
function areaOf(areas: readonly MultiPolygon[]): number {
  return areas.flatMap(ringsOf).reduce((sum, ring) => sum + ringArea(ring), 0);
}

/**
 * The union of the parts that make one commune of today, on the committed grid: the edges between them go.
 * `code` names the commune in errors.
 *
 * @throws OfficialContoursError when parts lie on one another, such as a commune and its own communes déléguées.
 */
export function uniteParts(code: string, parts: readonly MultiPolygon[]): MultiPolygon {
  const [only, second] = parts;
  if (only && !second) return only;
  const features = parts.map((geometry) => ({ type: 'Feature' as const, properties: {}, geometry }));
  const topology = buildTopology({ parts: { type: 'FeatureCollection', features } as never });
  const union = merge(topology, (topology.objects.parts as GeometryCollection).geometries as never);
  if (Math.abs(areaOf([union]) / areaOf(parts) - 1) > 1e-6) {
    throw new OfficialContoursError(
      `commune ${code} : ses morceaux se recouvrent. Le fichier mêle sans doute communes et communes déléguées : gardez les communes seules.`,
    );
  }
  return union;
}
