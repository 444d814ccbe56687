import { create } from 'zustand';

/** Milliseconds; sentences closer than this cut each other short. */
const LEAST_BETWEEN = 600;

const useLast = create<{ readonly sentence: string | null }>(() => ({ sentence: null }));

/** Has a French sentence read out by assistive technology; of several at once, the last. */
export const announce = (sentence: string): void => useLast.setState({ sentence });

/** A ref: the line is written straight to the element, so that a sentence renders nothing. */
export function liveLine(element: HTMLElement | null): (() => void) | undefined {
  if (!element) return;
  let shownAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    clearTimeout(timer);
    const { sentence } = useLast.getState();
    // Written again, a sentence would be read out again.
    if (sentence === null || element.textContent === sentence) return;
    const wait = shownAt + LEAST_BETWEEN - performance.now();
    if (wait > 0) {
      timer = setTimeout(show, wait);
      return;
    }
    shownAt = performance.now();
    element.textContent = sentence;
  };
  const stop = useLast.subscribe(show);
  show();
  return () => {
    clearTimeout(timer);
    stop();
  };
}

/** For tests. */
export const resetAnnouncements = (): void => useLast.setState({ sentence: null });
