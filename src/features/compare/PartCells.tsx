import type { KeyboardEvent } from 'react';
import { legendTitle } from '../../core/indicators/colouring.ts';
import { capitalised, levelPlural } from '../../core/territory/levels.ts';
import type { TerritoryRecord } from '../../core/territory/territory-record.ts';
import { hoverHandlers, useHovered } from '../../state/map/hover.ts';
import { nextStop } from '../../ui/walk-stops.ts';
import styles from './PartCells.module.css';
import type { ColouredCards } from './use-coloured-cards.ts';

/** Beyond them cells have no room for their signs. */
const MOST_SIGNED = 25;

/** Along the cells, which share one tab stop; Escape leaves them before it leaves the page. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const cells = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-cell]')];
  const at = cells.findIndex((cell) => cell.matches(':focus'));
  const next = nextStop(event, at, cells.length);
  if (event.key === 'Escape') cells[at]?.blur();
  else if (next !== null) cells[next]?.focus();
  else return;
  event.preventDefault();
}

interface PartCellsProps {
  readonly coloured: ColouredCards;
  /** Which of the cards. */
  readonly at: number;
  readonly record: TerritoryRecord;
}

/** The parts of a territory, the least first: the table of its map, of which one is pointed at and read out. Arrows walk along it. */
export function PartCells({ coloured: { colouring, level, cards }, at, record }: PartCellsProps) {
  const hovered = useHovered((state) => state.hovered);
  const parts = cards[at] ?? [];
  if (parts.length === 0) return <div className={styles.later} />;
  const pointed = parts.find(({ key }) => key === hovered);
  const [name] = legendTitle(colouring, level);
  return (
    <div>
      {/* Readers of screens hear the cell. */}
      <p className={`small no-print ${styles.readout}`} aria-hidden="true">
        {pointed ? (
          <>
            <strong>{pointed.name}</strong> · {pointed.words}
            {pointed.rank && ` · ${pointed.rank} ${record.of}`}
          </>
        ) : (
          <span className="soft">Pointez une partie{'\u00a0'}: son nom, sa valeur, son rang.</span>
        )}
      </p>
      <ol
        className={styles.cells}
        data-many={parts.length > MOST_SIGNED || undefined}
        aria-label={`${capitalised(levelPlural(level))} ${record.of}, de la plus petite valeur à la plus grande\u00a0: ${name}`}
        onKeyDown={walk}
      >
        {parts.map((part) => (
          <li
            key={part.key}
            tabIndex={part === (pointed ?? parts[0]) ? 0 : -1}
            data-cell={part === pointed ? 'pointed' : ''}
            data-step={part.step ?? undefined}
            {...hoverHandlers(part.key)}
          >
            <span className={styles.sign} aria-hidden="true">
              {part.sign}
            </span>
            <span className={styles.words}>
              {part.name}, {part.words}
              {part.rank && <span className="no-print">, {part.rank}</span>}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
