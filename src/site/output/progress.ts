import { count } from '../../core/text/french-numbers.ts';

interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const EVERY_MS = { screen: 250, log: 15_000 };

function duration(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, Math.round(seconds))}\u00a0s`;
  return `${Math.round(seconds / 60)}\u00a0min`;
}

/** « Pages : 1 200 sur 3 700, encore 40 s environ » */
export function progressLine(label: string, done: number, total: number, elapsedMs: number): string {
  const left = duration((elapsedMs / 1000 / done) * (total - done));
  return `${label}\u00a0: ${count(done)} sur ${count(total)}, encore ${left} environ`;
}

/** The items; each one taken counts as done. Prints how far the step is: in place on a terminal, from time to time in a log. */
export function* withProgress<T>(
  label: string,
  items: readonly T[],
  screen: Screen = process.stderr,
  now: () => number = Date.now,
): Generator<T> {
  const every = screen.isTTY ? EVERY_MS.screen : EVERY_MS.log;
  const start = now();
  let printedAt = start;
  try {
    for (const [at, item] of items.entries()) {
      const time = now();
      if (time - printedAt >= every && at + 1 < items.length) {
        printedAt = time;
        const line = progressLine(label, at + 1, items.length, time - start);
        screen.write(screen.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
      }
      yield item;
    }
  } finally {
    if (screen.isTTY && printedAt > start) screen.write('\r\u001b[K');
  }
}
