import { least } from '../collections/extremes.ts';
import { type BorderPath, borderPath, edgeOf, nearestOf, STEP } from '../geo/border-path.ts';
import type { Position } from '../geo/position.ts';
import type { Contour } from '../geo/topology.ts';
import type { LocatedSheet } from '../sheet/catalogue-index.ts';
import type { Territory } from '../territory/territory.ts';
import type { Part } from './coloured-parts.ts';
import type { ComparedTerritory } from './comparison.ts';
import type { BorderedPair } from './shared-borders.ts';

const KM = 1000;

/** Upper bounds of the bands of distance from the border, metres; units farther away are not looked at. */
export const BANDS: Readonly<Record<BorderedPair['level'], readonly number[]>> = {
  region: [15 * KM, 30 * KM, 60 * KM],
  departement: [5 * KM, 10 * KM, 20 * KM],
  epci: [2 * KM, 5 * KM, 10 * KM],
  ept: [KM, 2 * KM, 5 * KM],
};

/** Communes or, beside a région's border, intercommunalités. */
export interface Unit extends Part {
  /** Its intercommunalité; itself where it has none. */
  readonly group: Territory;
}

/** What one of two territories has beside their border. */
export interface BesideBorder {
  readonly territory: ComparedTerritory;
  readonly units: readonly Unit[];
  /** Each with the contour of its territory, if that has one. */
  readonly sheets: readonly (LocatedSheet & { readonly contour: Contour | null })[];
}

/** Metres along the border, in a drawing that has no bends, and to the nearest point of it. */
interface Place {
  readonly along: number;
  readonly away: number;
}

export type Side = 0 | 1;

export interface SheetBeside extends LocatedSheet, Place {
  readonly side: Side;
}

/** Of the border, from and to so many metres. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly groups: readonly [Territory, Territory];
}

/** Every kilometre, the intercommunalités of the units that are nearest on either side. */
function stretchesOf(
  metres: number,
  sides: readonly { readonly units: readonly (Unit & Place)[] }[],
): Stretch[] {
  const stretches: Stretch[] = [];
  for (let from = 0; from < metres; from += KM) {
    const [left, right] = sides.map(({ units }) => {
      const away = (unit: Place) => Math.hypot(unit.along - from - KM / 2, unit.away);
      const nearest = least(units.map(away));
      return units.find((unit) => away(unit) === nearest)?.group;
    });
    if (!left || !right) return [];
    const [last, to] = [stretches.at(-1), Math.min(metres, from + KM)];
    if (last?.groups[0].key === left.key && last.groups[1].key === right.key)
      stretches.splice(-1, 1, { ...last, to });
    else stretches.push({ from, to, groups: [left, right] });
  }
  return stretches;
}

/** More than 0 for what lies on the right of the drawing, which who goes down it has on the left hand. */
function turnTo({ points }: BorderPath, { pin: [x, y] }: Unit): number {
  const { rank, point } = nearestOf(points, [x, y]);
  const [from, to] = [points[rank - 1] ?? point, points[rank + 1] ?? point];
  return Math.sign((to[0] - from[0]) * (y - point[1]) - (to[1] - from[1]) * (x - point[0]));
}

/** Metres, beyond the error of contours: a territory that comes so near lies along the border. */
const TOUCHES = KM;

/**
 * A border unrolled: what lies to its left and to its right for who looks along it from its end, as on a map turned but never
 * mirrored. @param lines the border, in any order; @param two what lies on the side of each of the two territories.
 */
export function commonBorder(
  lines: readonly (readonly Position[])[],
  two: readonly [BesideBorder, BesideBorder],
  level: BorderedPair['level'],
) {
  const path = borderPath(lines);
  const turns = two.map(({ units }) => units.reduce((sum, unit) => sum + turnTo(path, unit), 0));
  const [left, right] = (turns[0] ?? 0) <= (turns[1] ?? 0) ? two : ([two[1], two[0]] as const);
  const sideOf = ({ territory, units }: BesideBorder) => {
    // Not beyond the ends of the border, nor of its bands.
    const placed = units.flatMap((unit) => {
      const { rank, metres, mean } = nearestOf(path.points, unit.pin);
      const isBeside = rank > 0 && rank < path.points.length - 1 && metres < (BANDS[level].at(-1) ?? 0);
      return isBeside ? [{ ...unit, along: mean * STEP, away: metres }] : [];
    });
    return { territory, units: placed };
  };
  const sheets = [left, right].flatMap((beside, at) =>
    beside.sheets.map(({ contour, ...sheet }): SheetBeside => {
      const { mean, metres } = nearestOf(path.points, sheet.territory.pin);
      const edges = contour ? edgeOf(contour).map((point) => nearestOf(path.points, point).metres) : [];
      const away = least([metres, ...edges]);
      return { ...sheet, side: at === 0 ? 0 : 1, along: mean * STEP, away: away < TOUCHES ? 0 : away };
    }),
  );
  const sides = [sideOf(left), sideOf(right)] as const;
  const hasGroups = level === 'region' || level === 'departement';
  return {
    ...{ level, path, sides },
    /** Empty where no intercommunalités face each other. */
    stretches: hasGroups ? stretchesOf(path.metres, sides) : [],
    /** Each once, the nearest first. */
    sheets: sheets
      .sort((a, b) => a.away - b.away)
      .filter(({ sheet }, at, all) => all.findIndex((other) => other.sheet.id === sheet.id) === at),
  };
}

export type CommonBorder = ReturnType<typeof commonBorder>;
