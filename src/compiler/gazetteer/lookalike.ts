import { greatest } from '../../domain/extremes.ts';
import type { LocatedEntries, LocatedEntry } from './located-entry.ts';
import type { EntryLevel } from './resolution.ts';
import { nameKey } from './spelling.ts';

/** From how many inhabitants a commune is one that people mean by the beginning of its name. */
const PROMINENT = 20_000;
/** How many times more populous it must be than the exact namesake. */
const TIMES = 10;

const COMMUNES: readonly EntryLevel[] = ['commune', 'commune-deleguee', 'commune-associee'];

/** The far larger communes whose name begins with a commune's whole name, largest first. */
export type Lookalikes = (communes: readonly LocatedEntry[]) => LocatedEntry[];

/**
 * « Évry » is a village of Yonne, but most people who write it mean Évry-Courcouronnes. The village stays the answer:
 * what is found here is a warning and a suggestion, never a choice.
 */
export function lookalikes(places: LocatedEntries): Lookalikes {
  const prominent = [...places.communes.values()]
    .filter((it) => it.population >= PROMINENT)
    .map((it) => ({ it, folded: nameKey(it.entry.name) }))
    .sort((a, b) => b.it.population - a.it.population);
  return (communes) => {
    const [first] = communes;
    if (!first || !communes.every((it) => COMMUNES.includes(it.entry.level))) return [];
    const beginning = `${nameKey(first.entry.name)} `;
    const largest = greatest(communes.map((it) => it.population));
    return prominent
      .filter(({ it, folded }) => folded.startsWith(beginning) && it.population >= TIMES * largest)
      .map(({ it }) => it);
  };
}
