import { bboxOf } from '../../core/geo/bbox.ts';
import { contains } from '../../core/geo/contains.ts';
import { placedRings } from '../../core/geo/contour-path.ts';
import { type Box, boxAround, overlap } from '../../core/geo/label-beside.ts';
import type { NameBox } from '../../core/geo/name-fit.ts';
import {
  boxOf,
  isIn,
  movedBy,
  type Outline,
  outlineOf,
  type PlanePoint,
  roseLayout,
  sharedEdge,
  sideOfBox,
} from '../../core/geo/rose-layout.ts';
import { roundedPath, simplifyLine } from '../../core/geo/silhouette.ts';
import type { Contour } from '../../core/geo/topology.ts';
import { equalArea } from './same-scale.ts';

export interface RoseShape {
  readonly contour: Contour;
  readonly label: NameBox;
}

export interface RoseSize {
  /** What the shapes fill at most, units. */
  readonly width: number;
  readonly height: number;
  /** Of the sign of a border; null where none is drawn. */
  readonly sign: NameBox | null;
}

/** How far neighbours are detached, of the longer side of all before. */
const GAP = 0.085;

/** Two outlines this near are one border: of the longer sides of both. Silhouettes are as rough as that. */
const SAME_LINE = 0.015;

/** How far apart outlines are sampled for labels, units. */
const SAMPLED = 8;

/** Around the whole, units. */
const MARGIN = 12;

/** Places tried for a label, across and down. */
const PLACES = 14;

/** What a fault of a label's place weighs beside a unit of distance from the middle of its shape. */
const WEIGHTS = { label: 2000, otherShape: 800, otherOutline: 40, ownOutline: 3.2, outside: 48 };

/** A place for a label: on its shape where it fits (`isInside`: wholly), else beside it, never on another label. */
function placeLabel(own: Outline, others: readonly Outline[], taken: readonly Box[], size: NameBox) {
  const { left, top, right, bottom } = own.box;
  const middle: PlanePoint = [(left + right) / 2, (top + bottom) / 2];
  const [width, height] = [right - left + 1.3 * size.width, bottom - top + 2 * size.height];
  let best = { labelAt: middle, isInside: false, fault: Number.POSITIVE_INFINITY };
  for (let row = 0; row <= PLACES; row++)
    for (let column = 0; column <= PLACES; column++) {
      const [across, down] = [(column / PLACES - 0.5) * width, (row / PLACES - 0.5) * height];
      const labelAt: PlanePoint = [middle[0] + across, middle[1] + down];
      const box = boxAround(labelAt, size);
      const onLabels = taken.filter((other) => overlap(other, box)).length;
      let fault = Math.hypot(across, down) / 2 + WEIGHTS.label * onLabels;
      if (fault >= best.fault) continue;
      const crossed = (outline: Outline) => outline.points.filter((point) => isIn(box, point)).length;
      for (const other of others.filter((one) => overlap(one.box, box)))
        fault +=
          WEIGHTS.otherOutline * crossed(other) + (contains(other.area, labelAt) ? WEIGHTS.otherShape : 0);
      const isOn = contains(own.area, labelAt);
      fault += WEIGHTS.ownOutline * crossed(own) + (isOn ? 0 : WEIGHTS.outside);
      if (fault < best.fault) best = { labelAt, isInside: isOn && crossed(own) === 0, fault };
    }
  return { labelAt: best.labelAt, isInside: best.isInside };
}

/** Along a border, of its length: tried for its sign in this order. */
const ALONG = [0.5, 0.35, 0.65, 0.2, 0.8, 0.05, 0.95];

/** The sign of a border, half way to where its neighbour is moved; null where nothing is free: the list has its length. */
function signPlace(line: readonly PlanePoint[], [dx, dy]: PlanePoint, taken: readonly Box[], size: NameBox) {
  const places = ALONG.map((share): PlanePoint => {
    const [x, y] = line[Math.floor(line.length * share)] ?? [0, 0];
    return [x + dx / 2, y + dy / 2];
  });
  const isFree = (place: PlanePoint) => !taken.some((other) => overlap(other, boxAround(place, size)));
  return places.find(isFree) ?? null;
}

/**
 * A territory and its neighbours, the one with the longest border first, detached in their true directions on one scale: in units of
 * the drawing, north up. `band` joins the two sides of a border, whose length is said at `sign`.
 */
export function drawRose(centre: RoseShape, neighbours: readonly RoseShape[], size: RoseSize) {
  const [west, south, east, north] = bboxOf(centre.contour);
  const project = equalArea([(west + east) / 2, (south + north) / 2]);
  const onPlane = ({ contour }: RoseShape) => placedRings(contour, project);
  const [own, beside] = [onPlane(centre), neighbours.map(onPlane)];
  const petals = roseLayout(own, beside, GAP * sideOfBox(boxOf([own, ...beside].flat(2))));
  const detached = petals.map(({ move }, at) => (beside[at] ?? []).map((ring) => movedBy(ring, move)));
  const box = boxOf([own, ...detached].flat(2));
  const scale = Math.min(size.width / (box.right - box.left), size.height / (box.bottom - box.top));
  const inUnits = (points: readonly PlanePoint[]) =>
    movedBy(points, [-box.left, -box.top]).map(([x, y]): PlanePoint => [x * scale, y * scale]);
  const shapes = [own, ...detached].map((shape) => shape.map(inUnits));
  const outlines = shapes.map((shape) => outlineOf(shape, SAMPLED));
  const taken: Box[] = [];
  const labelled = ({ label }: RoseShape, at: number) => {
    const placed = placeLabel(
      outlines[at] ?? outlineOf([], SAMPLED),
      outlines.toSpliced(at, 1),
      taken,
      label,
    );
    taken.push(boxAround(placed.labelAt, label));
    return { path: (shapes[at] ?? []).map(roundedPath).join(''), ...placed };
  };
  const first = labelled(centre, 0);
  const bands = petals.map(({ move, bearing }, at) => {
    const shape = beside[at] ?? [];
    const tolerance = SAME_LINE * (sideOfBox(boxOf(own.flat())) + sideOfBox(boxOf(shape.flat())));
    const line = inUnits(sharedEdge(own, shape, tolerance));
    const way = [move[0] * scale, move[1] * scale] as const;
    const sign = size.sign && signPlace(line, way, taken, size.sign);
    if (size.sign && sign) taken.push(boxAround(sign, size.sign));
    const edge = simplifyLine(line, 2);
    const band = roundedPath([...edge, ...movedBy(edge.toReversed(), way), ...edge.slice(0, 1)]);
    return { bearing, sign, band };
  });
  const others = neighbours.map((shape, at) => labelled(shape, at + 1));
  // A tall drawing keeps the scale, and the size of its letters.
  const spare = Math.max(0, size.width - (box.right - box.left) * scale) / 2;
  const whole = { left: -spare, top: 0, right: (box.right - box.left) * scale + spare, bottom: 0 };
  const corners = [whole, ...outlines.map((outline) => outline.box), ...taken].flatMap(
    (one): PlanePoint[] => [
      [one.left - MARGIN, one.top - MARGIN],
      [one.right + MARGIN, one.bottom + MARGIN],
    ],
  );
  return {
    ...{ box: boxOf(corners), unitsPerMetre: scale, centre: first },
    petals: bands.flatMap((band, at) => {
      const shape = others[at];
      return shape ? [{ ...shape, ...band }] : [];
    }),
  };
}
