import { fold } from '../../text/fold.ts';
import type { LocatedPlace, Places } from './located-place.ts';

/** From how many inhabitants a commune is one that people mean by the beginning of its name. */
const PROMINENT = 20_000;
/** How many times more populous it must be than the exact namesake. */
const TIMES = 10;

/** The far larger communes whose name begins with a commune's whole name, largest first. */
export type Lookalikes = (communes: readonly LocatedPlace[]) => LocatedPlace[];

/**
 * « Évry » is a village of Yonne, but most people who write it mean Évry-Courcouronnes. The village stays the answer:
 * what is found here is a warning and a suggestion, never a choice.
 */
export function lookalikes(places: Places): Lookalikes {
  const prominent = [...places.communes.values()]
    .filter((it) => it.population >= PROMINENT)
    .map((it) => ({ it, folded: fold(it.place.name) }))
    .sort((a, b) => b.it.population - a.it.population);
  return (communes) => {
    const [first] = communes;
    if (!first || communes.some((it) => it.place.level !== 'commune')) return [];
    const beginning = `${fold(first.place.name)} `;
    const largest = Math.max(...communes.map((it) => it.population));
    return prominent
      .filter(({ it, folded }) => folded.startsWith(beginning) && it.population >= TIMES * largest)
      .map(({ it }) => it);
  };
}
