import { groupBy, mostOf, tally } from '../../../core/collections/group-by.ts';

/** Gives each `fillable` pixel without label (-1) the label that reaches it first, within `steps` pixels. */
export function fillGaps(labels: Int32Array, fillable: Uint8Array, width: number, steps: number): void {
  let front: number[] = [];
  for (let pixel = 0; pixel < labels.length; pixel++) {
    if (fillable[pixel] && labels[pixel] === -1 && neighbourLabel(labels, pixel, width) >= 0)
      front.push(pixel);
  }
  for (let step = 0; step < steps && front.length > 0; step++) {
    const found = front.map((pixel) => neighbourLabel(labels, pixel, width));
    front.forEach((pixel, i) => {
      labels[pixel] = found[i] ?? -1;
    });
    const next = new Set<number>();
    for (const pixel of front) {
      for (const near of around(pixel, width)) if (fillable[near] && labels[near] === -1) next.add(near);
    }
    front = [...next];
  }
}

/** A row does not run on into the next. */
export function around(pixel: number, width: number): number[] {
  const column = pixel % width;
  const near = [pixel - width, pixel + width];
  if (column > 0) near.push(pixel - 1);
  if (column < width - 1) near.push(pixel + 1);
  return near;
}

function neighbourLabel(labels: Int32Array, pixel: number, width: number): number {
  return around(pixel, width)
    .map((near) => labels[near] ?? -1)
    .reduce((best, label) => Math.max(best, label), -1);
}

/**
 * A 3 × 3 majority filter: where five of the nine pixels have labels of one other group, the pixel gets the most frequent of these.
 * `groups` has the group of each label.
 */
export function majority(labels: Int32Array, width: number, groups?: readonly string[]): Int32Array {
  const result = labels.slice();
  const groupOf = (label: number) => (groups ? groups[label] : label);
  for (let pixel = width + 1; pixel < labels.length - width - 1; pixel++) {
    const own = labels[pixel] ?? -1;
    if (own < 0) continue;
    if (around(pixel, width).every((near) => labels[near] === own)) continue;
    const nine = [-width, 0, width].flatMap((dy) => [-1, 0, 1].map((dx) => labels[pixel + dy + dx] ?? -1));
    const others = [...tally(nine)].filter(([label]) => label >= 0 && groupOf(label) !== groupOf(own));
    for (const group of groupBy(others, ([label]) => groupOf(label)).values()) {
      const many = group.reduce((sum, [, count]) => sum + count, 0);
      if (many >= 5) result[pixel] = mostOf(group) ?? own;
    }
  }
  return result;
}

type Part = ReturnType<typeof connectedParts>[number];

export function connectedParts(labels: Int32Array, width: number) {
  const seen = new Uint8Array(labels.length);
  const parts: { label: number; pixels: number[] }[] = [];
  labels.forEach((label, start) => {
    if (label < 0 || seen[start]) return;
    seen[start] = 1;
    const pixels = [start];
    for (let i = 0; i < pixels.length; i++) {
      for (const near of around(pixels[i] ?? 0, width)) {
        if (seen[near] || labels[near] !== label) continue;
        seen[near] = 1;
        pixels.push(near);
      }
    }
    parts.push({ label, pixels });
  });
  return parts;
}

function mostTouched({ label, pixels }: Part, labels: Int32Array, width: number): number {
  const touched = pixels.flatMap((pixel) => around(pixel, width).map((near) => labels[near] ?? -1));
  return mostOf(tally(touched.filter((other) => other >= 0 && other !== label))) ?? -1;
}

/** Share of a commune's main part under which a detached part on land is an error of the method. */
const DETACHED = 0.3;

/** Drops islands of fewer than `smallest` pixels. The largest part of a label always stays. */
export function absorbDetachedParts(labels: Int32Array, width: number, smallest: number): void {
  const parts = connectedParts(labels, width);
  const main = new Map<number, Part>();
  for (const part of parts) {
    if (part.pixels.length > (main.get(part.label)?.pixels.length ?? 0)) main.set(part.label, part);
  }
  for (const part of parts) {
    const largest = main.get(part.label);
    if (part === largest || part.pixels.length > DETACHED * (largest?.pixels.length ?? 0)) continue;
    const taker = mostTouched(part, labels, width);
    if (taker === -1 && part.pixels.length >= smallest) continue;
    for (const pixel of part.pixels) labels[pixel] = taker;
  }
}

export function keepLargeParts(labels: Int32Array, width: number, smallest: number): void {
  for (const { pixels } of connectedParts(labels, width)) {
    if (pixels.length < smallest) for (const pixel of pixels) labels[pixel] = -1;
  }
}

/** Not where `closed` (an enclave of another country). Waters cut by tiles leave such pockets in estuaries. */
export function fillPockets(labels: Int32Array, closed: Uint8Array, width: number, largest: number): void {
  const empty = Int32Array.from(labels, (label) => (label === -1 ? 0 : -1));
  const fillable = new Uint8Array(labels.length);
  for (const { pixels } of connectedParts(empty, width)) {
    if (pixels.length > largest || pixels.some((pixel) => closed[pixel])) continue;
    for (const pixel of pixels) fillable[pixel] = 1;
  }
  fillGaps(labels, fillable, width, largest);
}
