import { useSyncExternalStore } from 'react';

interface Answered<T> {
  /** The last answer, which is to another question until it is current; null before any. */
  readonly value: T | null;
  readonly isCurrent: boolean;
}

interface AskedAnswers<S extends object, T> {
  /** Asks unless it was asked before; nobody is asked without a source. */
  readonly use: (source: S | null, question: string | undefined) => Answered<T>;
  /** Null when it can't be had: it is then asked for anew the next time. */
  readonly answer: (source: S, question: string) => Promise<T | null>;
}

interface Asked<T> {
  readonly promise: Promise<T>;
  state: Answered<T>;
}

const NONE: Answered<never> = { value: null, isCurrent: false };

/** Answers kept of one source; those asked for longest ago are let go. */
const MOST_KEPT = 50;

/** Questions whose answers take time, each asked once of a source. While an answer is on its way, the one before stays. */
export function askedAnswers<S extends object, T>(
  ask: (source: S, question: string) => Promise<T>,
): AskedAnswers<S, T> {
  const bySource = new WeakMap<S, Map<string, Asked<T>>>();
  const listeners = new Set<() => void>();
  let last: { readonly source: S; readonly question: string; readonly value: T } | null = null;

  const asked = (source: S, question: string): Asked<T> => {
    const kept = bySource.get(source) ?? new Map<string, Asked<T>>();
    bySource.set(source, kept);
    const known = kept.get(question);
    if (known) return known;
    const promise = ask(source, question);
    const value = last && (last.source === source || last.question === question) ? last.value : null;
    const fresh: Asked<T> = { promise, state: { value, isCurrent: false } };
    kept.set(question, fresh);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    promise.then(
      (found) => {
        fresh.state = { value: found, isCurrent: true };
        last = { source, question, value: found };
        for (const listener of listeners) listener();
      },
      () => kept.delete(question),
    );
    return fresh;
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    use: (source, question) =>
      useSyncExternalStore(
        subscribe,
        () => (source && question !== undefined ? asked(source, question).state : NONE),
        () => NONE,
      ),
    answer: (source, question) => asked(source, question).promise.catch(() => null),
  };
}
