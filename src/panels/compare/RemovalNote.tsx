import { useNavigate } from '@tanstack/react-router';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { PATHS } from '../../address/addresses.ts';
import { searchOf } from '../../domain/comparison/compared-set.ts';
import type { Comparison } from '../../domain/comparison/comparison.ts';
import { type Removal, removalBetween } from '../../domain/comparison/removal.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './RemovalNote.module.css';

export function useRemoval(comparison: Comparison): Removal | null {
  const [last, setLast] = useState<{ comparison: Comparison; removal: Removal | null }>({
    comparison,
    removal: null,
  });
  if (last.comparison === comparison) return last.removal;
  const removal = removalBetween(last.comparison, comparison);
  setLast({ comparison, removal });
  return removal;
}

interface RemovalNoteProps {
  readonly id: string;
  readonly removal: Removal;
}

/** Not a live region: it describes the title, which takes the focus that goes with what was removed. */
export function RemovalNote({ id, removal }: RemovalNoteProps) {
  const navigate = useNavigate();
  const undo = () =>
    void navigate({ to: PATHS.compare, search: searchOf(removal.before), resetScroll: false });
  return (
    <p className={`${styles.note} no-print`}>
      <span id={id}>{removal.words}</span>{' '}
      <Button onClick={undo}>
        <Undo2 size={17} aria-hidden="true" /> Annuler
      </Button>
    </p>
  );
}
