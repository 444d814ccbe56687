import { least } from '../collections/extremes.ts';
import { coalesce } from '../collections/group-by.ts';
import { borderPath, edgeOf, nearestOf, STEP } from '../geo/border-path.ts';
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

type PlacedUnits = readonly (Unit & Place)[];

/** Of the unit that is nearest to a point of the border. */
function groupNear(units: PlacedUnits, metres: number): Territory {
  const away = (unit: Place) => Math.hypot(unit.along - metres, unit.away);
  return units.reduce((nearest, unit) => (away(unit) < away(nearest) ? unit : nearest)).group;
}

/** Every kilometre, the intercommunalités of the units that are nearest on either side, none of which is empty. */
function stretchesOf(metres: number, left: PlacedUnits, right: PlacedUnits) {
  const kilometres = Array.from({ length: Math.ceil(metres / KM) }, (_, at) => {
    const [from, middle] = [at * KM, (at + 0.5) * KM];
    const groups = [groupNear(left, middle), groupNear(right, middle)] as const;
    return { from, to: Math.min(metres, from + KM), groups };
  });
  return coalesce(kilometres, (last, { to, groups: [one, other] }) =>
    last.groups[0].key === one.key && last.groups[1].key === other.key ? { ...last, to } : null,
  );
}

/** Metres, beyond the error of contours: a territory that comes so near lies along the border. */
const TOUCHES = KM;

/** More than 0 if most units lie on the left hand of who goes along these points. */
function handOf(points: readonly Position[], units: readonly Unit[]): number {
  const hands = units.map(({ pin }) => {
    const { rank, point } = nearestOf(points, pin);
    const [from, to] = [points[rank - 1] ?? point, points[rank + 1] ?? point];
    return Math.sign((to[0] - from[0]) * (pin[1] - point[1]) - (to[1] - from[1]) * (pin[0] - point[0]));
  });
  return hands.reduce((sum, hand) => sum + hand, 0);
}

/**
 * A border unrolled, as on a map turned but never mirrored: down from the end that puts the first territory on the left.
 * @param lines the border, in any order; @param two what lies on the side of each of the two territories.
 */
export function commonBorder(
  lines: readonly (readonly Position[])[],
  two: readonly [BesideBorder, BesideBorder],
  level: BorderedPair['level'],
) {
  const northern = borderPath(lines).points;
  // Who goes down the drawing has its left on the right hand.
  const path = borderPath(lines, handOf(northern, two[0].units) > handOf(northern, two[1].units));
  const { points } = path;
  const sideOf = ({ territory, units }: BesideBorder) => {
    const placed = units.flatMap((unit) => {
      const { rank, metres, mean } = nearestOf(points, unit.pin);
      // Not beyond the ends of the border, nor of its bands.
      const isBeside = rank > 0 && rank < points.length - 1 && metres < (BANDS[level].at(-1) ?? 0);
      return isBeside ? [{ ...unit, along: mean * STEP, away: metres }] : [];
    });
    return { territory, units: placed };
  };
  const sides = [sideOf(two[0]), sideOf(two[1])] as const;
  const sheets = two.flatMap((beside, at) =>
    beside.sheets.map(({ contour, ...sheet }): SheetBeside => {
      const { mean, metres } = nearestOf(points, sheet.territory.pin);
      const edges = contour ? edgeOf(contour).map((point) => nearestOf(points, point).metres) : [];
      const away = least([metres, ...edges]);
      return { ...sheet, side: at === 0 ? 0 : 1, along: mean * STEP, away: away < TOUCHES ? 0 : away };
    }),
  );
  const hasGroups = level === 'region' || level === 'departement';
  const faceEachOther = hasGroups && sides.every(({ units }) => units.length > 0);
  return {
    level,
    path,
    sides,
    /** Empty where no intercommunalités face each other. */
    stretches: faceEachOther ? stretchesOf(path.metres, sides[0].units, sides[1].units) : [],
    /** Each once, the nearest first. */
    sheets: sheets
      .sort((a, b) => a.away - b.away)
      .filter(({ sheet }, at, all) => all.findIndex((other) => other.sheet.id === sheet.id) === at),
  };
}

export type CommonBorder = ReturnType<typeof commonBorder>;

/** Of the border, from and to so many metres. */
export type Stretch = CommonBorder['stretches'][number];
