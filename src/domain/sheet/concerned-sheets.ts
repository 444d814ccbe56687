import { distanceBetween } from '../../geo/distance.ts';
import type { TerritoryKey } from '../territory/territory.ts';
import { type Share, shareIn, type TerritoryRecord } from '../territory/territory-record.ts';
import { type Card, type Catalogue, type SheetTerritory, territoryOf } from './catalogue.ts';

/** A sheet seen from a territory. */
export interface ConcernedCard {
  readonly card: Card;
  readonly territory: SheetTerritory;
}

/** A sheet of a wider or narrower territory, and how much of the narrower one lies in the wider one. */
export interface NestedCard extends ConcernedCard {
  readonly share: Share;
}

/** A sheet elsewhere. */
export interface NearCard extends ConcernedCard {
  /** From point to point, metres, as the crow flies. */
  readonly distance: number;
}

/** The sheets that concern a territory. */
export interface ConcernedCards {
  /** Of the territory itself. */
  readonly here: readonly ConcernedCard[];
  /** Of wider territories that include it, narrowest first. */
  readonly including: readonly NestedCard[];
  /** Of narrower territories inside it, in the order of the list. */
  readonly inside: readonly NestedCard[];
}

/** Finds the sheets of a territory, those that include it and those inside it. */
export function concernedCards(catalogue: Catalogue, territory: TerritoryRecord): ConcernedCards {
  const all = catalogue.cards.map(
    (card): ConcernedCard => ({ card, territory: territoryOf(catalogue, card) }),
  );
  const rank = (key: TerritoryKey) => territory.parents.findIndex((parent) => parent.key === key);
  const nested = (one: ConcernedCard, share: Share | null): NestedCard[] =>
    share ? [{ ...one, share }] : [];
  return {
    here: all.filter((one) => one.territory.key === territory.key),
    including: all
      .flatMap((one) => nested(one, shareIn(territory, one.territory.key)))
      .sort((a, b) => rank(b.territory.key) - rank(a.territory.key)),
    inside: all.flatMap((one) => nested(one, shareIn(one.territory, territory.key))),
  };
}

/** How many sheets a territory has of its own and inside it: what a count beside its name says. */
export function countOfCards(catalogue: Catalogue, key: TerritoryKey): number {
  return catalogue.cards.filter((card) => {
    const territory = territoryOf(catalogue, card);
    return territory.key === key || (shareIn(territory, key) ?? 'part') !== 'part';
  }).length;
}

/** The same for every territory that has one or more, by key: for a map that asks about thousands. */
export function countsOfCards(catalogue: Catalogue): ReadonlyMap<TerritoryKey, number> {
  const counts = new Map<TerritoryKey, number>();
  for (const card of catalogue.cards) {
    const { key, parents } = territoryOf(catalogue, card);
    const wider = parents.filter(({ share }) => share !== 'part').map((parent) => parent.key);
    for (const one of new Set([key, ...wider])) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return counts;
}

/** The sheets of other territories, nearest first, those that concern this one apart. */
export function nearestCards(catalogue: Catalogue, territory: TerritoryRecord, most: number): NearCard[] {
  const { here, including, inside } = concernedCards(catalogue, territory);
  const concerned = new Set([...here, ...including, ...inside].map(({ card }) => card.id));
  return catalogue.cards
    .filter((card) => !concerned.has(card.id))
    .map((card): NearCard => {
      const other = territoryOf(catalogue, card);
      return { card, territory: other, distance: distanceBetween(territory.pin, other.pin) };
    })
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most);
}

/** The sheets of other territories of a territory's région, in the order of the list, those that concern it apart. */
export function regionCards(catalogue: Catalogue, territory: TerritoryRecord): ConcernedCard[] {
  const region = territory.parents.find(({ level }) => level === 'region')?.key;
  if (!region) return [];
  const { here, including, inside } = concernedCards(catalogue, territory);
  const concerned = new Set([...here, ...including, ...inside].map(({ card }) => card.id));
  return catalogue.cards
    .filter((card) => !concerned.has(card.id))
    .map((card): ConcernedCard => ({ card, territory: territoryOf(catalogue, card) }))
    .filter((one) => (shareIn(one.territory, region) ?? 'part') !== 'part');
}
