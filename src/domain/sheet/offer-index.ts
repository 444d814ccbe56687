import { type NearestFirst, nearestFirst } from '../../geo/nearest.ts';
import { groupBy } from '../group-by.ts';
import type { Position, TerritoryKey } from '../territory/territory.ts';
import type { SheetSummary } from './catalogue.ts';
import type { OfferReason, ThemeId } from './initiative.ts';
import { bondAround, type Places, type Surroundings } from './sheet-bonds.ts';
import { alphabet } from './sort-sheets.ts';

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

function bucketsOf<K>(spots: readonly Spot[], keysOf: (spot: Spot) => readonly K[]): Map<K, Spot[]> {
  const buckets = new Map<K, Spot[]>();
  for (const spot of spots)
    for (const key of new Set(keysOf(spot))) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(spot);
      else buckets.set(key, [spot]);
    }
  return buckets;
}

/** Makes what belongs to a key when it is first asked for. */
export function madeByKey<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

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
