import { ArrowDown, ArrowUp, GripVertical, X } from 'lucide-react';
import {
  type ComponentPropsWithoutRef,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useId,
  useRef,
  useState,
} from 'react';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { findSheet, territoryOf } from '../../core/sheet/catalogue-index.ts';
import { type Dossier, withSheetAt } from '../../core/sheet/dossier.ts';
import type { Initiative } from '../../core/sheet/initiative.ts';
import type { Territory } from '../../core/territory/territory.ts';
import { LevelName } from '../../map/outline/LevelName.tsx';
import { announce } from '../../state/focus/announcements.ts';
import { dossierSheetId, moveButtonId, UNDO_ID } from '../../state/focus/element-ids.ts';
import { useStep } from '../../state/focus/use-arrival.ts';
import { hoverHandlers } from '../../state/hover.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './DossierContents.module.css';

interface DossierContentsProps {
  readonly dossier: Dossier;
  readonly sheets: readonly Initiative[];
  readonly catalogue: Catalogue;
  /** On which each sheet begins once printed; empty while they are not known. */
  readonly pages: readonly number[];
  readonly undoing: ReactNode;
  readonly onChange: (dossier: Dossier) => void;
  readonly onRemove: (sheet: Initiative) => void;
}

/** The button that moved a sheet keeps the focus, which the browser takes away from an element that is moved. */
function useFocusKept(dossier: Dossier): RefObject<string | null> {
  const moved = useRef<string | null>(null);
  useStep(dossier.join(), () => {
    if (moved.current) document.getElementById(moved.current)?.focus();
    moved.current = null;
  });
  return moved;
}

export function DossierContents({
  dossier,
  sheets,
  catalogue,
  pages,
  undoing,
  onChange,
  onRemove,
}: DossierContentsProps) {
  const moved = useFocusKept(dossier);
  const shown = sheets.map(({ id }) => id);
  const move = (from: number, place: number) => {
    const sheet = sheets[from];
    const beside = shown[place];
    if (!sheet || beside === undefined) return;
    // Sheets that are gone hold a place in the address, and none here.
    onChange(withSheetAt(dossier, sheet.id, dossier.indexOf(beside)));
    announce(`${sheet.title}\u00a0: place ${place + 1} sur ${sheets.length}.`);
  };
  const { dragged, list, handle } = useDragOrder(move);
  return (
    <nav className={styles.contents} aria-label="Sommaire du dossier">
      {undoing}
      <ol ref={list}>
        {sheets.map((sheet, index) => {
          const { id, title } = sheet;
          const card = findSheet(catalogue, id);
          const step = (direction: 'up' | 'down') => {
            moved.current = moveButtonId(direction, id);
            move(index, index + (direction === 'up' ? -1 : 1));
          };
          return (
            <ContentsEntry
              key={id}
              id={id}
              title={title}
              territory={card ? territoryOf(catalogue, card) : null}
              index={index}
              count={sheets.length}
              page={pages[index] ?? null}
              dragged={dragged}
              handle={handle(index)}
              onStep={step}
              onRemove={() => onRemove(sheet)}
            />
          );
        })}
      </ol>
    </nav>
  );
}

interface RemovedSheetProps {
  readonly title: string;
  readonly onUndo: () => void;
}

/** Not a live region: it describes its button, which takes the focus that goes with the sheet. */
export function RemovedSheet({ title, onUndo }: RemovedSheetProps) {
  const words = useId();
  return (
    <Notice tone="framed" className={`${styles.removed} no-print`}>
      <span id={words}>
        Fiche retirée{'\u00a0'}: {title}.
      </span>
      <Button id={UNDO_ID} aria-describedby={words} onClick={onUndo}>
        Annuler
      </Button>
    </Notice>
  );
}

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

function ContentsEntry(props: ContentsEntryProps) {
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

/** Where what is dragged would stand in its list, from 0; `middles` are those of the entries, in its order, in the pixels of `y`. */
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
  const follow = (from: number, y: number) => {
    const entries = [...(list.current?.children ?? [])].map((entry) => entry.getBoundingClientRect());
    setDragged({
      from,
      place: dropPlace(
        entries.map(({ top, height }) => top + height / 2),
        from,
        y,
      ),
    });
  };
  const handle = (from: number) => ({
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      setDragged({ from, place: from });
    },
    onPointerMove: (event: PointerEvent) => {
      if (dragged) follow(dragged.from, event.clientY);
    },
    onPointerUp: () => {
      if (dragged && dragged.place !== dragged.from) onDrop(dragged.from, dragged.place);
      setDragged(null);
    },
    onPointerCancel: () => setDragged(null),
  });
  return { dragged, list, handle };
}
