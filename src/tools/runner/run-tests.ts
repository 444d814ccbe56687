import { availableParallelism } from 'node:os';
import { runSteps, type Step } from './run-steps.ts';

export const CORES = availableParallelism();

/** Cores for the unit tests of each project: two run side by side. */
export const UNIT_CORES = Math.max(1, Math.floor(CORES / 2));

/** Runs a gate, then, if it passes, the steps. The last line says how many passed and failed. */
export async function runTests(gate: Step | null, steps: readonly Step[]): Promise<void> {
  const began = performance.now();
  const board = { cores: CORES, print: console.log, clock: () => performance.now() / 1000 };
  const first = await runSteps(gate ? [gate] : [], board);
  const rest = first.failed > 0 ? { passed: 0, failed: 0 } : await runSteps(steps, board);
  const failed = first.failed + rest.failed;
  if (failed > 0) process.exitCode = 1;
  console.log(`\n${((performance.now() - began) / 1000).toFixed(0)} s in all`);
  console.log(`${first.passed + rest.passed} passed, ${failed} failed`);
}
