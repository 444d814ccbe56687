import { placedRings } from './contour-path.ts';
import type { Position } from './position.ts';
import type { Contour } from './topology.ts';

const ringsOf = (contour: Contour) => placedRings(contour, (position) => position);

const stepOf = (from: Position, to: Position) => `${from} ${to}`;

/** The lines along which two contours of one topology run together: there they have the same positions. */
export function commonLines(one: Contour, other: Contour): Position[][] {
  const steps = new Set(
    ringsOf(other).flatMap((ring) =>
      ring.slice(1).flatMap((to, at) => {
        const from = ring[at] ?? to;
        return [stepOf(from, to), stepOf(to, from)];
      }),
    ),
  );
  const lines: Position[][] = [];
  for (const ring of ringsOf(one))
    for (const [at, to] of ring.entries()) {
      const from = ring[at - 1];
      if (!from || !steps.has(stepOf(from, to))) continue;
      if (lines.at(-1)?.at(-1) === from) lines.at(-1)?.push(to);
      else lines.push([from, to]);
    }
  return lines;
}
