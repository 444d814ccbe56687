/** Milliseconds; sentences closer than this cut each other short. */
const LEAST_BETWEEN = 600;

let line: HTMLElement | null = null;
let lastShownAt = Number.NEGATIVE_INFINITY;
let waiting: string | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

function showWaiting(): void {
  if (waiting === null || !line) return;
  clearTimeout(timer);
  const wait = lastShownAt + LEAST_BETWEEN - performance.now();
  if (wait > 0) {
    timer = setTimeout(showWaiting, wait);
    return;
  }
  lastShownAt = performance.now();
  // Written again, a sentence would be read out again.
  if (line.textContent !== waiting) line.textContent = waiting;
  waiting = null;
}

/** Has a French sentence read out by assistive technology; of several at once, the last. */
export function announce(sentence: string): void {
  waiting = sentence;
  showWaiting();
}

/** A ref: the line is written straight to the element, so that a sentence renders nothing. */
export function liveLine(element: HTMLElement | null): void {
  line = element;
  showWaiting();
}

/** For tests. */
export function resetAnnouncements(): void {
  clearTimeout(timer);
  waiting = null;
  lastShownAt = Number.NEGATIVE_INFINITY;
}
