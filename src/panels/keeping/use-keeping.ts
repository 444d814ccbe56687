import { useCallback, useRef, useState } from 'react';
import { announce } from '../../a11y/announcements.ts';
import { areKept, forgetSheets, keepSheets, sizeOfSheets } from '../../data/sheet-keeper.ts';
import { buttonWords, type KeepingStage, outcomeWords } from './keeping-words.ts';

/** `name`: what the sheets are kept as; `ids` is their ids, separated by commas. */
export function useKeeping(name: string, written: string) {
  const [stage, setStage] = useState<KeepingStage | null>(null);
  const stop = useRef(new AbortController());
  const ids = written.split(',');
  const become = (next: KeepingStage) => {
    setStage(next);
    const { is } = next;
    announce(outcomeWords(next, ids.length) || (is === 'measured' ? buttonWords(next, ids.length) : ''));
  };
  const look = useCallback(
    (node: Element | null) => {
      if (!node) return;
      areKept(name, written.split(',')).then(
        (all) => setStage({ is: all ? 'kept' : 'offered' }),
        () => setStage({ is: 'offered' }),
      );
    },
    [name, written],
  );
  const measure = () => {
    setStage({ is: 'measuring' });
    sizeOfSheets(ids).then(
      (size) => become({ is: 'measured', size }),
      () => become({ is: 'unmeasured' }),
    );
  };
  const keep = () => {
    stop.current = new AbortController();
    const { signal } = stop.current;
    setStage({ is: 'keeping', now: { done: 0, failed: 0, of: 0, isFull: false } });
    keepSheets(name, ids, { signal, onStep: (now) => setStage({ is: 'keeping', now }) }).then(
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
  return { stage, look, measure, keep, forget, halt: () => stop.current.abort() };
}
