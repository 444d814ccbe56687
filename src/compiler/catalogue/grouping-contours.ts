import { GROUPING_LEVELS } from '../../domain/territory/level.ts';
import { type CodedArea, mergedArea } from '../../geo/topology.ts';
import type { Contours } from '../geography/build-topology.ts';
import { LEVEL_SOURCES } from '../geography/level-sources.ts';
import type { TerritoryLookup } from './territory-lookup.ts';

/** With the union of each grouping's communes, in the same topology: arcs stay shared. None where a commune has no contour. */
export function withGroupings(contours: Contours, lookup: TerritoryLookup): Contours {
  const communes = new Map((contours.objects.communes?.geometries ?? []).map((area) => [area.id, area]));
  const objects = GROUPING_LEVELS.map((level) => {
    const { object, rows } = LEVEL_SOURCES[level];
    const codes = rows(lookup.tables).map(({ code }) => code);
    const geometries = codes.sort().flatMap((code): CodedArea[] => {
      const members = new Set(lookup.members(level, code).map((one) => one.code));
      // In the order of the contours, so that the same communes always give the same rings.
      const areas = [...communes.values()].filter(({ id }) => members.has(id));
      return areas.length > 0 ? [{ ...mergedArea(contours, areas), id: code }] : [];
    });
    return [object, { type: 'GeometryCollection' as const, geometries }] as const;
  });
  return { ...contours, objects: { ...contours.objects, ...Object.fromEntries(objects) } };
}
