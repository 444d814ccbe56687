import { bbox, bearing, destination } from '@turf/turf';
import { least } from '../collections/extremes.ts';
import { type BorderPath, borderPath, edgeOf, nearestOf, STEP } from '../geo/border-path.ts';
import { contains } from '../geo/contains.ts';
import type { Position } from '../geo/position.ts';
import type { Contour } from '../geo/topology.ts';
import type { LocatedSheet } from '../sheet/catalogue-index.ts';
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

/** What one of two territories has beside their border. */
export interface BesideBorder {
  readonly territory: ComparedTerritory;
  readonly contour: Contour;
  /** Communes or, beside a région's border, intercommunalités. */
  readonly units: readonly Part[];
  /** Intercommunalités, also those that it has a part of; none of one. */
  readonly groups: readonly Part[];
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
  readonly groups: readonly [Part, Part];
}

interface BorderSide {
  readonly territory: ComparedTerritory;
  /** Not beyond the ends of the border, as far as the last of {@link BANDS}. */
  readonly units: readonly (Part & Place)[];
}

/** A border unrolled: what lies to its left and to its right for who looks along it from its end, as on a map turned but never mirrored. */
export interface CommonBorder {
  readonly level: BorderedPair['level'];
  readonly path: BorderPath;
  readonly sides: readonly [BorderSide, BorderSide];
  /** Empty where no intercommunalités face each other. */
  readonly stretches: readonly Stretch[];
  /** Each once, the nearest first. */
  readonly sheets: readonly SheetBeside[];
}

/** How far aside it is looked what lies there: beyond the error of contours, metres. */
const ASIDE = 1.5 * KM;

type Look = readonly [left: readonly number[], right: readonly number[]];

/** Every kilometre. Who goes down the drawing has its left on the right hand. */
function looksAlong({ points }: BorderPath): Look[] {
  const [every, aside] = [KM / STEP, ASIDE / STEP];
  return points.flatMap((at, index): Look[] => {
    const from = points[Math.max(0, index - aside)];
    const to = points[Math.min(points.length - 1, index + aside)];
    if (index % every !== every / 2 || !from || !to) return [];
    const way = bearing([...from], [...to]);
    const look = (turn: number) =>
      destination([...at], ASIDE, way + turn, { units: 'meters' }).geometry.coordinates;
    return [[look(90), look(-90)]];
  });
}

/** At each look; what one alone sees, or none as a bend may hide it, is as before. */
function groupsSeen(groups: readonly Part[], looks: readonly Look[], side: Side): (Part | undefined)[] {
  // What has its box is left out fast of what it does not contain.
  const boxed = groups.map((group) => ({ group, contour: { ...group.contour, bbox: bbox(group.contour) } }));
  const seen = looks.map((look) => boxed.find(({ contour }) => contains(contour, look[side]))?.group);
  let last = seen.find((group) => group !== undefined);
  return seen.map((group, at) => {
    if (group && (group === seen[at - 1] || group === seen[at + 1])) last = group;
    return last;
  });
}

/** Which intercommunalités face each other. */
function stretchesOf(looks: readonly Look[], metres: number, [left, right]: readonly BesideBorder[]) {
  const [ones, others] = [
    groupsSeen(left?.groups ?? [], looks, 0),
    groupsSeen(right?.groups ?? [], looks, 1),
  ];
  const stretches: Stretch[] = [];
  for (const [at, one] of ones.entries()) {
    const [other, last] = [others[at], stretches.at(-1)];
    if (!one || !other) return [];
    const to = at === looks.length - 1 ? metres : (at + 1) * KM;
    if (last?.groups[0] === one && last.groups[1] === other)
      stretches[stretches.length - 1] = { ...last, to };
    else stretches.push({ from: last?.to ?? 0, to, groups: [one, other] });
  }
  return stretches;
}

/** Metres, beyond the error of contours: a territory that comes so near lies along the border. */
const TOUCHES = KM;

/** @param lines the border, in any order; @param two what lies on the side of each of the two territories. */
export function commonBorder(
  lines: readonly (readonly Position[])[],
  two: readonly [BesideBorder, BesideBorder],
  level: BorderedPair['level'],
): CommonBorder {
  const path = borderPath(lines);
  const looks = looksAlong(path);
  const isIn = (side: Side) => looks.filter((look) => contains(two[0].contour, look[side])).length;
  const [left, right] = isIn(0) >= isIn(1) ? two : ([two[1], two[0]] as const);
  const sideOf = ({ territory, units }: BesideBorder): BorderSide => {
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
  return {
    ...{ level, path, sides: [sideOf(left), sideOf(right)] },
    stretches: stretchesOf(looks, path.metres, [left, right]),
    sheets: sheets
      .sort((a, b) => a.away - b.away)
      .filter(({ sheet }, at, all) => all.findIndex((other) => other.sheet.id === sheet.id) === at),
  };
}
