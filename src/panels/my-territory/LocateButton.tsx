import { LocateFixed } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import styles from './LocateButton.module.css';
import type { useLocate } from './use-locate.ts';

export function LocateButton({ ask, isAsking }: Omit<ReturnType<typeof useLocate>, 'problem'>) {
  return (
    <Button look="bare" className={styles.locate} onClick={() => void ask()} aria-disabled={isAsking}>
      <LocateFixed size={18} aria-hidden="true" />
      <span className={styles.word}>{isAsking ? 'Recherche…' : 'Me localiser'}</span>
    </Button>
  );
}
