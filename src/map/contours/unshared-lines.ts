import type { MultiLineString, Position } from 'geojson';
import { ringsOf } from '../../geo/rings.ts';
import type { Contour } from '../../geo/topology.ts';

const nameOf = (one: Position, other: Position) => [one.join(), other.join()].sort().join(' ');

/** What of an outline lies on none in `drawn`, which it joins: dashes on each other would fill each other's gaps. */
export function unsharedLines(contour: Contour, drawn: Set<string>): MultiLineString {
  const lines: Position[][] = [];
  for (const ring of ringsOf(contour)) {
    let line: Position[] | null = null;
    for (const [index, to] of ring.slice(1).entries()) {
      const from = ring[index] ?? to;
      const name = nameOf(from, to);
      if (drawn.has(name)) line = null;
      else if (line) line.push(to);
      else {
        line = [from, to];
        lines.push(line);
      }
      drawn.add(name);
    }
  }
  return { type: 'MultiLineString', coordinates: lines };
}
