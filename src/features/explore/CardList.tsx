import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, type KeyboardEventHandler, type ReactNode, useState } from 'react';
import type { Catalogue, SheetSummary, SheetTerritory } from '../../core/sheet/catalogue.ts';
import { territoryOf } from '../../core/sheet/catalogue-index.ts';
import { type FigureStatement, numeralSize } from '../../core/sheet/lead-figures.ts';
import { ledBy } from '../../core/sheet/led-by.ts';
import { LevelMark } from '../../map/outline/LevelMark.tsx';
import { LevelName } from '../../map/outline/LevelName.tsx';
import { PATHS } from '../../state/address/addresses.ts';
import { themeOf } from '../../state/data/settings.ts';
import { cardLinkId } from '../../state/focus/element-ids.ts';
import { keepFocusReturn } from '../../state/focus/visit.ts';
import { hoverHandlers, useHoverMark } from '../../state/hover.ts';
import { useEveryCard } from '../../state/keyboard-preferences.ts';
import type { ShownSheets } from '../../state/use-shown-sheets.ts';
import { useHydrated } from '../../ui/use-hydrated.ts';
import { nextStop } from '../../ui/walk-stops.ts';
import cardStyles from './CardItem.module.css';
import styles from './CardList.module.css';
import { CardExcerpt } from './SearchNote.tsx';

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
  const excerptOf = (id: string) => {
    const excerpt = results.get(id)?.excerpt;
    return excerpt && <CardExcerpt excerpt={excerpt} />;
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

interface CardItemProps {
  readonly card: SheetSummary;
  readonly territory: SheetTerritory;
  /** What answers the query, in the place of the figure. */
  readonly excerpt?: ReactNode;
  /** Why it is offered, in the place of the theme. */
  readonly reason?: ReactNode;
  /** Without figure. */
  readonly plain?: boolean | undefined;
  readonly tabIndex?: number | undefined;
  readonly onFocus?: () => void;
  readonly onKeyDown?: KeyboardEventHandler;
}

/** One sheet of the list. Hovering or focusing it lights its territory; its territory, or a wider one, lights it. */
export function CardItem(props: CardItemProps) {
  const { card, territory, excerpt, reason, plain, tabIndex, onFocus, onKeyDown } = props;
  const wider = territory.parents.filter(({ share }) => share !== 'part').map(({ key }) => key);
  const theme = themeOf(card.themes[0]);
  return (
    <li
      ref={useHoverMark(...card.territories, ...wider)}
      className={cardStyles.card}
      {...hoverHandlers(territory.key)}
    >
      <LevelMark level={territory.level} theme={theme} />
      <div className={cardStyles.text}>
        <h3 className={cardStyles.title}>
          <Link
            id={cardLinkId(card.id)}
            className={cardStyles.link}
            to={PATHS.sheet}
            params={{ id: card.id }}
            tabIndex={tabIndex}
            onFocus={onFocus}
            onKeyDown={onKeyDown}
            onClick={() => keepFocusReturn({ sheet: card.id, from: 'card' })}
          >
            {card.cut ? (
              <>
                <span className="visually-hidden">{card.title.slice(0, card.cut)}</span>
                <span className={cardStyles.short}>{card.title.slice(card.cut)}</span>
              </>
            ) : (
              card.title
            )}
          </Link>
        </h3>
        <p className={cardStyles.where}>
          {card.where ?? territory.name}
          <span className={cardStyles.level}>
            {' '}
            · <LevelName level={territory.level} kind={territory.kind} />
          </span>
        </p>
        {reason ?? (
          <p className={cardStyles.theme} data-theme={theme.id}>
            {theme.label}
          </p>
        )}
        {excerpt}
      </div>
      {card.figure && !excerpt && !plain && <CardFigure figure={card.figure} />}
    </li>
  );
}

function CardFigure({ figure: { before, numeral, after } }: { readonly figure: FigureStatement }) {
  return (
    <p className={cardStyles.figure}>
      {before} <strong data-size={numeralSize(numeral)}>{numeral}</strong> {after}
    </p>
  );
}
