import { type ReactNode, type RefObject, useId, useRef } from 'react';
import { announce } from '../../a11y/announcements.ts';
import { moveButtonId, UNDO_ID } from '../../a11y/element-ids.ts';
import { useStep } from '../../a11y/use-arrival.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { findSheet, territoryOf } from '../../domain/sheet/catalogue-index.ts';
import { type Dossier, withSheetAt } from '../../domain/sheet/dossier.ts';
import type { Initiative } from '../../domain/sheet/initiative.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ContentsEntry } from './ContentsEntry.tsx';
import styles from './DossierContents.module.css';
import { useDragOrder } from './use-drag-order.ts';

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
