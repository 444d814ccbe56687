import { run } from './run.ts';
import { runTests, UNIT_CORES } from './runner/run-tests.ts';
import { arrows, lint, types, units } from './runner/steps.ts';

const BASE = 'origin/main';

async function hasChanged(): Promise<boolean> {
  const git = (...args: readonly string[]) => run('git', args, { echo: false });
  const { code, output } = await git('diff', '--name-only', `${BASE}...`);
  if (code !== 0) return false;
  return output.trim() !== '' || (await git('status', '--porcelain')).output.trim() !== '';
}

const touched = (await hasChanged()) ? [`--changed=${BASE}`, '--passWithNoTests'] : [];
await runTests(null, [...units(UNIT_CORES, touched), types, lint, arrows]);
