import { ArrowDown, ArrowUp, GripVertical, X } from 'lucide-react';
import {
  type ComponentPropsWithoutRef,
  type PointerEvent,
  type ReactNode,
  useId,
  useRef,
  useState,
} from 'react';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { territoryOf } from '../../core/sheet/catalogue-index.ts';
import { type Dossier, withSheetAt } from '../../core/sheet/dossier.ts';
import type { Initiative } from '../../core/sheet/initiative.ts';
import type { Territory } from '../../core/territory/territory.ts';
import { LevelName } from '../../map/outline/LevelName.tsx';
import { announce } from '../../state/focus/announcements.ts';
import { dossierSheetId, moveButtonId, UNDO_ID } from '../../state/focus/element-ids.ts';
import { useStep } from '../../state/focus/use-arrival.ts';
import { hoverHandlers } from '../../state/map/hover.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './DossierContents.module.css';

interface DossierContentsProps {
  readonly dossier: Dossier;
  readonly sheets: readonly Initiative[];
  readonly catalogue: Catalogue;
  /** Page on which each sheet begins once printed; empty while the pages are not counted. */
  readonly pages: readonly number[];
  readonly undoing: ReactNode;
  readonly onChange: (dossier: Dossier) => void;
  readonly onRemove: (sheet: Initiative) => void;
}

export function DossierContents(props: DossierContentsProps) {
  const { dossier, sheets, catalogue, pages, undoing, onChange, onRemove } = props;
  // The button that moved a sheet keeps the focus, which the browser takes away from an element that is moved.
  const moved = useRef<string | null>(null);
  useStep(dossier.join(), () => {
    if (moved.current) document.getElementById(moved.current)?.focus();
    moved.current = null;
  });
  const move = (from: number, place: number) => {
    const [sheet, beside] = [sheets[from], sheets[place]];
    if (!sheet || !beside) return;
    // Sheets that exist no more keep a place in the address, and have none here.
    onChange(withSheetAt(dossier, sheet.id, dossier.indexOf(beside.id)));
    announce(`${sheet.title}\u00a0: place ${place + 1} sur ${sheets.length}.`);
  };
  const { dragged, list, handle } = useDragOrder(move);
  return (
    <nav className={`ruled apart ${styles.contents}`} aria-label="Sommaire du dossier">
      {undoing}
      <ol ref={list}>
        {sheets.map((sheet, index) => (
          <ContentsEntry
            key={sheet.id}
            sheet={sheet}
            territory={territoryOf(catalogue, sheet)}
            index={index}
            count={sheets.length}
            page={pages[index]}
            dragged={dragged}
            handle={handle(index)}
            onStep={(direction, place) => {
              moved.current = moveButtonId(direction, sheet.id);
              move(index, place);
            }}
            onRemove={() => onRemove(sheet)}
          />
        ))}
      </ol>
    </nav>
  );
}

interface RemovedSheetProps {
  readonly title: string;
  readonly onUndo: () => void;
}

/** Not a live region: it describes its button, which takes the focus from the one that removed the sheet. */
export function RemovedSheet({ title, onUndo }: RemovedSheetProps) {
  const words = useId();
  return (
    <Notice tone="framed" className={`row spread no-print ${styles.removed}`}>
      <span id={words} className="one-line">
        Fiche retirée{'\u00a0'}: {title}.
      </span>
      <Button id={UNDO_ID} aria-describedby={words} onClick={onUndo}>
        Annuler
      </Button>
    </Notice>
  );
}

interface ContentsEntryProps {
  readonly sheet: Pick<Initiative, 'id' | 'title'>;
  readonly territory: Territory;
  readonly index: number;
  readonly count: number;
  readonly page: number | undefined;
  readonly dragged: Dragged | null;
  readonly handle: ComponentPropsWithoutRef<'span'>;
  readonly onStep: (direction: 'up' | 'down', place: number) => void;
  readonly onRemove: () => void;
}

function dropSide({ index, dragged }: ContentsEntryProps): 'before' | 'after' | undefined {
  if (!dragged || dragged.place !== index || dragged.from === index) return undefined;
  return dragged.from > index ? 'before' : 'after';
}

const STEPS = [
  { direction: 'up', by: -1, verb: 'Monter', Sign: ArrowUp },
  { direction: 'down', by: 1, verb: 'Descendre', Sign: ArrowDown },
] as const;

function ContentsEntry(props: ContentsEntryProps) {
  const { sheet, territory, index, count, page, dragged, handle, onStep, onRemove } = props;
  const { id, title } = sheet;
  return (
    <li
      {...hoverHandlers(territory.key)}
      data-dragged={dragged?.from === index || undefined}
      data-drop={dropSide(props)}
    >
      <span className={`no-print ${styles.handle}`} aria-hidden="true" {...handle}>
        <GripVertical size={18} />
      </span>
      <span className={styles.rank} aria-hidden="true">
        {index + 1}
      </span>
      <span className={`stack ${styles.text}`}>
        <a href={`#${dossierSheetId(id)}`}>{title}</a>
        <span className="note">
          {territory.name} · <LevelName level={territory.level} />
        </span>
      </span>
      {page !== undefined && (
        <span className="strong paper-only" data-page-number="">
          {page}
        </span>
      )}
      <span className={`no-print ${styles.buttons}`}>
        {STEPS.map(({ direction, by, verb, Sign }) => {
          const place = index + by;
          // At an end of the list a button does nothing, but stays, so that it keeps the focus.
          const isAtEnd = place < 0 || place >= count;
          return (
            <Button
              key={direction}
              look="icon"
              id={moveButtonId(direction, id)}
              aria-label={`${verb} ${title}`}
              aria-disabled={isAtEnd || undefined}
              onClick={() => !isAtEnd && onStep(direction, place)}
            >
              <Sign size={18} aria-hidden="true" />
            </Button>
          );
        })}
        <Button look="icon" aria-label={`Retirer ${title}`} onClick={onRemove}>
          <X size={18} aria-hidden="true" />
        </Button>
      </span>
    </li>
  );
}

/** Place that a dragged entry would take in its list, from 0. `middles`: of the entries, in its order, in the pixels of `y`. */
export function dropPlace(middles: readonly number[], from: number, y: number): number {
  return middles.filter((middle, at) => at !== from && middle < y).length;
}

interface Dragged {
  readonly from: number;
  readonly place: number;
}

/** Entries of a list moved by a handle. A keyboard needs buttons beside it. */
function useDragOrder(onDrop: (from: number, place: number) => void) {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const middlesOfEntries = () =>
    [...(list.current?.children ?? [])].map((entry) => {
      const { top, height } = entry.getBoundingClientRect();
      return top + height / 2;
    });
  const handle = (from: number) => ({
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      setDragged({ from, place: from });
    },
    onPointerMove: ({ clientY }: PointerEvent) => {
      if (dragged) setDragged({ ...dragged, place: dropPlace(middlesOfEntries(), dragged.from, clientY) });
    },
    onPointerUp: () => {
      if (dragged && dragged.place !== dragged.from) onDrop(dragged.from, dragged.place);
      setDragged(null);
    },
    onPointerCancel: () => setDragged(null),
  });
  return { dragged, list, handle };
}
