import type { MultiPolygon, Position } from 'geojson';
import type { Grid } from './grid.ts';

/** Corners are numbered row × (width + 1) + column, from the south-west. */
type Ring = number[];

/** Directed sides of one label's pixels, the label on the left: start corner → end corners. */
type Sides = Map<number, number[]>;

function sidesOf(pixels: readonly number[], labels: Int32Array, width: number): Sides {
  const stride = width + 1;
  const sides: Sides = new Map();
  const add = (from: number, to: number): void => {
    const list = sides.get(from);
    if (list) list.push(to);
    else sides.set(from, [to]);
  };
  for (const pixel of pixels) {
    const label = labels[pixel];
    const row = Math.floor(pixel / width);
    const southWest = row * stride + (pixel - row * width);
    const [southEast, northWest, northEast] = [southWest + 1, southWest + stride, southWest + stride + 1];
    if (labels[pixel - width] !== label) add(southWest, southEast);
    if (labels[pixel + 1] !== label) add(southEast, northEast);
    if (labels[pixel + width] !== label) add(northEast, northWest);
    if (labels[pixel - 1] !== label) add(northWest, southWest);
  }
  return sides;
}

/** Of the sides that leave a corner, the one that turns left: pixels that touch by a corner only stay apart. */
function takeNext(sides: Sides, previous: number, corner: number, stride: number): number | undefined {
  const leaving = sides.get(corner);
  if (!leaving) return undefined;
  const step = corner - previous;
  const left = step === 1 ? stride : step === stride ? -1 : step === -1 ? -stride : 1;
  const at = Math.max(0, leaving.indexOf(corner + left));
  const [next] = leaving.splice(at, 1);
  if (leaving.length === 0) sides.delete(corner);
  return next;
}

function ringsOf(sides: Sides, stride: number): Ring[] {
  const rings: Ring[] = [];
  for (let start = sides.keys().next(); !start.done; start = sides.keys().next()) {
    const first = start.value;
    const ring: Ring = [first];
    let previous = first - 1;
    let corner = takeNext(sides, previous, first, stride);
    previous = first;
    while (corner !== undefined && corner !== first) {
      ring.push(corner);
      const next = takeNext(sides, previous, corner, stride);
      previous = corner;
      corner = next;
    }
    ring.push(first);
    rings.push(ring);
  }
  return rings;
}

function signedArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i] ?? [];
    const [bx = 0, by = 0] = ring[i + 1] ?? [];
    sum += ax * by - bx * ay;
  }
  return sum / 2;
}

function contains(ring: readonly Position[], [x = 0, y = 0]: Position): boolean {
  let inside = false;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i] ?? [];
    const [bx = 0, by = 0] = ring[i + 1] ?? [];
    if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) inside = !inside;
  }
  return inside;
}

/** Outer rings turn left (positive area), holes right; each hole goes to the smallest outer ring around it. */
function polygonsOf(rings: readonly Position[][], grid: Grid): Position[][][] {
  const outers = rings
    .filter((ring) => signedArea(ring) > 0)
    .map((ring) => ({ rings: [ring], area: signedArea(ring) }))
    .sort((a, b) => a.area - b.area);
  for (const hole of rings.filter((ring) => signedArea(ring) < 0)) {
    // The middle of the pixel on the left of a hole's first side is inside the label around it.
    const [[ax = 0, ay = 0] = [], [bx = 0, by = 0] = []] = hole;
    const inner: Position = [
      (ax + bx) / 2 - (Math.sign(by - ay) * grid.dx) / 2,
      (ay + by) / 2 + (Math.sign(bx - ax) * grid.dy) / 2,
    ];
    outers.find(({ rings: [outer = []] }) => contains(outer, inner))?.rings.push(hole);
  }
  return outers.map((outer) => outer.rings);
}

function pixelsByLabel(labels: Int32Array): Map<number, number[]> {
  const byLabel = new Map<number, number[]>();
  labels.forEach((label, pixel) => {
    if (label < 0) return;
    const list = byLabel.get(label);
    if (list) list.push(pixel);
    else byLabel.set(label, [pixel]);
  });
  return byLabel;
}

/**
 * Outlines of each label of a raster, along the sides of its pixels, one vertex a corner: neighbours share every vertex of
 * their border exactly. Longitude, latitude degrees; outer rings counter-clockwise.
 */
export function traceLabels(labels: Int32Array, grid: Grid): Map<number, MultiPolygon> {
  const stride = grid.width + 1;
  const toPosition = (corner: number): Position => {
    const row = Math.floor(corner / stride);
    return [grid.west + (corner - row * stride) * grid.dx, grid.south + row * grid.dy];
  };
  const outlines = new Map<number, MultiPolygon>();
  for (const [label, pixels] of pixelsByLabel(labels)) {
    const rings = ringsOf(sidesOf(pixels, labels, grid.width), stride).map((ring) => ring.map(toPosition));
    outlines.set(label, { type: 'MultiPolygon', coordinates: polygonsOf(rings, grid) });
  }
  return outlines;
}
