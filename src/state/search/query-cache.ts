import { useCallback, useSyncExternalStore } from 'react';
import { type Resources, resources } from '../data/resource.ts';

/** Answers cached for one source; the least recently requested are evicted. */
const MOST_KEPT = 50;

/** Questions whose answers take time, each asked once of a source. While an answer is on its way, the one before stays. */
export function queryCache<S extends object, T>(ask: (source: S, question: string) => Promise<T>) {
  const bySource = new WeakMap<S, Resources<string, T>>();
  let last: { readonly source: S; readonly question: string; readonly value: T } | null = null;

  const answersOf = (source: S): Resources<string, T> => {
    const known =
      bySource.get(source) ?? resources((question: string) => ask(source, question), { most: MOST_KEPT });
    bySource.set(source, known);
    return known;
  };

  /**
   * Asks unless it was asked before; nobody is asked without a source. `value`: the last answer, which is to another question
   * until it is current; null before any.
   */
  const use = (source: S | null, question: string | undefined) => {
    const subscribe = useCallback(
      (listener: () => void) => {
        if (!source || question === undefined) return () => {};
        const answers = answersOf(source);
        answers.ask(question);
        return answers.subscribe(listener);
      },
      [source, question],
    );
    const now = () => (source && question !== undefined ? answersOf(source).now(question) : null);
    const answer = useSyncExternalStore(subscribe, now, () => null);
    if (!source || question === undefined || !answer) return { value: null, isCurrent: false };
    if (answer.stage === 'ready') {
      last = { source, question, value: answer.value };
      return { value: answer.value, isCurrent: true };
    }
    const isNear = last !== null && (last.source === source || last.question === question);
    return { value: isNear && last ? last.value : null, isCurrent: false };
  };
  return {
    use,
    /** Null when it can't be had: it is then asked for anew the next time. */
    answer: (source: S, question: string): Promise<T | null> =>
      answersOf(source)
        .load(question)
        .catch(() => null),
  };
}
