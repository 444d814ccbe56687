import type { CommuneAtom } from '../commune-atoms.ts';
import { visitReach } from './atom-reach.ts';
import type { Grid } from './grid.ts';

/**
 * Some communes are a few streets inside another's box (Castelmoron-d’Albret, Mont-Dauphin) and win no pixel: they get
 * the ellipse of their box, at least the pixel under their centre. `labels` are indices into `codes`.
 */
export function rescueLost(
  grid: Grid,
  open: Uint8Array,
  labels: Int32Array,
  codes: readonly string[],
  atoms: readonly CommuneAtom[],
): void {
  const present = new Set(labels);
  const lost = new Map(
    codes.map((code, label) => [code, label] as const).filter(([, label]) => !present.has(label)),
  );
  for (const atom of atoms) {
    const label = lost.get(atom.commune);
    if (label === undefined) continue;
    visitReach(grid, open, atom, [1, 1, 1, 1], (pixel, distance) => {
      if (distance <= 1) labels[pixel] = label;
    });
    const column = Math.floor((atom.centre[0] - grid.west) / grid.dx);
    const row = Math.floor((atom.centre[1] - grid.south) / grid.dy);
    labels[row * grid.width + column] = label;
  }
}
