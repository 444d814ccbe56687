import { type KeyboardEvent, useState } from 'react';
import { cardLinkId } from '../../a11y/element-ids.ts';
import type { Catalogue, SheetSummary } from '../../domain/sheet/catalogue.ts';
import { territoryOf } from '../../domain/sheet/catalogue-index.ts';
import { ledBy } from '../../domain/sheet/led-by.ts';
import { useEveryCard } from '../../state/keyboard-preferences.ts';
import { useResource } from '../../state/use-resource.ts';
import type { ShownSheets } from '../../state/use-shown-sheets.ts';
import { useHydrated } from '../../ui/use-hydrated.ts';
import { nextStop } from '../../ui/walk-stops.ts';
import { CardItem } from './CardItem.tsx';
import styles from './CardList.module.css';
import { listCode } from './later-list.ts';

interface CardListProps {
  readonly catalogue: Catalogue;
  readonly shown: ShownSheets;
  readonly sheets: readonly SheetSummary[];
  /** The page tells the figures elsewhere. */
  readonly plain?: boolean;
}

/** One tab stop, as for the markers; each card is a stop of its own without JavaScript or when asked for. */
export function CardList({ catalogue, shown: { results, filters }, sheets, plain }: CardListProps) {
  const [current, setCurrent] = useState<string | null>(null);
  const stopsAtEach = useEveryCard();
  const isWalked = useHydrated() && !stopsAtEach;
  const { value: code } = useResource(listCode);
  const excerptOf = (id: string) => {
    const excerpt = results.get(id)?.excerpt;
    return excerpt && code ? <code.CardExcerpt excerpt={excerpt} /> : null;
  };
  const active = Math.max(
    0,
    sheets.findIndex(({ id }) => id === current),
  );
  const walk = (event: KeyboardEvent, index: number) => {
    const next = sheets[nextStop(event, index, sheets.length) ?? -1];
    if (!next) return;
    event.preventDefault();
    document.getElementById(cardLinkId(next.id))?.focus();
  };
  return (
    <ol className={styles.cards}>
      {sheets.map((card, index) => (
        <CardItem
          key={card.id}
          card={ledBy(card, filters.themes)}
          territory={territoryOf(catalogue, card)}
          excerpt={excerptOf(card.id)}
          plain={plain}
          tabIndex={isWalked && index !== active ? -1 : undefined}
          onFocus={() => setCurrent(card.id)}
          onKeyDown={(event) => walk(event, index)}
        />
      ))}
    </ol>
  );
}
