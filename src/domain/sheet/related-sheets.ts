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

/**
 * Finds what to read after a sheet. Previous and next are those of the list that the reader has made, `list`, which is
 * not circular; of the whole one when that does not hold the sheet.
 */
export function relatedCards(
  cards: readonly Card[],
  current: Card,
  list: readonly Card[] = cards,
): RelatedCards {
  const walked = list.some((card) => card.id === current.id) ? list : cards;
  const index = walked.findIndex((card) => card.id === current.id);
  const others = cards.filter((card) => card.id !== current.id);
  return {
    sameTerritory: others.filter((card) => card.territory === current.territory),
    sameTheme: others.filter(
      (card) => card.territory !== current.territory && card.themes.includes(current.themes[0]),
    ),
    previous: walked[index - 1] ?? null,
    next: walked[index + 1] ?? null,
  };
}
