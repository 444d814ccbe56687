import { Link } from '@tanstack/react-router';
import { PATHS } from '../../address/addresses.ts';
import type { Catalogue, SheetSummary } from '../../domain/sheet/catalogue.ts';
import { territoryOf } from '../../domain/sheet/catalogue-index.ts';
import { hoverHandlers } from '../../state/hover.ts';
import styles from './ThemeFigures.module.css';

interface ThemeFiguresProps {
  readonly catalogue: Catalogue;
  readonly sheets: readonly SheetSummary[];
}

/** The first figure of each sheet, side by side; a list beyond reads better than more of them. */
export const MOST_FIGURES = 8;

export function ThemeFigures({ catalogue, sheets }: ThemeFiguresProps) {
  const told = sheets
    .flatMap((card) => (card.figure ? [{ card, figure: card.figure }] : []))
    .slice(0, MOST_FIGURES);
  if (told.length === 0) return null;
  return (
    <ul className={styles.figures} aria-label="Un chiffre par fiche">
      {told.map(({ card, figure }) => {
        const territory = territoryOf(catalogue, card);
        return (
          <li key={card.id} className={styles.figure} {...hoverHandlers(territory.key)}>
            <strong>{figure.numeral}</strong>
            <span>
              {figure.before ? `${figure.before}${figure.numeral}${figure.after}` : figure.after.trim()}
            </span>
            <Link to={PATHS.sheet} params={{ id: card.id }}>
              {territory.name}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
