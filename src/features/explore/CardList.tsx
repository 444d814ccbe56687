import { Link } from '@tanstack/react-router';
import { type ComponentProps, type KeyboardEvent, type ReactNode, useState } from 'react';
import { ledBy, type SheetSummary, type SheetTerritory } from '../../core/sheet/catalogue.ts';
import { territoryOf } from '../../core/sheet/catalogue-index.ts';
import { numeralSize } from '../../core/sheet/lead-figures.ts';
import { LevelMark } from '../../map/outline/LevelMark.tsx';
import { LevelName } from '../../map/outline/LevelName.tsx';
import { PATHS } from '../../state/address/addresses.ts';
import { themeOf } from '../../state/data/settings.ts';
import { cardLinkId } from '../../state/focus/element-ids.ts';
import { keepFocusReturn } from '../../state/focus/visit.ts';
import { hoverHandlers, useHoverMark } from '../../state/map/hover.ts';
import { useEveryCard } from '../../state/reader/keyboard-preferences.ts';
import type { Excerpt } from '../../state/search/sheets/sheet-answer.ts';
import { shortenPieces } from '../../state/search/sheets/shorten-pieces.ts';
import { useHydrated } from '../../ui/use-hydrated.ts';
import { nextStop } from '../../ui/walk-stops.ts';
import { MarkedText } from '../shared/MarkedText.tsx';
import styles from './CardList.module.css';
import type { ListProps } from './FilterChoices.tsx';

interface CardListProps extends ListProps {
  /** Those of the page. */
  readonly sheets: readonly SheetSummary[];
  /** The page has the figures elsewhere. */
  readonly plain?: boolean;
}

/** One tab stop for all cards, which arrows walk, as for the markers; without JavaScript or by preference each card is a stop. */
export function CardList({ catalogue, shown: { results, filters }, sheets, plain }: CardListProps) {
  const [current, setCurrent] = useState<string | null>(null);
  const stopsAtEach = useEveryCard();
  const isWalked = useHydrated() && !stopsAtEach;
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
          excerpt={results.get(card.id)?.excerpt}
          plain={plain}
          tabIndex={isWalked && index !== active ? -1 : undefined}
          onFocus={() => setCurrent(card.id)}
          onKeyDown={(event) => walk(event, index)}
        />
      ))}
    </ol>
  );
}

/** About three lines of a card, in characters. */
const LONGEST_EXCERPT = 170;

interface CardItemProps extends Pick<ComponentProps<'a'>, 'tabIndex' | 'onFocus' | 'onKeyDown'> {
  readonly card: SheetSummary;
  readonly territory: SheetTerritory;
  /** The sentence that answers the query, in the place of the figure. */
  readonly excerpt?: Excerpt | null | undefined;
  /** Why it is offered, in the place of the theme. */
  readonly reason?: ReactNode;
  /** Without figure. */
  readonly plain?: boolean | undefined;
}

/** One sheet of the list. Hovering or focusing it highlights its territory; its territory, or a wider one, highlights it. */
export function CardItem({ card, territory, excerpt, reason, plain, ...linkProps }: CardItemProps) {
  const wider = territory.parents.filter(({ share }) => share !== 'part').map(({ key }) => key);
  const theme = themeOf(card.themes[0]);
  return (
    <li
      ref={useHoverMark(...card.territories, ...wider)}
      className={`lit ${styles.card}`}
      {...hoverHandlers(territory.key)}
    >
      <LevelMark level={territory.level} theme={theme} />
      <div className={`row wraps ${styles.body}`}>
        <div className={styles.text}>
          <h3 className={styles.title}>
            <Link
              {...linkProps}
              id={cardLinkId(card.id)}
              className={styles.link}
              to={PATHS.sheet}
              params={{ id: card.id }}
              onClick={() => keepFocusReturn({ sheet: card.id, from: 'card' })}
            >
              {card.cut ? (
                <>
                  <span className="visually-hidden">{card.title.slice(0, card.cut)}</span>
                  <span className={styles.short}>{card.title.slice(card.cut)}</span>
                </>
              ) : (
                card.title
              )}
            </Link>
          </h3>
          <p className={`note ${styles.where}`}>
            <strong>{card.where ?? territory.name}</strong> ·{' '}
            <LevelName level={territory.level} kind={territory.kind} />
          </p>
          {reason ?? (
            <p className={`note ${styles.theme}`} data-theme={theme.id}>
              {theme.label}
            </p>
          )}
          {excerpt && (
            <p className={`small ${styles.excerpt}`}>
              {excerpt.heading}
              {'\u00a0'}: «{'\u00a0'}
              <MarkedText pieces={shortenPieces(excerpt.pieces, LONGEST_EXCERPT)} />
              {'\u00a0'}»
            </p>
          )}
        </div>
        {card.figure && !excerpt && !plain && (
          <p className={`soft ${styles.figure}`}>
            {card.figure.before} <Numeral>{card.figure.numeral}</Numeral> {card.figure.after}
          </p>
        )}
      </div>
    </li>
  );
}

export const Numeral = ({ children }: { readonly children: string }) => (
  <strong className={styles.numeral} data-size={numeralSize(children)}>
    {children}
  </strong>
);
