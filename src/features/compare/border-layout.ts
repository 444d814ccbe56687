import { greatest } from '../../core/collections/extremes.ts';
import { coalesce } from '../../core/collections/group-by.ts';
import { BANDS, type CommonBorder, type Side, type Stretch } from '../../core/comparison/common-border.ts';
import {
  type Box,
  boxAround,
  boxAroundDisc,
  labelBeside,
  overlap,
  radiusOf,
} from '../../core/geo/label-beside.ts';
import { nameBox } from '../../core/geo/name-fit.ts';
import { capitalised } from '../../core/territory/levels.ts';
import { withoutTypeBefore } from '../../core/territory/territory-words.ts';
import { kilometres } from '../../core/text/french-measures.ts';
import { wrapped } from '../../core/text/wrapped.ts';

/** Units of the drawing from the border, in its middle, to its edge; places lie as far as `reach`, and then come names of intercommunalités, which a phone leaves to the table. */
const HALF = { wide: { edge: 340, reach: 232 }, narrow: { edge: 180, reach: 160 } };
const HEIGHT = { least: 240, most: 640 };

/** So many units from the border. */
export const acrossOf = (side: Side, away: number) => (side === 0 ? -away : away);

/** Units a metre away from the border, and down along it: one that runs on for long is drawn shorter than wide, so that towns stay apart. */
export function borderScale({ path: { metres }, level }: CommonBorder, isNarrow = false) {
  const half = isNarrow ? HALF.narrow : HALF.wide;
  const across = half.reach / greatest(BANDS[level]);
  const height = Math.min(HEIGHT.most, Math.max(HEIGHT.least, metres * across));
  return { ...half, height, across, down: height / metres };
}

/** Where it begins and ends, and « du nord au sud ». */
export function waysOf({ path: { isUpright, isBack } }: CommonBorder) {
  const ways = isUpright ? (['nord', 'sud'] as const) : (['ouest', 'est'] as const);
  const [from, to] = isBack ? ways.toReversed() : ways;
  return { from, to, words: isUpright ? `du ${from} au ${to}` : `d’${from} en ${to}` };
}

type BorderScale = ReturnType<typeof borderScale>;

/** What is written down the border: kilometres along it, at quarters of it, between the names of its ends. */
export function ticksOf(border: CommonBorder, { height }: BorderScale) {
  const { from, to } = waysOf(border);
  const quarters = [0, 0.25, 0.5, 0.75, 1].map((share) => ({
    text: kilometres(share * border.path.metres),
    y: share * (height - 12) + 10,
  }));
  return [{ text: from, y: -6 }, ...quarters, { text: to, y: height + 12 }];
}

/** Units of the drawing; `letter` in ems. */
const TOWN = { size: 12.5, letter: 0.54, most: Number.POSITIVE_INFINITY };
const MOST_NAMES = 16;

const column = (left: number, right: number): Box => ({
  left,
  right,
  top: Number.NEGATIVE_INFINITY,
  bottom: Number.POSITIVE_INFINITY,
});

/** No town is named beyond the places, nor over the border's line with its kilometres. */
const closed = ({ reach }: BorderScale) => [
  column(-Infinity, -reach),
  column(-22, 22),
  column(reach, Infinity),
];

/** Discs of the sheets off the border, with their ranks in the list: one for those of the same place. */
export const pinsOf = ({ sheets }: CommonBorder, { reach, across, down }: BorderScale, side: Side) =>
  coalesce(
    sheets.flatMap(({ sheet, along, away, ...located }, at) => {
      if (located.side !== side || away === 0 || away * across > reach) return [];
      const ranks = String(at + 1);
      return [{ sheet, ranks, at: [acrossOf(side, away * across), along * down] as const, radius: 9 }];
    }),
    (last, { at, ranks }) =>
      last.at.join() === at.join()
        ? { ...last, ranks: last.ranks.replace(/(?:–.*)?$/u, `–${ranks}`), radius: 13 }
        : null,
  );

/** The most populous first, named away from the border, or towards it; without label where it would cover another or a sheet's disc, and the least populous. */
export function dotsOf(border: CommonBorder, scale: BorderScale, side: Side) {
  const { sides } = border;
  const most = greatest(sides.flatMap(({ units }) => units.map(({ indicators }) => indicators.population)));
  const taken = [...closed(scale), ...pinsOf(border, scale, side).map(boxAroundDisc)];
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

/** The intercommunalités of a side, down the border. */
export const groupRuns = (stretches: readonly Stretch[], side: Side) =>
  coalesce(
    stretches.map(({ from, to, groups }) => ({ from, to, group: groups[side] })),
    (last, { to, group }) => (last.group.key === group.key ? { ...last, to } : null),
  );

/** Lines of their names beside them, of the longest first; without those for which there is no room. */
export function groupLines(runs: ReturnType<typeof groupRuns>, { down }: BorderScale) {
  const taken: Box[] = [];
  return runs
    .toSorted((a, b) => b.to - b.from - (a.to - a.from))
    .flatMap(({ from, to, group }) => {
      const lines = wrapped(shortName(group.name), 17);
      const height = lines.length * LINE;
      const box = boxAround([0, Math.max(height / 2, ((from + to) / 2) * down)], { width: 1, height });
      if (taken.some((other) => overlap(box, other))) return [];
      taken.push(box);
      return lines.map((text, line) => ({ text, y: box.top + 10 + LINE * line }));
    });
}
