import { Link } from '@tanstack/react-router';
import type { KeyboardEventHandler, ReactNode } from 'react';
import { cardLinkId } from '../../a11y/element-ids.ts';
import { keepFocusReturn } from '../../a11y/visit.ts';
import { PATHS } from '../../address/addresses.ts';
import { themeOf } from '../../data/settings.ts';
import type { SheetSummary, SheetTerritory } from '../../domain/sheet/catalogue.ts';
import { LevelMark } from '../../outline/LevelMark.tsx';
import { LevelName } from '../../outline/LevelName.tsx';
import { hoverHandlers, useHoverMark } from '../../state/hover.ts';
import styles from './CardItem.module.css';

interface CardItemProps {
  readonly card: SheetSummary;
  readonly territory: SheetTerritory;
  /** What answers the query, in the place of the figure. */
  readonly excerpt: ReactNode;
  /** Without figure. */
  readonly plain?: boolean | undefined;
  readonly tabIndex: number | undefined;
  readonly onFocus: () => void;
  readonly onKeyDown: KeyboardEventHandler;
}

/** One sheet of the list. Hovering or focusing it lights its territory; its territory, or a wider one, lights it. */
export function CardItem(props: CardItemProps) {
  const { card, territory, excerpt, plain, tabIndex, onFocus, onKeyDown } = props;
  const wider = territory.parents.filter(({ share }) => share !== 'part').map(({ key }) => key);
  const theme = themeOf(card.themes[0]);
  return (
    <li
      ref={useHoverMark(...card.territories, ...wider)}
      className={styles.card}
      {...hoverHandlers(territory.key)}
    >
      <LevelMark level={territory.level} theme={theme} />
      <div className={styles.text}>
        <h3 className={styles.title}>
          <Link
            id={cardLinkId(card.id)}
            className={styles.link}
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
                <span className={styles.short}>{card.title.slice(card.cut)}</span>
              </>
            ) : (
              card.title
            )}
          </Link>
        </h3>
        <p className={styles.where}>
          {card.where ?? territory.name}
          <span className={styles.level}>
            {' '}
            · <LevelName level={territory.level} kind={territory.kind} />
          </span>
        </p>
        <p className={styles.theme} data-theme={theme.id}>
          {theme.label}
        </p>
        {excerpt}
      </div>
      {card.figure && !excerpt && !plain && <CardFigure figure={card.figure} />}
    </li>
  );
}

function CardFigure({ figure }: { readonly figure: NonNullable<SheetSummary['figure']> }) {
  const { before, numeral, after } = figure;
  return (
    <p className={styles.figure}>
      <strong className={numeral.length > 7 ? styles.long : undefined}>{numeral}</strong>{' '}
      <span>{before ? `${before}${numeral}${after}` : after.trim()}</span>
    </p>
  );
}
