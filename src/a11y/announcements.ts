import { create } from 'zustand';

/** Least time between two sentences of the live line, milliseconds: closer ones cut each other short. */
const LEAST_BETWEEN = 600;

const useStore = create<{ readonly sentence: string }>(() => ({ sentence: '' }));

let lastSaid = Number.NEGATIVE_INFINITY;
let waiting: string | null = null;

/** Says what waits, unless the sentence before it came too late to the page to be over. */
function sayWaiting(): void {
  const wait = lastSaid + LEAST_BETWEEN - performance.now();
  if (wait > 0) {
    setTimeout(sayWaiting, wait);
    return;
  }
  lastSaid = performance.now();
  useStore.setState({ sentence: waiting ?? '' });
  waiting = null;
}

/** Has a French sentence said to who does not see what changed. Of sentences that come together the last one is said. */
export function announce(sentence: string): void {
  const isFirst = waiting === null;
  waiting = sentence;
  if (isFirst) sayWaiting();
}

/** Told once a sentence is on the page: on a busy device it comes there later than it was given. */
export function sentenceIsShown(): void {
  lastSaid = performance.now();
}

/** What the live line says now. */
export function useAnnouncement(): string {
  return useStore((state) => state.sentence);
}
