import { slugify } from '../text/slug.ts';
import type { Partners, SheetSummary } from './catalogue.ts';
import { AMOUNT_CLASSES, type DetailFacet } from './facets.ts';
import type { SheetDetails } from './initiative.ts';

const MOST_PARTNERS = 40;

type Read = (details: SheetDetails, known: Partners) => readonly string[];

const READ: Readonly<Record<DetailFacet, Read>> = {
  states: ({ etat }) => (etat ? [slugify(etat)] : []),
  // Amounts of one sheet may hold each other: the largest speaks for it, no sum is made up.
  amounts: ({ montants = [] }) => {
    const largest = Math.max(0, ...montants.map(({ euros }) => euros));
    const amount = AMOUNT_CLASSES.findLast(({ from }) => largest >= from);
    return largest > 0 && amount ? [amount.id] : [];
  },
  partners: ({ partenaires = [] }, known) => idsOf(partenaires).filter((id) => id in known),
};

/** Undefined where the details say nothing. */
export function detailFacets(details: SheetDetails, known: Partners): SheetSummary['facets'] {
  const facets = Object.entries(READ).map(([facet, read]) => [facet, read(details, known)] as const);
  const some = facets.filter(([, values]) => values.length > 0);
  return some.length > 0 ? Object.fromEntries(some) : undefined;
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
