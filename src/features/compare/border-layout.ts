import { greatest } from '../../core/collections/extremes.ts';
import { BANDS, type CommonBorder, type Side, type Stretch } from '../../core/comparison/common-border.ts';
import { type Box, overlap, type PointInDrawing, radiusOf } from '../../core/geo/label-beside.ts';
import { nameBox } from '../../core/geo/name-fit.ts';
import { capitalised } from '../../core/territory/level.ts';
import { withoutTypeBefore } from '../../core/territory/territory-words.ts';
import { wrapped } from '../../core/text/wrapped.ts';

/** Units of the drawing, whose middle is the border; places lie as far as `REACH` from it, and then come names of intercommunalités. */
export const WIDTH = 680;
export const REACH = 232;
const HEIGHT = { least: 240, most: 640 };

/** So many units from the border. */
export const acrossOf = (side: Side, away: number) => WIDTH / 2 + (side === 0 ? -away : away);

/** One that runs on for long is drawn shorter than wide, so that towns stay apart. */
interface BorderScale {
  readonly height: number;
  /** Units a metre away from the border, and along it. */
  readonly across: number;
  readonly down: number;
}

export function borderScale({ path: { metres }, level }: CommonBorder): BorderScale {
  const across = REACH / greatest(BANDS[level]);
  const height = Math.min(HEIGHT.most, Math.max(HEIGHT.least, metres * across));
  return { height, across, down: height / metres };
}

/** Units of the drawing; `letter` in ems. */
const TOWN = { size: 12.5, letter: 0.54, most: Number.POSITIVE_INFINITY };
const MOST_NAMES = 16;

/** Of the border's line, from its middle, with its kilometres. */
const SEAM = 16;

interface PlaceDot {
  readonly name: string;
  readonly at: PointInDrawing;
  readonly radius: number;
  /** Where its name begins or ends, beside the dot; null where it would cover another, and of the least populous. */
  readonly label: { readonly x: number; readonly y: number; readonly textAnchor: 'start' | 'end' } | null;
}

/** The most populous first. Names run away from the border, or towards it where that has no room. */
export function dotsOf({ sides }: CommonBorder, { across, down }: BorderScale, side: Side): PlaceDot[] {
  const most = greatest(sides.flatMap(({ units }) => units.map(({ indicators }) => indicators.population)));
  const boxes: Box[] = [];
  return sides[side].units
    .toSorted((a, b) => b.indicators.population - a.indicators.population)
    .map(({ name, indicators, along, away }) => {
      const radius = radiusOf(indicators.population, most);
      const { width, height } = nameBox(name, TOWN);
      const [x, y] = [away * across, along * down];
      for (const way of [1, -1]) {
        const [near, far] = [x + way * (radius + 3), x + way * (radius + 3 + width)];
        const [left = 0, right = 0] = [acrossOf(side, x - way * radius), acrossOf(side, far)].sort(
          (a, b) => a - b,
        );
        const box = { left, right, top: y - height / 2, bottom: y + height / 2 };
        const isFree = far > SEAM && far < REACH && boxes.every((other) => !overlap(box, other));
        if (!isFree || boxes.length === MOST_NAMES) continue;
        boxes.push(box);
        const textAnchor = (way === 1) === (side === 0) ? 'end' : 'start';
        return {
          name,
          radius,
          at: [acrossOf(side, x), y],
          label: { x: acrossOf(side, near), y, textAnchor },
        };
      }
      return { name, radius, at: [acrossOf(side, x), y], label: null };
    });
}

/** « CC du Pays de Colombey » → « Pays de Colombey ». */
const shortName = (name: string) =>
  capitalised(withoutTypeBefore(name).replace(/^(?:du|de la|des|de|d’|de l’) ?(?=\p{Lu})/u, ''));

/** Units of the drawing between two lines of a name. */
export const LINE = 13;

/** Lines of the names of a side's intercommunalités beside their stretches, where these are long enough for them. */
export const groupLines = (stretches: readonly Stretch[], { down }: BorderScale, side: Side) =>
  stretches.flatMap(({ from, to, groups }, at) => {
    const lines = wrapped(shortName(groups[side].name), 17);
    const hasRoom = lines.length * LINE <= (to - from) * down;
    if (!hasRoom || stretches[at - 1]?.groups[side] === groups[side]) return [];
    const top = ((from + to) / 2) * down - (lines.length * LINE) / 2;
    return lines.map((text, line) => ({ text, y: top + 10 + LINE * line }));
  });
