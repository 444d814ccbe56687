import type { Card } from './catalogue.ts';

/** The sheets to offer at the end of one. */
export interface RelatedCards {
  /** Other sheets of the same territory. */
  readonly sameTerritory: readonly Card[];
  /** Other sheets that share its main theme, those of the same territory apart. */
  readonly sameTheme: readonly Card[];
  readonly previous: Card | null;
  readonly next: Card | null;
}

/** Finds what to read after a sheet, in the order of the list. The list is not circular. */
export function relatedCards(cards: readonly Card[], current: Card): RelatedCards {
  const index = cards.findIndex((card) => card.id === current.id);
  const others = cards.filter((card) => card.id !== current.id);
  return {
    sameTerritory: others.filter((card) => card.territory === current.territory),
    sameTheme: others.filter(
      (card) => card.territory !== current.territory && card.themes.includes(current.themes[0]),
    ),
    previous: cards[index - 1] ?? null,
    next: cards[index + 1] ?? null,
  };
}
