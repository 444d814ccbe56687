import { greatest } from '../../core/collections/extremes.ts';
import {
  BANDS,
  type CommonBorder,
  type PlacedUnit,
  runsOf,
  straddling,
} from '../../core/comparison/common-border.ts';
import type { BorderedPair } from '../../core/comparison/shared-borders.ts';
import {
  type Box,
  covers,
  type Disc,
  discPath,
  labelBeside,
  outside,
  overlap,
  type PointInDrawing,
  RADIUS,
  radiusOf,
} from '../../core/geo/label-beside.ts';
import { nameBox } from '../../core/geo/name-fit.ts';
import { capitalised } from '../../core/territory/level.ts';
import { withoutTypeBefore } from '../../core/territory/territory-words.ts';
import { wrapped } from '../../core/text/wrapped.ts';

/** Of each side's drawing, in its units: the border is its inner edge, and names of intercommunalités have its outer one. */
export const WIDTH = 340;
const NAMES = 98;
export const BAR = 6;
const GAP = 4;

/** Half of the border's line, and some air. */
const EDGE = 6;

/** Of the border's line. */
const HEIGHT = { least: 240, most: 640 };

export type Side = 0 | 1;

/** Of both sides; one that runs on for long is drawn shorter than wide, so that towns stay apart. */
export interface BorderScale {
  readonly height: number;
  /** Units a metre away from the border, and along it. */
  readonly across: number;
  readonly down: number;
  /** Where places may lie begins so far from the outer edge. */
  readonly outer: number;
}

export function borderScale({ metres, stretches }: CommonBorder, level: BorderedPair['level']): BorderScale {
  const outer = stretches.length > 0 ? NAMES + BAR + GAP : GAP;
  const across = (WIDTH - outer) / (BANDS[level].at(-1) ?? 1);
  const height = Math.min(HEIGHT.most, Math.max(HEIGHT.least, metres * across));
  return { height, across, down: height / metres, outer };
}

/** Across a side's drawing, `inward` units from its outer edge. */
export const acrossOf = (side: Side, inward: number) => (side === 0 ? inward : WIDTH - inward);

export const placeOf = (
  { across, down }: BorderScale,
  side: Side,
  { along, away }: Pick<PlacedUnit, 'along' | 'away'>,
): PointInDrawing => [acrossOf(side, WIDTH - away * across), along * down];

/** Units of the drawing; `letter` in ems. */
const TOWN = { size: 12.5, letter: 0.54, most: Number.POSITIVE_INFINITY };
const GROUP = { letters: 17, line: 13 };

const MOST_NAMES = 16;

interface SizedUnit extends Disc {
  readonly name: string;
}

/** The most populous first, on the side of its dot where it covers nothing, `at` the middle of its foot; those without room stay unnamed. */
function townNames(units: readonly SizedUnit[], taken: readonly Box[], height: number) {
  const boxes = [...taken];
  const names: { text: string; at: PointInDrawing; isLarge: boolean }[] = [];
  for (const { name, at, radius } of units) {
    const { box, faults } = labelBeside(at, nameBox(name, TOWN), {
      sides: ['right', 'left', 'above', 'below'],
      gap: { x: radius + 3, y: radius + 1 },
      faultsOf: (place) => [
        outside(place, { width: WIDTH, height }),
        boxes.filter((other) => overlap(place, other)).length,
        units.filter((other) => other.radius > Math.max(3, radius * 0.7) && covers(other, place)).length,
      ],
    });
    if (names.length === MOST_NAMES || faults.some((fault) => fault > 0)) continue;
    boxes.push(box);
    names.push({
      text: name,
      at: [(box.left + box.right) / 2, box.bottom - TOWN.size / 3],
      isLarge: radius > RADIUS.most / 2,
    });
  }
  return names;
}

/** « CC du Pays de Colombey » → « Pays de Colombey ». */
const shortName = (name: string) =>
  capitalised(withoutTypeBefore(name).replace(/^(?:du|de la|des|de|d’|de l’) ?(?=\p{Lu})/u, ''));

/** Bars of the intercommunalités along the outer edge, the longest named first. */
function groupBars({ stretches }: CommonBorder, { down, height }: BorderScale, side: Side) {
  const both = straddling(stretches);
  const bars = runsOf(stretches, side).map(({ group, from, to }) => {
    const lines = wrapped(shortName(group.name), GROUP.letters);
    const half = (lines.length * GROUP.line) / 2;
    const middle = Math.min(height - half, Math.max(half, ((from + to) / 2) * down));
    return {
      ...{ key: `${group.key} ${from}`, lines, top: middle - half, bottom: middle + half },
      ...{ from: from * down, to: to * down, isOnBoth: both.has(group.key) },
    };
  });
  const named: typeof bars = [];
  for (const bar of bars.toSorted((a, b) => b.to - b.from - (a.to - a.from)))
    if (named.every(({ top, bottom }) => bar.bottom <= top || bottom <= bar.top)) named.push(bar);
  return bars.map((bar) => ({ ...bar, isNamed: named.includes(bar) }));
}

const KILOMETRES = [1, 2, 5, 10, 20, 50, 100, 200];
const MOST_PARTS = 5;

/** Kilometres along the border that are written beside it: both ends, and round ones not too near to them. */
export function ticksOf({ metres, ends }: CommonBorder) {
  const total = metres / 1000;
  const part = KILOMETRES.find((km) => total / km <= MOST_PARTS) ?? total;
  const inner = Array.from({ length: Math.floor(total / part) }, (_, at) => (at + 1) * part).filter(
    (km) => km < 0.94 * total,
  );
  return [
    { at: 0, words: `0, ${ends[0]}` },
    ...inner.map((km) => ({ at: 1000 * km, words: `${km}` })),
    { at: metres, words: `${Math.round(total)}, ${ends[1]}` },
  ];
}

const TICK = { width: 46, height: 14 };

/** What one side's drawing shows of it. */
export function sideLayout(border: CommonBorder, scale: BorderScale, side: Side) {
  const most = greatest(border.placed.flat().map(({ indicators }) => indicators.population));
  const units = border.placed[side]
    .map((unit): SizedUnit => {
      const radius = radiusOf(unit.indicators.population, most);
      return { name: unit.name, at: placeOf(scale, side, unit), radius };
    })
    .sort((a, b) => b.radius - a.radius);
  const boxOf = (from: number, to: number, top: number, bottom: number): Box => {
    const [left = 0, right = 0] = [acrossOf(side, from), acrossOf(side, to)].sort((a, b) => a - b);
    return { left, right, top, bottom };
  };
  const taken = [
    boxOf(0, scale.outer, 0, scale.height),
    boxOf(WIDTH - EDGE, WIDTH, 0, scale.height),
    ...ticksOf(border).map(({ at }) =>
      boxOf(WIDTH - TICK.width, WIDTH, at * scale.down - TICK.height, at * scale.down + TICK.height),
    ),
  ];
  return {
    dots: units.map(discPath).join(''),
    names: townNames(units, taken, scale.height),
    bars: groupBars(border, scale, side),
  };
}
