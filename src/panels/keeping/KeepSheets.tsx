import { useRef, useSyncExternalStore } from 'react';
import { count } from '../../text/french-numbers.ts';
import { Button } from '../../ui/Button.tsx';
import { buttonWords, type KeepingStage, outcomeWords } from './keeping-words.ts';
import { useKeeping } from './use-keeping.ts';

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
