import { distanceBetween } from '../../geo/distance.ts';
import type { Territory, TerritoryKey } from '../territory/territory.ts';
import { shareIn } from '../territory/territory-record.ts';
import type { SheetTerritory } from './catalogue.ts';
import { OFFER_REASONS, type OfferedSheet } from './initiative.ts';

/** Metres: no border makes two territories neighbours beyond, and no distance is told. */
export const FARTHEST = 250_000;

export interface Surroundings {
  readonly territory: SheetTerritory;
  /** That it is or lies in, even in part, as `regions`; none for a région, which contains its own. */
  readonly departements: readonly Territory[];
  readonly regions: readonly Territory[];
  /** Département, but for a région, and région of its seat: what is `across` borders one of them. */
  readonly seat: readonly Territory[];
  readonly across: ReadonlySet<TerritoryKey>;
  readonly land: string;
}

/** Of a sheet. */
export type Places = readonly [Surroundings, ...Surroundings[]];

/** What binds two territories: with the reason `theme`, nothing but a theme could. */
export interface Bond extends Omit<OfferedSheet, 'sheet'> {
  /** Whole metres between the pins. */
  readonly away: number;
}

type Around = Pick<Bond, 'reason' | 'border'>;

const UNBOUND: Around = { reason: 'theme', border: null };

const meet = (some: readonly Territory[], others: readonly Territory[]) =>
  some.some(({ key }) => others.some((other) => other.key === key));

/** Between régions where one of the two is a région, else between départements. */
function borderOf(from: Surroundings, to: Surroundings): OfferedSheet['border'] {
  const isWide = [from, to].some(({ territory }) => territory.level === 'region');
  const level = isWide ? 'region' : 'departement';
  const found = to.seat.find((one) => one.level === level && from.across.has(one.key));
  return found ? { level, name: found.name } : null;
}

/** What binds two territories that are not one, by what they lie in. */
export function bondAround(from: Surroundings, to: Surroundings): Around {
  if (from.land !== to.land) return UNBOUND;
  if (meet(from.departements, to.departements)) return { reason: 'departement', border: null };
  if (meet(from.regions, to.regions)) return { reason: 'region', border: null };
  const border = borderOf(from, to);
  return border ? { reason: 'bordering', border } : UNBOUND;
}

/** None between territories of which one lies in the other: the distance of their pins would say nothing. */
function toldDistance(from: SheetTerritory, to: SheetTerritory, away: number): number | null {
  const overlap = from.key === to.key || shareIn(from, to.key) !== null || shareIn(to, from.key) !== null;
  return overlap || away > FARTHEST ? null : away;
}

function bondBetween(from: Surroundings, to: Surroundings): Bond {
  const away = Math.round(distanceBetween(from.territory.pin, to.territory.pin));
  const place = to.territory.name;
  const distance = toldDistance(from.territory, to.territory, away);
  if (from.territory.key === to.territory.key)
    return { reason: 'territory', border: null, place, away, distance };
  const around = bondAround(from, to);
  const isTooFar = around.reason === 'bordering' && away > FARTHEST;
  if (isTooFar || around.reason === 'theme') return { ...UNBOUND, place, away, distance: null };
  return { ...around, place, away, distance };
}

/** Strongest first, then nearest. */
export const compareBonds = (a: Bond, b: Bond): number =>
  OFFER_REASONS.indexOf(a.reason) - OFFER_REASONS.indexOf(b.reason) || a.away - b.away;

/** Of all pairs of a territory of one sheet and one of the other, what binds most. */
export function strongestBond(from: Places, to: Places): Bond {
  let best = bondBetween(from[0], to[0]);
  if (from.length === 1 && to.length === 1) return best;
  for (const here of from)
    for (const there of to) {
      const bond = bondBetween(here, there);
      if (compareBonds(bond, best) < 0) best = bond;
    }
  return best;
}
