import type { Topology } from 'topojson-specification';

/**
 * The text of a topology, one arc and one geometry a line, so that a change of one border reads as one line of a diff.
 * Keys come in a fixed order.
 */
export function formatTopology(topology: Topology): string {
  const objects = Object.entries(topology.objects).map(([name, object]) => {
    const geometries = object.type === 'GeometryCollection' ? object.geometries : [object];
    const lines = geometries.map((geometry) => {
      const { type, id, arcs } = geometry as { type: string; id?: string; arcs?: unknown };
      return JSON.stringify({ type, id, arcs });
    });
    return `${JSON.stringify(name)}:{"type":"GeometryCollection","geometries":[\n${lines.join(',\n')}\n]}`;
  });
  const transform = topology.transform ? `"transform":${JSON.stringify(topology.transform)},\n` : '';
  const arcs = topology.arcs.map((arc) => JSON.stringify(arc)).join(',\n');
  return `{"type":"Topology",\n${transform}"objects":{\n${objects.join(',\n')}\n},\n"arcs":[\n${arcs}\n]}\n`;
}
