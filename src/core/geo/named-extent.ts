import { bboxAround } from './bbox.ts';
import { fromMercator, mercator, mercatorCorners, TILE_PX } from './mercator.ts';
import type { NameBox } from './name-fit.ts';
import { type Bbox, isInBbox, type Position } from './position.ts';

/** As the map writes names of compared territories, under or above their letter: CSS pixels, then ems. */
const SIZE = 19;
const NAME = { letter: 0.55, most: 9, line: 1.2 };

const FARTHEST = 3;

interface Named {
  readonly name: string;
  readonly pin: Position;
}

/** What is framed, `bbox` with the names inside it, at the closest zoom at which all of it fits in `room`. */
export function namedExtent(bbox: Bbox, names: readonly Named[], room: NameBox, closest: number): Bbox {
  const named = names.filter(({ pin }) => isInBbox(bbox, pin));
  for (let zoom = closest; named.length > 0 && zoom > FARTHEST; zoom -= 0.05) {
    const scale = TILE_PX * 2 ** zoom;
    const written = named.map(({ name, pin }): Bbox => {
      const [{ x, y }, ems] = [mercator(pin), name.length * NAME.letter];
      const across = (SIZE * Math.min(ems, NAME.most)) / 2 / scale;
      const down = (SIZE * NAME.line * (1 + Math.ceil(ems / NAME.most))) / scale;
      return [...fromMercator(x - across, y + down), ...fromMercator(x + across, y - down)];
    });
    const around = bboxAround([bbox, ...written]);
    const [start, end] = mercatorCorners(around);
    if ((end.x - start.x) * scale <= room.width && (end.y - start.y) * scale <= room.height) return around;
  }
  return bbox;
}
