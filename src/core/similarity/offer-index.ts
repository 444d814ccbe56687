import { groupBy, groupByEach } from '../collections/group-by.ts';
import { distanceBetween } from '../geo/distance.ts';
import { type NearestFirst, nearestFirst } from '../geo/nearest.ts';
import type { Position } from '../geo/position.ts';
import type { SheetSummary, SheetTerritory } from '../sheet/catalogue.ts';
import { OFFER_REASONS, type OfferedSheet, type OfferReason, type ThemeId } from '../sheet/initiative.ts';
import { alphabet } from '../sheet/sort-sheets.ts';
import type { Territory, TerritoryKey } from '../territory/territory.ts';
import { shareIn } from '../territory/territory-record.ts';
import { madeByKey } from '../text/made-once.ts';

/** Metres: no border makes two territories neighbours beyond, and no distance is given. */
export const FARTHEST = 250_000;

export interface Surroundings {
  readonly territory: SheetTerritory;
  /** Those that it is, or lies in even in part; so are `regions`. None for a région. */
  readonly departements: readonly Territory[];
  readonly regions: readonly Territory[];
  /** Département, but for a région, and région of its seat: what is `across` borders one of them. */
  readonly seat: readonly Territory[];
  readonly across: ReadonlySet<TerritoryKey>;
  readonly land: string;
}

/** Of the territories of a sheet. */
type Places = readonly [Surroundings, ...Surroundings[]];

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
function bondAround(from: Surroundings, to: Surroundings): Around {
  if (from.land !== to.land) return UNBOUND;
  if (meet(from.departements, to.departements)) return { reason: 'departement', border: null };
  if (meet(from.regions, to.regions)) return { reason: 'region', border: null };
  const border = borderOf(from, to);
  return border ? { reason: 'bordering', border } : UNBOUND;
}

/** None between territories of which one lies in the other: the distance of their pins would say nothing. */
function comparableDistance(from: SheetTerritory, to: SheetTerritory, away: number): number | null {
  const overlap = from.key === to.key || shareIn(from, to.key) !== null || shareIn(to, from.key) !== null;
  return overlap || away > FARTHEST ? null : away;
}

function bondBetween(from: Surroundings, to: Surroundings): Bond {
  const away = Math.round(distanceBetween(from.territory.pin, to.territory.pin));
  const place = to.territory.name;
  const distance = comparableDistance(from.territory, to.territory, away);
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

export interface SituatedSheet {
  readonly sheet: SheetSummary;
  readonly places: Places;
}

/** Sheets of the very same places, by title: they are bound alike to all others. */
export interface Spot {
  readonly places: Places;
  readonly sheets: readonly SheetSummary[];
}

interface PinnedSpot {
  readonly at: Position;
  readonly spot: Spot;
}

type NearestSpots = NearestFirst<PinnedSpot>;

export interface OfferIndex {
  readonly spotOf: (sheet: SituatedSheet) => Spot;
  readonly at: (key: TerritoryKey) => readonly Spot[];
  /** All spots with a place that a reason other than the territory and the theme binds to this one. */
  readonly around: (place: Surroundings, reason: OfferReason) => readonly NearestSpots[];
  readonly ofTheme: (theme: ThemeId) => NearestSpots;
}

const bucketsOf = <K>(spots: readonly Spot[], keysOf: (spot: Spot) => readonly K[]) =>
  groupByEach(spots, (spot) => new Set(keysOf(spot)));

const byTitle = (a: SheetSummary, b: SheetSummary) =>
  alphabet.compare(a.title, b.title) || alphabet.compare(a.id, b.id);

/** Of the same places in the same order. */
function spotKeys(): (sheet: SituatedSheet) => string {
  let count = 0;
  const numberOf = madeByKey<Surroundings, number>(() => ++count);
  return ({ places }) => places.map(numberOf).join();
}

function spotsOf(sheets: readonly SituatedSheet[], keyOf: (sheet: SituatedSheet) => string) {
  const spots = new Map<string, Spot>();
  for (const [key, [first, ...others]] of groupBy(sheets, keyOf))
    if (first)
      spots.set(key, {
        places: first.places,
        sheets: [first, ...others].map(({ sheet }) => sheet).sort(byTitle),
      });
  return spots;
}

const pinned = (spot: Spot): PinnedSpot[] => spot.places.map(({ territory: { pin } }) => ({ at: pin, spot }));

/** Of all places that lie in the same and border the same: what binds one of them binds all. */
function settingOf({ territory, departements, regions, seat, across, land }: Surroundings): string {
  const lists = [departements, regions, seat].map((some) => some.map(({ key }) => key));
  return JSON.stringify([territory.level === 'region', land, ...lists, [...across]]);
}

function spotsAround(all: readonly Spot[]): OfferIndex['around'] {
  const keyOf = madeByKey(settingOf);
  const places = all.flatMap((spot) =>
    spot.places.map((place) => ({ place, at: place.territory.pin, spot })),
  );
  const settings = [...groupBy(places, ({ place }) => keyOf(place)).values()].flatMap((within) =>
    within[0] ? [{ example: within[0].place, spots: nearestFirst(within) }] : [],
  );
  const boundTo = new Map<string, Map<OfferReason, typeof settings>>();
  return (from, reason) => {
    const key = keyOf(from);
    const bound = boundTo.get(key) ?? groupBy(settings, ({ example }) => bondAround(from, example).reason);
    boundTo.set(key, bound);
    return (bound.get(reason) ?? []).map(({ spots }) => spots);
  };
}

/** Of sheets that may be offered. What it finds is found in far fewer steps than there are sheets. */
export function offerIndex(sheets: readonly SituatedSheet[]): OfferIndex {
  const keyOf = spotKeys();
  const spots = spotsOf(sheets, keyOf);
  const all = [...spots.values()];
  const at = bucketsOf(all, ({ places }) => places.map(({ territory }) => territory.key));
  const withTheme = bucketsOf(all, (spot) => spot.sheets.flatMap(({ themes }) => themes));
  return {
    spotOf: (one) => spots.get(keyOf(one)) ?? { places: one.places, sheets: [one.sheet] },
    at: (key) => at.get(key) ?? [],
    around: spotsAround(all),
    ofTheme: madeByKey((theme: ThemeId) => nearestFirst((withTheme.get(theme) ?? []).flatMap(pinned))),
  };
}
