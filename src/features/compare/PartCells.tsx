import type { KeyboardEvent } from 'react';
import { legendTitle } from '../../core/territory/colouring.ts';
import { capitalised } from '../../core/territory/level.ts';
import { levelPlural } from '../../core/territory/level-phrases.ts';
import type { TerritoryRecord } from '../../core/territory/territory-record.ts';
import { hoverHandlers } from '../../state/hover.ts';
import { nextStop } from '../../ui/walk-stops.ts';
import styles from './PartCells.module.css';
import { type CardInside, usePointed } from './PartsDrawing.tsx';

/** Beyond them cells have no room for their signs. */
const MOST_SIGNED = 25;

/** Along the cells, which share one tab stop. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const cells = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-cell]')];
  const at = cells.findIndex((cell) => cell.matches(':focus'));
  const next = nextStop(event, at, cells.length);
  if (at < 0 || next === null) return;
  event.preventDefault();
  cells[next]?.focus();
}

interface PartCellsProps {
  readonly inside: CardInside;
  readonly record: TerritoryRecord;
}

/** The parts of a territory, the least first: the table of its map, of which one is pointed at. Arrows walk along it. */
export function PartCells({ inside: { coloured, parts }, record }: PartCellsProps) {
  const pointed = usePointed(parts);
  const stop = pointed ?? parts[0];
  const [name] = legendTitle(coloured.colouring, coloured.level);
  return (
    <ol
      className={styles.cells}
      data-many={parts.length > MOST_SIGNED || undefined}
      aria-label={`${capitalised(levelPlural(coloured.level))} ${record.of}, de la plus petite valeur à la plus grande\u00a0: ${name}`}
      onKeyDown={walk}
    >
      {parts.map((part) => (
        <li
          key={part.key}
          tabIndex={part === stop ? 0 : -1}
          data-cell={part === pointed ? 'pointed' : ''}
          data-step={part.step ?? undefined}
          {...hoverHandlers(part.key)}
        >
          <span className={styles.sign} aria-hidden="true">
            {part.sign}
          </span>
          <span className={styles.words}>
            {part.name}, {part.words}
          </span>
        </li>
      ))}
    </ol>
  );
}
