import type { CodedArea, DescribedArea, Topology } from '../../geo/topology.ts';
import { areaArcs, type Contours } from '../geography/build-topology.ts';

export type PickedArea<P extends object> = DescribedArea<P> & CodedArea<P>;

/** Numbers of the arcs that areas use, in a topology that holds no other. */
export interface KeptArcs {
  readonly topology: Pick<Topology, 'type' | 'arcs' | 'transform'>;
  readonly renumbered: <P extends object>(area: PickedArea<P>) => PickedArea<P>;
}

/** What a topology of some areas of another is made of: the arcs that they use; the grid stays. */
export function keptArcs(contours: Contours, areas: readonly CodedArea[]): KeptArcs {
  const kept = [...new Set(areas.flatMap(areaArcs))].sort((a, b) => a - b);
  const at = new Map(kept.map((arc, index) => [arc, index]));
  const move = (index: number) => (index < 0 ? ~(at.get(~index) ?? 0) : (at.get(index) ?? 0));
  return {
    topology: {
      type: 'Topology',
      ...(contours.transform ? { transform: contours.transform } : {}),
      arcs: kept.map((arc) => contours.arcs[arc] ?? []),
    },
    renumbered: (area) =>
      area.type === 'Polygon'
        ? { ...area, arcs: area.arcs.map((ring) => ring.map(move)) }
        : { ...area, arcs: area.arcs.map((polygon) => polygon.map((ring) => ring.map(move))) },
  };
}
