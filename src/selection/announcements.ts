import { create } from 'zustand';

/** Least time between two sentences of the live line, milliseconds: closer ones cut each other short. */
const LEAST_BETWEEN = 600;

const useStore = create<{ readonly sentence: string }>(() => ({ sentence: '' }));

let lastSaid = Number.NEGATIVE_INFINITY;
let waiting: string | null = null;

function say(sentence: string): void {
  lastSaid = performance.now();
  useStore.setState({ sentence });
}

/** Has a French sentence said to who does not see what changed. Of sentences that come together the last one is said. */
export function announce(sentence: string): void {
  if (waiting !== null) {
    waiting = sentence;
    return;
  }
  const wait = lastSaid + LEAST_BETWEEN - performance.now();
  if (wait <= 0) {
    say(sentence);
    return;
  }
  waiting = sentence;
  setTimeout(() => {
    say(waiting ?? sentence);
    waiting = null;
  }, wait);
}

/** What the live line says now. */
export function useAnnouncement(): string {
  return useStore((state) => state.sentence);
}
