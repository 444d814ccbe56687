import { LocateFixed } from 'lucide-react';
import { useState } from 'react';
import { partsOf, type Territory } from '../../core/territory/territory.ts';
import { lazyCode } from '../../state/data/resource.ts';
import { announce } from '../../state/focus/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './LocateButton.module.css';

export function LocateButton({ ask, isAsking }: Omit<ReturnType<typeof useLocate>, 'problem'>) {
  return (
    <Button look="bare" className={styles.locate} onClick={() => void ask()} aria-disabled={isAsking}>
      <LocateFixed size={18} aria-hidden="true" />
      <span className={styles.word}>{isAsking ? 'Recherche…' : 'Me localiser'}</span>
    </Button>
  );
}

const locating = lazyCode(async () => (await import('./ask-position.ts')).askPosition);

const UNREACHED = { problem: 'Votre position n’a pas pu être cherchée. Réessayez.' };

type Locating =
  | { readonly stage: 'idle' | 'asking'; readonly problem: null }
  | { readonly stage: 'failed'; readonly problem: string };

export function useLocate(onFound: (territory: Pick<Territory, 'level' | 'code'>) => void) {
  const [{ stage, problem }, setLocating] = useState<Locating>({ stage: 'idle', problem: null });
  const isAsking = stage === 'asking';
  const ask = async () => {
    if (isAsking) return;
    setLocating({ stage: 'asking', problem: null });
    const answer = await locating.load().then(
      (ask) => ask(),
      () => UNREACHED,
    );
    if ('found' in answer) {
      const [level, code] = partsOf(answer.found);
      onFound({ level, code });
    } else {
      setLocating({ stage: 'failed', problem: answer.problem });
      announce(answer.problem);
    }
  };
  return { ask, isAsking, problem };
}
