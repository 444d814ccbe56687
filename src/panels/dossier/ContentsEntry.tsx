import { ArrowDown, ArrowUp, GripVertical, X } from 'lucide-react';
import type { ComponentPropsWithoutRef } from 'react';
import { dossierSheetId, moveButtonId } from '../../a11y/element-ids.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import { LevelName } from '../../outline/LevelName.tsx';
import { hoverHandlers } from '../../state/hover.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './DossierContents.module.css';

interface ContentsEntryProps {
  readonly id: string;
  readonly title: string;
  readonly territory: Territory | null;
  readonly index: number;
  readonly count: number;
  readonly page: number | null;
  readonly dragged: { readonly from: number; readonly place: number } | null;
  readonly handle: ComponentPropsWithoutRef<'span'>;
  readonly onStep: (direction: 'up' | 'down') => void;
  readonly onRemove: () => void;
}

function dropSide({ index, dragged }: ContentsEntryProps): 'before' | 'after' | undefined {
  if (!dragged || dragged.place !== index || dragged.from === index) return undefined;
  return dragged.from > index ? 'before' : 'after';
}

export function ContentsEntry(props: ContentsEntryProps) {
  const { id, title, territory, index, page, dragged, handle } = props;
  return (
    <li
      {...(territory ? hoverHandlers(territory.key) : {})}
      data-dragged={dragged?.from === index || undefined}
      data-drop={dropSide(props)}
    >
      <span className={`${styles.handle} no-print`} aria-hidden="true" {...handle}>
        <GripVertical size={18} />
      </span>
      <span className={styles.rank} aria-hidden="true">
        {index + 1}
      </span>
      <span className={styles.text}>
        <a href={`#${dossierSheetId(id)}`}>{title}</a>
        {territory && (
          <span className={styles.where}>
            {territory.name} · <LevelName level={territory.level} />
          </span>
        )}
      </span>
      {page !== null && (
        <span className={styles.page} data-page-number="">
          {page}
        </span>
      )}
      <EntryButtons {...props} />
    </li>
  );
}

const STEPS = [
  { direction: 'up', verb: 'Monter', Sign: ArrowUp },
  { direction: 'down', verb: 'Descendre', Sign: ArrowDown },
] as const;

/** At an end of the list a button does nothing, and stays to hold the focus. */
function EntryButtons({ id, title, index, count, onStep, onRemove }: ContentsEntryProps) {
  const isAtEnd = { up: index === 0, down: index === count - 1 };
  return (
    <span className={`${styles.buttons} no-print`}>
      {STEPS.map(({ direction, verb, Sign }) => (
        <Button
          key={direction}
          look="icon"
          id={moveButtonId(direction, id)}
          aria-label={`${verb} ${title}`}
          aria-disabled={isAtEnd[direction] || undefined}
          onClick={() => !isAtEnd[direction] && onStep(direction)}
        >
          <Sign size={18} aria-hidden="true" />
        </Button>
      ))}
      <Button look="icon" aria-label={`Retirer ${title}`} onClick={onRemove}>
        <X size={18} aria-hidden="true" />
      </Button>
    </span>
  );
}
