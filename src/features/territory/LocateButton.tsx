import { LocateFixed } from 'lucide-react';
import { useState } from 'react';
import { partsOf, type Territory } from '../../core/territory/territory.ts';
import { lazyCode } from '../../state/data/resource.ts';
import { announce } from '../../state/focus/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './LocateButton.module.css';

export function LocateButton({ ask, isAsking }: Omit<ReturnType<typeof useLocate>, 'problem'>) {
  const words = isAsking ? 'Recherche…' : 'Me localiser';
  return (
    <Button
      look="action"
      className={`lit ring-inside ${styles.locate}`}
      aria-label={words}
      aria-disabled={isAsking}
      onClick={() => void ask()}
    >
      <LocateFixed size={18} aria-hidden="true" />
      <span className={styles.word}>{words}</span>
    </Button>
  );
}

const locating = lazyCode(async () => (await import('./ask-position.ts')).askPosition);

const UNREACHED = { problem: 'Votre position n’a pas pu être cherchée. Réessayez.' };

export function useLocate(onFound: (territory: Pick<Territory, 'level' | 'code'>) => void) {
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const ask = async () => {
    if (isAsking) return;
    setAsking(true);
    setProblem(null);
    const answer = await locating.load().then(
      (ask) => ask(),
      () => UNREACHED,
    );
    if ('found' in answer) {
      const [level, code] = partsOf(answer.found);
      onFound({ level, code });
    } else {
      setAsking(false);
      setProblem(answer.problem);
      announce(answer.problem);
    }
  };
  return { ask, isAsking, problem };
}
