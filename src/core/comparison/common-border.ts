import { bboxOf } from '../geo/bbox.ts';
import {
  type BorderPath,
  borderPath,
  isUpright,
  type PlaceOnBorder,
  placeOnBorder,
  pointAlong,
  smoothed,
} from '../geo/border-path.ts';
import { contains } from '../geo/contains.ts';
import type { Position } from '../geo/position.ts';
import type { Contour } from '../geo/topology.ts';
import { colouringValue, isPublished } from '../territory/colouring.ts';
import type { Colouring } from '../territory/colouring-names.ts';
import type { Territory, TerritoryKey } from '../territory/territory.ts';
import type { Indicators } from '../territory/territory-record.ts';
import type { Part } from './coloured-parts.ts';
import type { BorderedPair } from './shared-borders.ts';

const KM = 1000;

/** Upper bounds of the bands of distance from the border, metres; what is farther is not looked at. */
export const BANDS: Readonly<Record<BorderedPair['level'], readonly number[]>> = {
  region: [15 * KM, 30 * KM, 60 * KM],
  departement: [5 * KM, 10 * KM, 20 * KM],
  epci: [2 * KM, 5 * KM, 10 * KM],
  ept: [KM, 2 * KM, 5 * KM],
};

/** What one of two territories has beside their border. */
export interface BesideBorder {
  readonly contour: Contour;
  /** Communes or, beside a région's border, intercommunalités. */
  readonly units: readonly Part[];
  /** Intercommunalités, also those that it has a part of; none of one. */
  readonly groups: readonly Part[];
}

/** `along` the smoothed border, `away` from the true one, metres. */
export interface PlacedUnit extends Part, Pick<PlaceOnBorder, 'along' | 'away'> {}

/** Of the border, from and to so many metres; left and right as in {@link CommonBorder}. Null: none is there. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly groups: readonly [Territory | null, Territory | null];
}

/** A border unrolled: what lies to its left and to its right for who looks along it from its end, as on a map turned but never mirrored. */
export interface CommonBorder {
  readonly path: BorderPath;
  readonly ends: readonly ['nord', 'sud'] | readonly ['ouest', 'est'];
  readonly metres: number;
  /** Which of the two territories is on the left, and which on the right. */
  readonly order: readonly [0, 1] | readonly [1, 0];
  /** Left and right, beside the border and not beyond its ends, as far as the last of {@link BANDS}. */
  readonly placed: readonly [readonly PlacedUnit[], readonly PlacedUnit[]];
  /** Empty where no intercommunalités face each other. */
  readonly stretches: readonly Stretch[];
}

/** Metres between two looks at what lies on either side, and how far from the border it is looked at: beyond the error of contours. */
const STEP = KM;
const ASIDE = 1.5 * KM;

const METRES_IN_DEGREE = 111_195;

/** To the left and to the right: who goes down the drawing has its left on the right hand. */
type Beside = readonly [Position, Position];

function looksAlong(path: BorderPath, total: number): Beside[] {
  const steps = Math.max(1, Math.round(total / STEP));
  return Array.from({ length: steps }, (_, at): Beside => {
    const along = ((at + 0.5) * total) / steps;
    const [x, y] = pointAlong(path, along);
    const [from, to] = [pointAlong(path, along - ASIDE), pointAlong(path, along + ASIDE)];
    const shrink = Math.cos((y * Math.PI) / 180);
    const [east, north] = [(to[0] - from[0]) * shrink, to[1] - from[1]];
    const aside = ASIDE / METRES_IN_DEGREE / (Math.hypot(east, north) || 1);
    const [toX, toY] = [(north * aside) / shrink, -east * aside];
    return [
      [x + toX, y + toY],
      [x - toX, y - toY],
    ];
  });
}

/** With its box it is left out fast of what it does not contain. */
function withBox(contour: Contour): Contour {
  const [west, south, east, north] = bboxOf(contour);
  return { ...contour, bbox: [west, south, east, north] };
}

/** Which intercommunalités face each other; what one look alone sees counts with what comes before it. */
function facing(looks: readonly Beside[], total: number, groups: readonly (readonly Part[])[]): Stretch[] {
  const boxed = groups.map((side) => side.map((group) => ({ group, contour: withBox(group.contour) })));
  const groupAt = (side: 0 | 1, position: Position): Territory | null =>
    boxed[side]?.find(({ contour }) => contains(contour, position))?.group ?? null;
  const seen = looks.map(([left, right]): Stretch['groups'] => [groupAt(0, left), groupAt(1, right)]);
  const areSame = (one: Stretch['groups'] | undefined, other: Stretch['groups']) =>
    one?.every((group, side) => group?.key === other[side]?.key) ?? false;
  const stretches: Stretch[] = [];
  for (const [at, own] of seen.entries()) {
    const last = stretches.at(-1);
    // A bend may hide one side: there it is as before.
    const groupsThere = [own[0] ?? last?.groups[0] ?? null, own[1] ?? last?.groups[1] ?? null] as const;
    const to = (total * (at + 1)) / looks.length;
    const isBrief = at + 1 < seen.length && !areSame(seen[at + 1], own);
    if (last && (areSame(last.groups, groupsThere) || (isBrief && last.to - last.from > STEP)))
      stretches[stretches.length - 1] = { ...last, to };
    else stretches.push({ from: last?.to ?? 0, to, groups: groupsThere });
  }
  return stretches;
}

