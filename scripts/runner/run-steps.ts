import { availableParallelism } from 'node:os';
import { inspect } from 'node:util';
import ownTempFolder from '../../src/app/testing/temp-folder.ts';

/** What a step adds to the closing line. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

export interface Outcome extends Count {
  readonly output: string;
}

export interface Step {
  readonly name: string;
  /** Names of the steps that must have passed before. */
  readonly after?: readonly string[];
  /** Cores that it keeps busy; `all` runs alone. One by default. */
  readonly cores?: 'all' | number;
  readonly run: () => Promise<Outcome>;
}

interface Board {
  readonly cores: number;
  /** Prints the output of a step that ended, whole. */
  readonly print: (text: string) => void;
  /** Seconds, counted from anywhere. */
  readonly clock: () => number;
}

function reported(step: Step, { output, passed, failed }: Outcome, seconds: number): string {
  const verdict = failed === 0 ? 'passed' : `FAILED (${failed} of ${passed + failed})`;
  return `\n── ${step.name}: ${verdict}, ${seconds.toFixed(0)} s\n${output.trimEnd()}\n`;
}

const broken = (error: unknown): Outcome => ({ passed: 0, failed: 1, output: inspect(error) });

const sum = (counts: Iterable<Count>): Count =>
  [...counts].reduce<Count>(
    (one, other) => ({ passed: one.passed + other.passed, failed: one.failed + other.failed }),
    { passed: 0, failed: 0 },
  );

/** As many at once as cores; each prints when it ends. A step whose predecessor failed counts as failed. */
export async function runSteps(steps: readonly Step[], { cores, print, clock }: Board): Promise<Count> {
  const waiting = [...steps];
  const ended = new Map<string, Outcome>();
  const running = new Map<Step, Promise<void>>();
  const coresOf = (step: Step) => Math.min(cores, step.cores === 'all' ? cores : (step.cores ?? 1));
  const free = () => [...running.keys()].reduce((left, step) => left - coresOf(step), cores);

  const start = (step: Step) => {
    const began = clock();
    const outcome = step.run().catch(broken);
    const end = outcome.then((known) => {
      ended.set(step.name, known);
      running.delete(step);
      print(reported(step, known, clock() - began));
    });
    running.set(step, end);
  };
  const skip = (step: Step, failed: string) => {
    ended.set(step.name, { passed: 0, failed: 1, output: '' });
    print(`\n── ${step.name}: NOT RUN, since « ${failed} » failed\n`);
  };

  while (waiting.length > 0 || running.size > 0) {
    for (const step of [...waiting]) {
      const after = step.after ?? [];
      const failed = after.find((name) => (ended.get(name)?.failed ?? 0) > 0);
      const ready = after.every((name) => ended.has(name));
      if (!failed && !(ready && coresOf(step) <= free())) continue;
      waiting.splice(waiting.indexOf(step), 1);
      if (failed) skip(step, failed);
      else start(step);
    }
    if (running.size > 0) await Promise.race(running.values());
  }
  return sum(ended.values());
}

export const CORES = availableParallelism();

/** Cores for the unit tests of each project: two run side by side. */
export const UNIT_CORES = Math.max(1, Math.floor(CORES / 2));

/** Runs a gate, then, if it passes, the steps, with a temporary folder of their own. The last line says how many passed and failed. */
export async function runTests(gate: Step | null, steps: readonly Step[]): Promise<void> {
  const began = performance.now();
  const removeTempFolder = ownTempFolder();
  const board = { cores: CORES, print: console.log, clock: () => performance.now() / 1000 };
  const first = await runSteps(gate ? [gate] : [], board);
  const { passed, failed } = first.failed > 0 ? first : sum([first, await runSteps(steps, board)]);
  removeTempFolder();
  if (failed > 0) process.exitCode = 1;
  console.log(`\n${((performance.now() - began) / 1000).toFixed(0)} s in all`);
  console.log(`${passed} passed, ${failed} failed`);
}
