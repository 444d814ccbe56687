import type { CommuneRow, TerritoryTables } from '../../domain/territory/territory-tables.ts';
import { type Areas, type CodedArea, mergedArea } from '../../geo/topology.ts';
import type { Contours } from './build-topology.ts';
import { type CodeOf, LEVEL_SOURCES } from './level-sources.ts';

/** In the same topology: arcs stay shared. */
function merged(
  contours: Contours,
  communes: ReadonlyMap<string, CommuneRow>,
  groupOf: CodeOf,
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

/** The levels that have territories, each made of communes. */
export function mergeLevels(contours: Contours, tables: TerritoryTables): Contours {
  const rows = new Map(tables.communes.map((row) => [row.code, row]));
  const { commune, ...wider } = LEVEL_SOURCES;
  const communes = contours.objects[commune.object] ?? { type: 'GeometryCollection', geometries: [] };
  const objects = Object.values(wider)
    .filter((level) => level.rows(tables).length > 0)
    .map(({ object, codeOf }) => [object, merged(contours, rows, codeOf(tables))] as const);
  return { ...contours, objects: { [commune.object]: communes, ...Object.fromEntries(objects) } };
}
