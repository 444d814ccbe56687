import { readFileSync, rmSync } from 'node:fs';
import { findOrInstallChromium } from '../chromium.ts';
import { run } from '../run.ts';
import type { Outcome, Step } from './run-steps.ts';

const E2E_REPORT = '.build/e2e.json';

async function command(program: string, ...args: readonly string[]): Promise<Outcome> {
  const { code, output } = await run(program, args, { echo: false });
  return { output, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
}

const npx = (...args: readonly string[]) => command('npx', ...args);

/** One of our own commands, without npm's seconds around it. */
const tool = (file: string, ...args: readonly string[]) =>
  command(process.execPath, '--import', 'tsx', file, ...args);

type Environment = Readonly<Record<string, string>>;

async function vitest(report: string, args: readonly string[], env: Environment = {}): Promise<Outcome> {
  rmSync(report, { force: true });
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const { code, output } = await run('npx', ['vitest', 'run', ...reporters, ...args], {
    echo: false,
    env,
  });
  const { numTotalTests, numPassedTests } = JSON.parse(readFileSync(report, 'utf8'));
  const failed = numTotalTests - numPassedTests;
  return { output, passed: numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed };
}

async function playwright(args: readonly string[], env: Environment): Promise<Outcome> {
  rmSync(E2E_REPORT, { force: true });
  const CHROMIUM = await findOrInstallChromium();
  const { code } = await run('npx', ['playwright', 'test', ...args], { env: { CHROMIUM, ...env } });
  const { stats } = JSON.parse(readFileSync(E2E_REPORT, 'utf8'));
  const failed = stats.unexpected + stats.flaky + stats.skipped;
  return { output: '', passed: stats.expected, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/** The author's check of `data/`. */
export const content: Step = { name: 'content', run: () => tool('src/compiler/cli/check.ts') };

export const types: Step = {
  name: 'types',
  run: () => npx('tsc', '--noEmit', '--incremental', '--tsBuildInfoFile', '.build/types.tsbuildinfo'),
};

export const lint: Step = { name: 'lint', run: () => command('npm', 'run', '--silent', 'lint') };

export const arrows: Step = { name: 'import arrows', run: () => npx('depcruise', 'src', 'scripts', 'e2e') };

export const unused: Step = { name: 'unused code', run: () => npx('knip') };

export const sites: Step = { name: 'sites', run: () => tool('scripts/make-sites.ts') };

/** With the one that the long tests alone visit. */
export const longSites: Step = {
  ...sites,
  run: () => command('env', 'LONG=1', process.execPath, '--import', 'tsx', 'scripts/make-sites.ts'),
};

/** It needs no core: it mostly waits for the registry. */
export const supplyChain: Step = {
  name: 'supply chain',
  cores: 0,
  run: () => tool('scripts/supply-chain/supply-chain.ts'),
};

const SITES = [sites.name];

export const sizes: Step = {
  name: 'size budgets',
  after: SITES,
  run: () => tool('scripts/sizes.ts', '.build/sites/treize'),
};

/** What `data/` may outgrow: said, never a failure. */
export const liveSizes: Step = {
  name: 'sizes of the published site',
  after: SITES,
  run: () => tool('scripts/sizes.ts', '.build/sites/publie', '--live'),
};

/** What must hold of any content, on `data/`. */
export const published: Step = {
  name: 'published content',
  after: SITES,
  run: () => vitest('.build/published.json', ['--config', 'e2e/published/published.config.ts']),
};

/** Projects of `vitest.config.ts`, the longest first. */
const PROJECTS = ['screens', 'rules'];

/** Each of many bad contents checked by the real command in a process of its own. */
export const hostile: Step = {
  name: 'hostile content',
  cores: 'all',
  run: () => vitest('.build/hostile.json', ['--config', 'src/compiler/hostile/long-tests.config.ts']),
};

/** A step a project, so that they run side by side. `cores` is of each. */
export const units = (cores: number, args: readonly string[] = [], env: Environment = {}): readonly Step[] =>
  PROJECTS.map((project) => ({
    name: `unit tests of ${project}`,
    cores,
    run: () =>
      vitest(`.build/unit-${project}.json`, [`--project=${project}`, `--maxWorkers=${cores}`, ...args], env),
  }));

/** One run of the unit tests of what has changed since `base`, or of all: few files need no sharing out of cores. */
export const touchedUnits = (workers: number, base: string | null): Step => ({
  name: 'unit tests',
  run: () =>
    vitest('.build/unit.json', [
      `--maxWorkers=${workers}`,
      ...(base === null ? [] : [`--changed=${base}`, '--passWithNoTests']),
    ]),
});

/** Runs alone, on every core: nothing else slows what it waits for. It prints as it goes. */
export const browser = (args: readonly string[], env: Environment = {}): Step => ({
  name: 'browser tests',
  after: SITES,
  cores: 'all',
  run: () => playwright(args, env),
});
