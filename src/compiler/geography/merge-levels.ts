import type { CommuneRow, TerritoryTables } from '../../domain/territory/territory-tables.ts';
import { type Areas, type CodedArea, mergedArea } from '../../geo/topology.ts';
import type { Contours } from './build-topology.ts';

/** In the same topology: arcs stay shared. `groupOf` gives an empty string for no group. */
function merged(
  contours: Contours,
  communes: ReadonlyMap<string, CommuneRow>,
  groupOf: (commune: CommuneRow) => string,
): Areas<CodedArea> {
  const members = new Map<string, CodedArea[]>();
  for (const area of contours.objects.communes?.geometries ?? []) {
    const commune = communes.get(area.id);
    if (!commune) throw new Error(`contour of an unknown commune: ${area.id}`);
    const group = groupOf(commune);
    if (group === '') continue;
    const list = members.get(group) ?? [];
    list.push(area);
    members.set(group, list);
  }
  const geometries = [...members]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, areas]) => ({ ...mergedArea(contours, areas), id }));
  return { type: 'GeometryCollection', geometries };
}

export function mergeLevels(contours: Contours, tables: TerritoryTables): Contours {
  const communes = new Map(tables.communes.map((row) => [row.code, row]));
  const petr = new Map(tables.groupings.flatMap((row) => row.epci.map((code) => [code, row.code])));
  const merge = (groupOf: (commune: CommuneRow) => string) => merged(contours, communes, groupOf);
  return {
    ...contours,
    objects: {
      communes: contours.objects.communes ?? { type: 'GeometryCollection', geometries: [] },
      epci: merge((row) => row.epci),
      ept: merge((row) => row.ept),
      departements: merge((row) => row.departement),
      regions: merge((row) => row.region),
      petr: merge((row) => petr.get(row.epci) ?? ''),
    },
  };
}