/** Share of a border over which its bends are averaged, and the most, metres: nearer to the true line dots fall into combs. */
const SMOOTHED = { share: 1 / 6, most: 22 * KM };

/** @param lines the border, in any order; @param two what lies on the side of each of the two territories. */
export function commonBorder(
  lines: readonly (readonly Position[])[],
  two: readonly [BesideBorder, BesideBorder],
  level: BorderedPair['level'],
): CommonBorder {
  const path = borderPath(lines);
  const metres = path.along.at(-1) ?? 0;
  const looks = looksAlong(path, metres);
  const isIn = (side: 0 | 1) => looks.filter((look) => contains(two[0].contour, look[side])).length;
  const order = isIn(0) >= isIn(1) ? ([0, 1] as const) : ([1, 0] as const);
  const [left, right] = [two[order[0]], two[order[1]]];
  const smooth = smoothed(path, Math.min(SMOOTHED.most, metres * SMOOTHED.share));
  const reach = BANDS[level].at(-1) ?? 0;
  const place = ({ units }: BesideBorder) =>
    units.flatMap((unit): PlacedUnit | readonly [] => {
      const { along, away } = placeOnBorder(path, unit.pin);
      const isBeside = along > 0 && along < metres && away < reach;
      return isBeside ? { ...unit, along: placeOnBorder(smooth, unit.pin).along, away } : [];
    });
  const hasGroups = left.groups.length > 0 && right.groups.length > 0;
  return {
    ...{ path, metres, order, ends: isUpright(path.points) ? ['nord', 'sud'] : ['ouest', 'est'] },
    placed: [place(left), place(right)],
    stretches: hasGroups ? facing(looks, metres, [left.groups, right.groups]) : [],
  };
}

/** Sum over sum: never a mean of rates. The area is unknown where one of them is. */
export function summed(all: readonly Indicators[]): Indicators {
  const sum = (read: (one: Indicators) => number) => all.reduce((total, one) => total + read(one), 0);
  const population = sum((one) => one.population);
  return {
    population,
    areaKm2: all.every(({ areaKm2 }) => areaKm2) ? sum(({ areaKm2 }) => areaKm2 ?? 0) : null,
    communes: sum(({ communes }) => communes),
    ruralShare: population && sum((one) => one.population * one.ruralShare) / population,
  };
}

/** Of units and sheets together; of a publisher's indicator, which is never summed, the median. Null without any. */
export function valueOfBand(
  colouring: Colouring,
  units: readonly Pick<Part, 'indicators'>[],
  sheets: number,
): number | null {
  const all = units.map(({ indicators }) => indicators);
  if (all.length === 0) return null;
  if (!isPublished(colouring)) return colouringValue(colouring, summed(all), sheets);
  const values = all.flatMap((one) => colouringValue(colouring, one, 0) ?? []).sort((a, b) => a - b);
  return values[Math.floor(values.length / 2)] ?? null;
}

interface Band<T> {
  /** Metres. */
  readonly from: number;
  readonly to: number;
  readonly within: readonly T[];
}

export const inBands = <T extends Pick<PlacedUnit, 'away'>>(
  placed: readonly T[],
  level: BorderedPair['level'],
): Band<T>[] =>
  BANDS[level].map((to, at, bounds) => {
    const from = bounds[at - 1] ?? 0;
    return { from, to, within: placed.filter(({ away }) => away >= from && away < to) };
  });

/** Intercommunalités of one side in the order in which they come, each as long as it lies along the border without a break. */
export function runsOf(stretches: readonly Stretch[], side: 0 | 1) {
  const runs: { group: Territory; from: number; to: number }[] = [];
  for (const { from, to, groups } of stretches) {
    const [group, last] = [groups[side], runs.at(-1)];
    if (!group) continue;
    if (last?.group.key === group.key && last.to === from) last.to = to;
    else runs.push({ group, from, to });
  }
  return runs;
}

/** Those that lie on both sides. */
export function straddling(stretches: readonly Stretch[]): ReadonlySet<TerritoryKey> {
  const right = new Set(stretches.map(({ groups }) => groups[1]?.key));
  return new Set(
    stretches.flatMap(({ groups: [group] }) => (group && right.has(group.key) ? group.key : [])),
  );
}
