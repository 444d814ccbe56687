import { greatest } from '../../core/collections/extremes.ts';
import { BANDS, type CommonBorder, type Side, type Stretch } from '../../core/comparison/common-border.ts';
import { type Box, boxAroundDisc, labelBeside, overlap, radiusOf } from '../../core/geo/label-beside.ts';
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

/** Units a metre away from the border, and down along it: one that runs on for long is drawn shorter than wide, so that towns stay apart. */
export function borderScale({ path: { metres }, level }: CommonBorder) {
  const across = REACH / greatest(BANDS[level]);
  const height = Math.min(HEIGHT.most, Math.max(HEIGHT.least, metres * across));
  return { height, across, down: height / metres };
}

/** Where it begins and ends, and « du nord au sud ». */
export function waysOf({ path: { isUpright, isBack } }: CommonBorder) {
  const ways = isUpright ? (['nord', 'sud'] as const) : (['ouest', 'est'] as const);
  const [from, to] = isBack ? ways.toReversed() : ways;
  return { from, to, words: isUpright ? `du ${from} au ${to}` : `d’${from} en ${to}` };
}

type BorderScale = ReturnType<typeof borderScale>;

/** Units of the drawing; `letter` in ems. */
const TOWN = { size: 12.5, letter: 0.54, most: Number.POSITIVE_INFINITY };
const MOST_NAMES = 16;

const column = (left: number, right: number): Box => ({
  ...{ left: WIDTH / 2 + left, right: WIDTH / 2 + right },
  ...{ top: Number.NEGATIVE_INFINITY, bottom: Number.POSITIVE_INFINITY },
});

/** No town is named beyond the places, nor over the border's line with its kilometres. */
const CLOSED = [column(-WIDTH, -REACH), column(-16, 16), column(REACH, WIDTH)];

/** Discs of the sheets off the border, with their ranks in the list. */
export const pinsOf = ({ sheets }: CommonBorder, { across, down }: BorderScale, side: Side) =>
  sheets.flatMap(({ sheet, along, away, ...located }, at) => {
    if (located.side !== side || away === 0 || away * across > REACH) return [];
    return [{ sheet, rank: at + 1, at: [acrossOf(side, away * across), along * down] as const, radius: 9 }];
  });

/** The most populous first, named away from the border, or towards it; without label where it would cover another or a sheet's disc, and the least populous. */
export function dotsOf(border: CommonBorder, scale: BorderScale, side: Side) {
  const { sides } = border;
  const most = greatest(sides.flatMap(({ units }) => units.map(({ indicators }) => indicators.population)));
  const taken = [...CLOSED, ...pinsOf(border, scale, side).map(boxAroundDisc)];
  let named = 0;
  return sides[side].units
    .toSorted((a, b) => b.indicators.population - a.indicators.population)
    .map(({ name, indicators, along, away }) => {
      const radius = radiusOf(indicators.population, most);
      const dot = { name, radius, at: [acrossOf(side, away * scale.across), along * scale.down] } as const;
      const { box, text, faults } = labelBeside(dot.at, nameBox(name, TOWN), {
        sides: side === 0 ? ['left', 'right'] : ['right', 'left'],
        gap: { x: radius + 3, y: 0 },
        faultsOf: (placed) => [taken.filter((other) => overlap(placed, other)).length],
      });
      if (faults[0] !== 0 || named === MOST_NAMES) return { ...dot, label: null };
      named += 1;
      taken.push(box, boxAroundDisc(dot));
      return { ...dot, label: text };
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
