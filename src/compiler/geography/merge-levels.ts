import type { CommuneRow, TerritoryTables } from '../../domain/territory/territory-tables.ts';
import { type Areas, type CodedArea, mergedArea } from '../../geo/topology.ts';
import type { Contours } from './build-topology.ts';
import { type CodesOf, LEVEL_SOURCES } from './level-sources.ts';

/** In the same topology: arcs stay shared. */
function merged(
  contours: Contours,
  communes: ReadonlyMap<string, CommuneRow>,
  groupsOf: CodesOf,
): Areas<CodedArea> {
  const members = new Map<string, CodedArea[]>();
  for (const area of contours.objects.communes?.geometries ?? []) {
    const commune = communes.get(area.id);
    if (!commune) throw new Error(`contour of an unknown commune: ${area.id}`);
    for (const group of groupsOf(commune)) {
      const list = members.get(group) ?? [];
      list.push(area);
      members.set(group, list);
    }
  }
  const geometries = [...members]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, areas]) => ({ ...mergedArea(contours, areas), id }));
  return { type: 'GeometryCollection', geometries };
}

const DRAWN = ['epci', 'ept', 'departement', 'region'] as const;

/** The levels of the COG that are drawn, each made of communes; groupings are made when the content is compiled. */
export function mergeLevels(contours: Contours, tables: TerritoryTables): Contours {
  const rows = new Map(tables.communes.map((row) => [row.code, row]));
  const { commune } = LEVEL_SOURCES;
  const communes = contours.objects[commune.object] ?? { type: 'GeometryCollection', geometries: [] };
  const objects = DRAWN.map((level) => {
    const { object, codesOf } = LEVEL_SOURCES[level];
    return [object, merged(contours, rows, codesOf(tables))] as const;
  });
  return { ...contours, objects: { [commune.object]: communes, ...Object.fromEntries(objects) } };
}
