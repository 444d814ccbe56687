import { slugify } from '../../text/slug.ts';
import type { SheetDetails } from './initiative.ts';

/** Words of addresses, with the euros from which each class of amounts begins. */
const AMOUNT_CLASSES = [
  ['moins-de-10000', 0],
  ['10000-a-100000', 10_000],
  ['100000-a-1000000', 100_000],
  ['1000000-et-plus', 1_000_000],
] as const;

export type AmountClass = (typeof AMOUNT_CLASSES)[number][0];

export const AMOUNT_CLASS_IDS: readonly AmountClass[] = AMOUNT_CLASSES.map(([id]) => id);

/** What the details of a sheet narrow the list by, in words of the address; nothing where they say nothing. */
export interface ToldFacets {
  readonly states?: readonly string[];
  readonly amounts?: readonly string[];
  readonly partners?: readonly string[];
}

/** Partners that a menu can hold: their names, by their words in addresses. */
export type Partners = Readonly<Record<string, string>>;

const MOST_PARTNERS = 40;

/** Amounts of one sheet may hold each other: the largest speaks for it, no sum is made up. */
export function toldFacets(
  { etat, montants = [], partenaires = [] }: SheetDetails,
  known: Partners,
): ToldFacets | undefined {
  const largest = Math.max(0, ...montants.map(({ euros }) => euros));
  const amount = AMOUNT_CLASSES.findLast(([, from]) => largest >= from);
  const partners = idsOf(partenaires).filter((id) => id in known);
  const told: ToldFacets = {
    ...(etat && { states: [slugify(etat)] }),
    ...(largest > 0 && amount && { amounts: [amount[0]] }),
    ...(partners.length > 0 && { partners }),
  };
  return Object.keys(told).length > 0 ? told : undefined;
}

/** A capital or an accent less is the same partner. */
const idsOf = (names: readonly string[]) => [...new Set(names.map((name) => slugify(name)))].filter(Boolean);

/** The most often named ones, in the order of their names; undefined where there are none. */
export function partnersOf(details: readonly (SheetDetails | undefined)[]): Partners | undefined {
  const counts = new Map<string, { readonly id: string; readonly name: string; count: number }>();
  for (const name of details.flatMap((one) => one?.partenaires ?? [])) {
    const id = slugify(name);
    const partner = counts.get(id) ?? { id, name, count: 0 };
    partner.count++;
    if (id !== '') counts.set(id, partner);
  }
  if (counts.size === 0) return undefined;
  const byName = [...counts.values()].sort((a, b) => a.name.localeCompare(b.name, 'fr'));
  const kept = new Set([...byName].sort((a, b) => b.count - a.count).slice(0, MOST_PARTNERS));
  return Object.fromEntries(byName.filter((one) => kept.has(one)).map(({ id, name }) => [id, name]));
}
