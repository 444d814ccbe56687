import { run } from './run.ts';
import { CORES, runTests } from './runner/run-steps.ts';
import { affectedUnitTests, imports, lint, types } from './runner/steps.ts';

const BASE = 'origin/main';

async function hasChanged(): Promise<boolean> {
  const git = (...args: readonly string[]) => run('git', args, { echo: false });
  const { code, output } = await git('diff', '--name-only', `${BASE}...`);
  if (code !== 0) return false;
  return output.trim() !== '' || (await git('status', '--porcelain')).output.trim() !== '';
}

await runTests(null, [affectedUnitTests(CORES, (await hasChanged()) ? BASE : null), types, lint, imports]);
