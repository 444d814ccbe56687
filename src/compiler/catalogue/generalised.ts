import { type Area, type Areas, onGrid, positionsOf, type Topology } from '../../geo/topology.ts';
import { areaRings } from '../geography/build-topology.ts';
import { simplifyArcs } from '../geography/contour-topology.ts';

/** Degrees, 330 m: under a pixel at every zoom up to 7. */
const TOLERANCE = 0.003;

/** Steps of the committed grid: 44 m. */
const COARSER = 4;

/** For the scale of the whole country: no border is farther than {@link TOLERANCE} from where it was, and no area is lost. */
export function generalised<T extends Record<string, Areas<Area>>>(topology: Topology<T>): Topology<T> {
  const { transform: grid, ...rest } = topology;
  if (!grid) throw new Error('contours without a grid');
  const rings = Object.values(topology.objects).flatMap(({ geometries }) => geometries.flatMap(areaRings));
  const arcs = simplifyArcs(positionsOf(topology), rings, TOLERANCE);
  const [x, y] = grid.scale;
  return onGrid({ ...rest, arcs }, { ...grid, scale: [x * COARSER, y * COARSER] });
}
