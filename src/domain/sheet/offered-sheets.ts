import { distanceBetween } from '../../geo/distance.ts';
import type { Territory, TerritoryKey } from '../territory/territory.ts';
import { shareIn } from '../territory/territory-record.ts';
import type { SheetSummary, SheetTerritory } from './catalogue.ts';
import { OFFER_REASONS, type OfferedSheet, type OfferReason, type ThemeId } from './initiative.ts';
import { alphabet } from './sort-sheets.ts';

/** Metres: no border makes two territories neighbours beyond, and no distance is told. */
const FARTHEST = 250_000;

const MOST_A_REASON = 4;
const MOST = 8;

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

export interface SituatedSheet {
  readonly sheet: SheetSummary;
  readonly places: readonly [Surroundings, ...Surroundings[]];
}

interface Offer extends OfferedSheet {
  readonly away: number;
  readonly title: string;
}

const meet = (some: readonly Territory[], others: readonly Territory[]) =>
  some.some(({ key }) => others.some((other) => other.key === key));

/** Between régions where one of the two is a région, else between départements. */
function borderOf(from: Surroundings, to: Surroundings): OfferedSheet['border'] {
  const isWide = [from, to].some(({ territory }) => territory.level === 'region');
  const level = isWide ? 'region' : 'departement';
  const found = to.seat.find((one) => one.level === level && from.across.has(one.key));
  return found ? { level, name: found.name } : null;
}

function bond(from: Surroundings, to: Surroundings, away: number): Pick<Offer, 'reason' | 'border'> | null {
  const because = (reason: OfferReason) => ({ reason, border: null });
  if (from.territory.key === to.territory.key) return because('territory');
  if (from.land !== to.land) return null;
  if (meet(from.departements, to.departements)) return because('departement');
  if (meet(from.regions, to.regions)) return because('region');
  const border = away <= FARTHEST ? borderOf(from, to) : null;
  return border && { reason: 'bordering', border };
}

/** None between territories of which one lies in the other: the distance of their pins would say nothing. */
function toldDistance(from: SheetTerritory, to: SheetTerritory, away: number): number | null {
  const overlap = from.key === to.key || shareIn(from, to.key) !== null || shareIn(to, from.key) !== null;
  return overlap || away > FARTHEST ? null : away;
}

function offerBetween(current: SheetSummary, from: Surroundings, other: SheetSummary, to: Surroundings) {
  const away = Math.round(distanceBetween(from.territory.pin, to.territory.pin));
  const offer = { sheet: other.id, title: other.title, place: to.territory.name, away };
  const bound = bond(from, to, away);
  if (bound) return [{ ...offer, ...bound, distance: toldDistance(from.territory, to.territory, away) }];
  if (!other.themes.includes(current.themes[0])) return [];
  return [{ ...offer, reason: 'theme' as const, border: null, distance: null }];
}

function compareOffers(a: Offer, b: Offer): number {
  return (
    OFFER_REASONS.indexOf(a.reason) - OFFER_REASONS.indexOf(b.reason) ||
    a.away - b.away ||
    alphabet.compare(a.title, b.title) ||
    alphabet.compare(a.sheet, b.sheet)
  );
}

function bestOffer(current: SituatedSheet, other: SituatedSheet): Offer[] {
  const [[here], [there]] = [current.places, other.places];
  const isOnePair = current.places.length === 1 && other.places.length === 1;
  if (isOnePair) return offerBetween(current.sheet, here, other.sheet, there);
  const pairs = current.places.flatMap((from) => other.places.map((to) => [from, to] as const));
  return pairs
    .flatMap(([from, to]): Offer[] => offerBetween(current.sheet, from, other.sheet, to))
    .sort(compareOffers)
    .slice(0, 1);
}

type Bucket = readonly SituatedSheet[];

/** Sheets by what may bind them to another: a reason is only ever found in its own bucket. */
export interface OfferIndex {
  readonly at: ReadonlyMap<TerritoryKey, Bucket>;
  readonly departements: ReadonlyMap<TerritoryKey, Bucket>;
  readonly regions: ReadonlyMap<TerritoryKey, Bucket>;
  readonly seats: ReadonlyMap<TerritoryKey, Bucket>;
  readonly themes: ReadonlyMap<ThemeId, Bucket>;
}

function bucketsOf<K extends string>(
  sheets: readonly SituatedSheet[],
  keysOf: (sheet: SituatedSheet) => readonly K[],
): Map<K, SituatedSheet[]> {
  const buckets = new Map<K, SituatedSheet[]>();
  for (const one of sheets)
    for (const key of new Set(keysOf(one))) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(one);
      else buckets.set(key, [one]);
    }
  return buckets;
}

const keysIn = (territories: readonly Territory[]) => territories.map(({ key }) => key);

export function offerIndex(sheets: readonly SituatedSheet[]): OfferIndex {
  const byPlace = (keysOf: (place: Surroundings) => readonly TerritoryKey[]) =>
    bucketsOf(sheets, ({ places }) => places.flatMap(keysOf));
  return {
    at: byPlace(({ territory }) => [territory.key]),
    departements: byPlace(({ departements }) => keysIn(departements)),
    regions: byPlace(({ regions }) => keysIn(regions)),
    seats: byPlace(({ seat }) => keysIn(seat)),
    themes: bucketsOf(sheets, ({ sheet }) => sheet.themes),
  };
}

function candidatesFor(reason: OfferReason, { sheet, places }: SituatedSheet, index: OfferIndex): Bucket[] {
  const from = (
    buckets: ReadonlyMap<TerritoryKey, Bucket>,
    keysOf: (place: Surroundings) => Iterable<TerritoryKey>,
  ) => [...new Set(places.flatMap((place) => [...keysOf(place)]))].map((key) => buckets.get(key) ?? []);
  switch (reason) {
    case 'territory':
      return from(index.at, ({ territory }) => [territory.key]);
    case 'departement':
      return from(index.departements, ({ departements }) => keysIn(departements));
    case 'region':
      return from(index.regions, ({ regions }) => keysIn(regions));
    case 'bordering':
      return from(index.seats, ({ across }) => across);
    case 'theme':
      return [index.themes.get(sheet.themes[0]) ?? []];
  }
}

/**
 * The sheets to read after one: of its very territory, then of its département, of its région, of bordering
 * territories up to 250 km between pins, at last of its main theme. Nearest first for each reason, then by title.
 * A département or a région binds however far; across an ocean only the theme does. Sheets of several territories
 * are bound by the pair that binds most.
 */
export function offeredSheets(current: SituatedSheet, index: OfferIndex): OfferedSheet[] {
  const seen = new Set([current.sheet.id]);
  const offers: Offer[] = [];
  const chosen: Offer[] = [];
  for (const reason of OFFER_REASONS) {
    if (chosen.length >= MOST) break;
    for (const bucket of candidatesFor(reason, current, index))
      for (const other of bucket)
        if (!seen.has(other.sheet.id)) {
          seen.add(other.sheet.id);
          offers.push(...bestOffer(current, other));
        }
    const own = offers.filter((offer) => offer.reason === reason).sort(compareOffers);
    chosen.push(...own.slice(0, MOST_A_REASON));
  }
  return chosen.slice(0, MOST).map(({ away, title, ...offer }) => offer);
}
