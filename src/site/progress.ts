import { count } from '../core/text/french-numbers.ts';

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

/** Prints how far a step of the build is: in place on a terminal, from time to time in a log. */
export function progressOf(
  label: string,
  total: number,
  screen: Screen = process.stderr,
  now: () => number = Date.now,
) {
  const start = now();
  let done = 0;
  let printedAt = start;
  let isPrinted = false;
  return {
    step() {
      done++;
      const time = now();
      if (time - printedAt < (screen.isTTY ? EVERY_MS.screen : EVERY_MS.log) || done === total) return;
      printedAt = time;
      isPrinted = true;
      const line = progressLine(label, done, total, time - start);
      screen.write(screen.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
    },
    end() {
      if (isPrinted && screen.isTTY) screen.write('\r\u001b[K');
    },
  };
}

/** The items; each one taken counts as a step. */
export function* withProgress<T>(label: string, items: readonly T[]): Generator<T> {
  const progress = progressOf(label, items.length);
  for (const item of items) {
    progress.step();
    yield item;
  }
  progress.end();
}
