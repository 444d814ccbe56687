import type { SheetSummary } from '../sheet/catalogue.ts';
import { OFFER_REASONS, type OfferedSheet, type OfferReason, type ThemeId } from '../sheet/initiative.ts';
import { alphabet } from '../sheet/sort-sheets.ts';
import { madeByKey } from '../text/made-once.ts';
import {
  type Bond,
  compareBonds,
  FARTHEST,
  type OfferIndex,
  offerIndex,
  type SituatedSheet,
  type Spot,
  strongestBond,
} from './offer-index.ts';

const MOST_A_REASON = 4;
const MOST = 8;

/** The sheet itself may be among those of its territory. */
const ENOUGH = MOST_A_REASON + 1;

interface Offer extends Bond {
  readonly sheet: string;
  readonly title: string;
}

const compareOffers = (a: Offer, b: Offer): number =>
  compareBonds(a, b) || alphabet.compare(a.title, b.title) || alphabet.compare(a.sheet, b.sheet);

type Chosen = readonly Offer[];

/** Whether what is that far, in metres, can be none of the best: those as near in whole metres are sorted by title. */
function isTooFar(away: number, reason: OfferReason, best: Chosen): boolean {
  const last = best[ENOUGH - 1];
  return (last && away > last.away + 1) || (reason === 'bordering' && away > FARTHEST + 1);
}

interface Looked {
  readonly from: Spot;
  readonly reason: OfferReason;
  /** Each nearest first. */
  readonly ways: readonly Iterable<readonly [{ readonly spot: Spot }, away: number]>[];
  readonly listed: (spot: Spot) => readonly SheetSummary[];
}

function bestOffers({ from, reason, ways, listed }: Looked): Chosen {
  const seen = new Set<Spot>();
  let best: Chosen = [];
  for (const way of ways)
    for (const [{ spot }, away] of way) {
      if (isTooFar(away, reason, best)) break;
      if (seen.has(spot)) continue;
      seen.add(spot);
      const bond = strongestBond(from.places, spot.places);
      if (bond.reason !== reason) continue;
      const offers = listed(spot).map(({ id, title }) => ({ ...bond, sheet: id, title }));
      best = [...best, ...offers.slice(0, ENOUGH)].sort(compareOffers).slice(0, ENOUGH);
    }
  return best;
}

const allSheets = ({ sheets }: Spot) => sheets;

function ofTerritory(from: Spot, { at }: OfferIndex): Chosen {
  const ways = from.places.map(({ territory: { key } }) => at(key).map((spot) => [{ spot }, 0] as const));
  return bestOffers({ from, reason: 'territory', ways, listed: allSheets });
}

function ofSurroundings(from: Spot, reason: OfferReason, { around }: OfferIndex): Chosen {
  const ways = from.places.flatMap((place) =>
    around(place, reason).map((nearest) => nearest(place.territory.pin)),
  );
  return bestOffers({ from, reason, ways, listed: allSheets });
}

function ofTheme(from: Spot, theme: ThemeId, index: OfferIndex): Chosen {
  const ways = from.places.map(({ territory }) => index.ofTheme(theme)(territory.pin));
  const listed = ({ sheets }: Spot) => sheets.filter(({ themes }) => themes.includes(theme));
  return bestOffers({ from, reason: 'theme', ways, listed });
}

/** Sheets of one spot are offered the same, but for themselves and by theme. */
function offersFrom(spot: Spot, index: OfferIndex): (reason: OfferReason, theme: ThemeId) => Chosen {
  const byTheme = madeByKey((theme: ThemeId) => ofTheme(spot, theme, index));
  const byReason = madeByKey((reason: OfferReason) =>
    reason === 'territory' ? ofTerritory(spot, index) : ofSurroundings(spot, reason, index),
  );
  return (reason, theme) => (reason === 'theme' ? byTheme(theme) : byReason(reason));
}

/**
 * Finds among sheets those to read after one: of its very territory, then of its département, of its région, of bordering
 * territories up to 250 km between pins, at last of its main theme. Nearest first for each reason, then by title.
 * A département or a région binds however far; across an ocean only the theme does. Sheets of several territories
 * are bound by the pair that binds most.
 */
export function offersAmong(sheets: readonly SituatedSheet[]): (current: SituatedSheet) => OfferedSheet[] {
  const index = offerIndex(sheets);
  const fromSpot = madeByKey((spot: Spot) => offersFrom(spot, index));
  return (current) => {
    const from = fromSpot(index.spotOf(current));
    const { id, themes } = current.sheet;
    const chosen: Offer[] = [];
    for (const reason of OFFER_REASONS) {
      if (chosen.length >= MOST) break;
      const others = from(reason, themes[0]).filter(({ sheet }) => sheet !== id);
      chosen.push(...others.slice(0, MOST_A_REASON));
    }
    return chosen.slice(0, MOST).map(({ away, title, ...offer }) => offer);
  };
}
