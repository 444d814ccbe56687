import { distance } from '@turf/turf';
import type { MultiPolygon, Position } from 'geojson';
import { contains } from '../../../core/geo/contains.ts';
import { nearestFirst } from '../../../core/geo/nearest.ts';
import { ringArea } from '../../../core/geo/rings.ts';
import { arcsOf, mergedContour, positionsOf } from '../../../core/geo/topology.ts';
import type { Contours } from '../build-topology.ts';
import { isClosed, plainTopology } from '../contour-topology.ts';

/** Metres, as far as an indicative contour lies from an official one at most. */
const NEAR = 3000;

const lengthOf = (line: readonly Position[]): number =>
  line.slice(1).reduce((sum, to, at) => sum + distance(line[at] ?? to, to, { units: 'meters' }), 0);

/** All the same way round. */
const orderedRings = ({ coordinates }: MultiPolygon): Position[][] =>
  coordinates.flat().map((ring) => (ringArea(ring) < 0 ? ring.toReversed() : ring));

const verticesOf = (ring: readonly Position[]) =>
  ring.map(([longitude = 0, latitude = 0], index) => ({ ring, index, at: [longitude, latitude] as const }));

type Vertex = ReturnType<typeof verticesOf>[number];

/** For joints in the order of a ring: none behind that of the joint before, where borders would lie over themselves. */
function nearestInOrder(joints: readonly Position[], vertices: ReturnType<typeof nearestFirst<Vertex>>) {
  let last: Vertex | null = null;
  // Twice round: the first may lie behind the last.
  return [...joints, ...joints].flatMap((joint): [string, Vertex][] => {
    const [longitude = 0, latitude = 0] = joint;
    const [[found, away] = [null, 0]] = vertices([longitude, latitude]);
    if (!found || away > NEAR) return [];
    const around = found.ring.length - 1;
    const isNear = last?.ring === found.ring && lengthOf([[...last.at], joint]) < NEAR;
    const isBehind = isNear && last && (found.index - last.index + around) % around > around / 2;
    last = isBehind ? last : found;
    return [[String(joint), last ?? found]];
  });
}

/** Round the ring that both are on, the way that is about as long as `before`. */
function between({ ring, index: from }: Vertex, { index: to }: Vertex, before: number): Position[] {
  const forward = (start: number, end: number) =>
    start <= end ? ring.slice(start, end + 1) : [...ring.slice(start, -1), ...ring.slice(0, end + 1)];
  const detour = (line: readonly Position[]) => Math.abs(lengthOf(line) - before);
  const [one, other] = [forward(from, to), forward(to, from).reverse()];
  return detour(one) <= detour(other) ? one : other;
}

/**
 * Kept contours beside official ones: their common border becomes the official outline, so that neither gap nor overlap is
 * left. `contours` has the borders that both had before.
 */
export function joinedToOfficial(
  contours: Contours,
  official: ReadonlyMap<string, MultiPolygon>,
  isKept: (code: string) => boolean,
): Contours {
  const areas = contours.objects.communes?.geometries ?? [];
  const given = areas.filter(({ id }) => official.has(id));
  const replaced = new Set(given.flatMap(arcsOf));
  const kept = new Set(areas.filter(({ id }) => isKept(id)).flatMap(arcsOf));
  const exact = plainTopology('communes', official);
  const outline = mergedContour(exact, exact.objects.communes?.geometries ?? []);
  const nearest = nearestFirst(orderedRings(outline).flatMap(verticesOf));
  const lines = positionsOf(contours);
  const shared = lines.filter((line, arc) => kept.has(arc) && replaced.has(arc) && !isClosed(line));
  const ends = new Set(shared.flatMap((line) => [String(line[0]), String(line.at(-1))]));
  const joints = orderedRings(mergedContour(contours, given)).map((ring) =>
    ring.slice(1).filter((position) => ends.has(String(position))),
  );
  const vertices = new Map(joints.flatMap((ring) => nearestInOrder(ring, nearest)));
  const redrawn = (line: Position[], isShared: boolean): Position[] => {
    const [start = [], end = []] = [line[0], line.at(-1)];
    const [from, to] = [vertices.get(String(start)), vertices.get(String(end))];
    if (!from && !to) return line;
    const [first, last] = [[...(from?.at ?? start)], [...(to?.at ?? end)]];
    // What reaches into the official contours would lie over them.
    if (!isShared || !from || !to)
      return [first, ...line.slice(1, -1).filter((at) => !contains(outline, at)), last];
    const drawn = from.ring === to.ring ? between(from, to, lengthOf(line)) : [];
    // An islet of the one in the other that the official outline leaves out.
    const isFar = drawn.length < 2 || lengthOf(drawn) > 3 * lengthOf(line) + NEAR;
    return isFar ? [first, last] : drawn;
  };
  const arcs = lines.map((line, arc) => (kept.has(arc) ? redrawn(line, replaced.has(arc)) : line));
  return { type: 'Topology', objects: contours.objects, arcs };
}
