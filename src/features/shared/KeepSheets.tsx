import { useCallback, useRef, useSyncExternalStore } from 'react';
import { create } from 'zustand';
import { count } from '../../core/text/french-numbers.ts';
import {
  areKept,
  forgetSheets,
  type Keeping,
  keepSheets,
  sizeOfSheets,
} from '../../state/data/sheet-keeper.ts';
import { announce } from '../../state/focus/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { buttonWords, type KeepingStage, outcomeWords } from './keeping-words.ts';

interface KeepSheetsProps {
  readonly name: string;
  readonly ids: readonly string[];
  /** Of what it shows, once it shows something. */
  readonly className: string | undefined;
}

const workers = 'serviceWorker' in navigator ? navigator.serviceWorker : null;

function subscribe(onChange: () => void): () => void {
  workers?.addEventListener('controllerchange', onChange);
  return () => workers?.removeEventListener('controllerchange', onChange);
}

const hasWorker = () => Boolean(workers?.controller);

/** What was begun can be taken back. */
const isBegun = ({ is }: KeepingStage) => is === 'stopped' || is === 'failed';

function Choices({ name, ids, className }: KeepSheetsProps) {
  const main = useRef<HTMLButtonElement>(null);
  const { stage, look, measure, keep, forget, halt } = useKeeping(name, ids.join());
  if (!stage) return <div ref={look} />;
  const { is } = stage;
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
    <div ref={look} className={`${className} no-print`}>
      {outcomeWords(stage, ids.length) && <p>{outcomeWords(stage, ids.length)}</p>}
      {is === 'keeping' && (
        <p>
          <progress aria-label="Fiches gardées" value={stage.now.done} max={stage.now.of || 1} />{' '}
          {count(stage.now.done)} sur {count(stage.now.of)}
        </p>
      )}
      <Button ref={main} look="outline" onClick={acts[is] ?? keep}>
        {buttonWords(stage, ids.length)}
      </Button>
      {isBegun(stage) && (
        <Button look="link" onClick={takeBack}>
          Ne rien garder
        </Button>
      )}
    </div>
  );
}

/** Nothing where the browser keeps nothing. */
export function KeepSheets(props: KeepSheetsProps) {
  const isOffered = useSyncExternalStore(subscribe, hasWorker);
  return isOffered ? <Choices {...props} /> : null;
}

/** By what the sheets are kept as: a page that is left and opened again finds what it began. */
const useStages = create<Readonly<Record<string, Stage>>>(() => ({}));

type Stage = KeepingStage & { readonly halt?: () => void };

const setStage = (name: string, stage: Stage) => useStages.setState({ [name]: stage });

/** `name`: what the sheets are kept as; `written` is their ids, separated by commas. */
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
        // The reader has pressed the button since.
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
