import type { SourceCommune } from '../source-communes.ts';
import type { Grid } from './grid.ts';
import { visitInfluence } from './influence.ts';

/** A few streets inside another's box (Mont-Dauphin) win no pixel: they get the ellipse of their box. */
export function addMissingLabels(
  grid: Grid,
  open: Uint8Array,
  labels: Int32Array,
  codes: readonly string[],
  sources: readonly SourceCommune[],
): void {
  const present = new Set(labels);
  const missing = new Map(
    codes.map((code, label) => [code, label] as const).filter(([, label]) => !present.has(label)),
  );
  for (const source of sources) {
    const label = missing.get(source.commune);
    if (label === undefined) continue;
    visitInfluence(grid, open, source, [1, 1, 1, 1], (pixel, distance) => {
      if (distance <= 1) labels[pixel] = label;
    });
    const column = Math.floor((source.centre[0] - grid.west) / grid.dx);
    const row = Math.floor((source.centre[1] - grid.south) / grid.dy);
    labels[row * grid.width + column] = label;
  }
}
