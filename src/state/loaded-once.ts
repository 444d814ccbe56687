import { create } from 'zustand';

export type Loading<T> =
  | { readonly stage: 'idle' | 'loading' | 'failed'; readonly value: null }
  | { readonly stage: 'ready'; readonly value: T };

interface LoadedOnce<T> {
  readonly use: () => Loading<T>;
  /** Loads it unless it was asked for before: what has failed is left for the reader to ask again. */
  readonly want: () => void;
  /** Loads it unless it has come or is on its way; again after a failure. */
  readonly ask: () => void;
  /** With null when it has failed. */
  readonly settled: () => Promise<T | null>;
  /** For tests. */
  readonly reset: () => void;
}

const IDLE = { stage: 'idle', value: null } as const;

/** Milliseconds after which what hangs counts as failed; it is still used when it comes. */
const PATIENCE_MS = 8000;

/** What is loaded may be lost later: `load` is handed what to call then, and the reader may ask again. */
export function loadedOnce<T>(load: (onLoss: () => void) => Promise<T>): LoadedOnce<T> {
  const useStore = create<Loading<T>>(() => IDLE);
  // A reset while it is on its way makes what comes out of date.
  let latest = 0;
  const ask = () => {
    const { stage } = useStore.getState();
    if (stage === 'loading' || stage === 'ready') return;
    latest += 1;
    const asked = latest;
    const settle = (state: Loading<T>) => asked === latest && useStore.setState(state, true);
    useStore.setState({ stage: 'loading', value: null }, true);
    const fail = () => settle({ stage: 'failed', value: null });
    const watchdog = setTimeout(fail, PATIENCE_MS);
    load(fail)
      // A file of another shape imports well, without what it should hold.
      .then((value) => (value === undefined ? fail() : settle({ stage: 'ready', value })), fail)
      .finally(() => clearTimeout(watchdog));
  };
  const want = () => {
    if (useStore.getState().stage === 'idle') ask();
  };
  const settled = () =>
    new Promise<T | null>((resolve) => {
      const look = ({ stage, value }: Loading<T>) => {
        const isDone = stage === 'failed' || stage === 'ready';
        if (isDone) resolve(value);
        return isDone;
      };
      if (look(useStore.getState())) return;
      const stop = useStore.subscribe((state) => look(state) && stop());
    });
  const reset = () => {
    latest += 1;
    useStore.setState(IDLE, true);
  };
  return { use: () => useStore(), want, ask, settled, reset };
}
