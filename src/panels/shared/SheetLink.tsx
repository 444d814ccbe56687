import { Link } from '@tanstack/react-router';
import { keepFocusReturn } from '../../a11y/focus-return.ts';
import { PATHS } from '../../address/addresses.ts';
import { themeOf } from '../../data/settings.ts';
import type { SheetSummary, SheetTerritory } from '../../domain/sheet/catalogue.ts';
import { LevelMark } from '../../outline/LevelMark.tsx';
import { hoverHandlers } from '../../state/hover.ts';
import styles from './SheetLink.module.css';

interface SheetLinkProps {
  readonly card: SheetSummary;
  readonly territory: SheetTerritory;
  /** Why it is offered, above the title. */
  readonly hint?: string | undefined;
}

export function SheetLink({ card, territory, hint }: SheetLinkProps) {
  return (
    <Link
      className={styles.link}
      to={PATHS.sheet}
      params={{ id: card.id }}
      onClick={() => keepFocusReturn({ sheet: card.id, from: 'card' })}
      {...hoverHandlers(territory.key)}
    >
      <LevelMark level={territory.level} theme={themeOf(card.themes[0])} />
      <span>
        {hint && <span className={styles.hint}>{hint}</span>}
        {card.title}
      </span>
    </Link>
  );
}
