import { useCallback, useRef, useSyncExternalStore } from 'react';
import { create } from 'zustand';
import { count } from '../../core/text/french-numbers.ts';
import { announce } from '../../state/focus/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import styles from '../shared/PageParts.module.css';
import { buttonWords, type KeepingStage, outcomeWords } from './keeping-words.ts';
import { areKept, forgetSheets, type Keeping, keepSheets, sizeOfSheets } from './sheet-keeper.ts';

// Exported here too: what each visitor's browser keeps beforehand is counted, and one file is less than two.
export { refreshKept } from './sheet-keeper.ts';

export interface KeepSheetsProps {
  /** Under which the browser keeps them. */
  readonly name: string;
  readonly ids: readonly string[];
}

const workers = 'serviceWorker' in navigator ? navigator.serviceWorker : null;

function subscribe(onChange: () => void): () => void {
  workers?.addEventListener('controllerchange', onChange);
  return () => workers?.removeEventListener('controllerchange', onChange);
}

const hasWorker = () => Boolean(workers?.controller);

/** A button that keeps sheets for reading offline; nothing where the browser has no worker that could. */
export function KeepSheets({ name, ids }: KeepSheetsProps) {
  const isOffered = useSyncExternalStore(subscribe, hasWorker);
  const main = useRef<HTMLButtonElement>(null);
  const { stage, look, measure, keep, forget, halt } = useKeeping(name, ids.join());
  if (!isOffered) return null;
  if (!stage) return <div ref={look} />;
  const { is } = stage;
  const outcome = outcomeWords(stage, ids.length);
  const acts: Partial<Record<KeepingStage['is'], () => void>> = {
    offered: measure,
    measuring: () => undefined,
    unmeasured: measure,
    keeping: halt,
    kept: forget,
  };
  const takeBack = () => {
    main.current?.focus();
    forget();
  };
  return (
    <div ref={look} className={`row wraps above needs-script no-print ${styles.actions}`}>
      {outcome && <p>{outcome}</p>}
      {is === 'keeping' && (
        <p>
          <progress aria-label="Fiches gardées" value={stage.now.done} max={stage.now.of || 1} />{' '}
          {count(stage.now.done)} sur {count(stage.now.of)}
        </p>
      )}
      <Button ref={main} look="outline" onClick={acts[is] ?? keep}>
        {buttonWords(stage, ids.length)}
      </Button>
      {(is === 'stopped' || is === 'failed') && (
        <Button look="link" onClick={takeBack}>
          Ne rien garder
        </Button>
      )}
    </div>
  );
}

/** By name, outside React: a page that is left and opened again finds the download that it began. */
const useStages = create<Readonly<Record<string, Stage>>>(() => ({}));

type Stage = KeepingStage & { readonly halt?: () => void };

const setStage = (name: string, stage: Stage) => useStages.setState({ [name]: stage });

/** `name`: under which the sheets are kept; `written`: their ids, separated by commas. */
function useKeeping(name: string, written: string) {
  const stage = useStages((stages) => stages[name]);
  const ids = written.split(',');
  const become = (next: KeepingStage) => {
    setStage(name, next);
    const { is } = next;
    announce(outcomeWords(next, ids.length) || (is === 'measured' ? buttonWords(next, ids.length) : ''));
  };
  const look = useCallback(
    (node: Element | null) => {
      const before = useStages.getState()[name];
      if (!node || before?.is === 'keeping') return;
      const found = (all: boolean | null) => {
        // Otherwise the reader has pressed the button since.
        if (useStages.getState()[name] === before) setStage(name, { is: all ? 'kept' : 'offered' });
      };
      areKept(name, written.split(',')).then(found, () => found(null));
    },
    [name, written],
  );
  const measure = () => {
    setStage(name, { is: 'measuring' });
    sizeOfSheets(ids).then(
      (size) => become({ is: 'measured', size }),
      () => become({ is: 'unmeasured' }),
    );
  };
  const keep = () => {
    const stop = new AbortController();
    const onStep = (now: Keeping) => setStage(name, { is: 'keeping', now, halt: () => stop.abort() });
    onStep({ done: 0, failed: 0, of: 0, isFull: false });
    keepSheets(name, ids, { signal: stop.signal, onStep }).then(
      (now) => {
        const hasFailed = now.isFull || now.failed > 0;
        if (now.done === now.of) become({ is: 'kept' });
        else become({ is: hasFailed ? 'failed' : 'stopped', now });
      },
      () => become({ is: 'refused' }),
    );
  };
  const forget = () => {
    const done = () => become({ is: 'offered' });
    forgetSheets(name).then(done, done);
  };
  return { stage, look, measure, keep, forget, halt: () => stage?.halt?.() };
}
