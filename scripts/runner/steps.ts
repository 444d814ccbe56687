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

/** Runs one of the project's scripts with Node directly: npm would add seconds. */
const script = (file: string, ...args: readonly string[]) =>
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

/** The check of `data/` that authors run (`npm run check`). */
export const content: Step = { name: 'content', run: () => script('src/compiler/cli/check.ts') };

export const types: Step = {
  name: 'types',
  run: () => npx('tsc', '--noEmit', '--incremental', '--tsBuildInfoFile', '.build/types.tsbuildinfo'),
};

export const lint: Step = { name: 'lint', run: () => command('npm', 'run', '--silent', 'lint') };

export const imports: Step = { name: 'import rules', run: () => script('scripts/imports.ts') };

export const unused: Step = { name: 'unused code', run: () => npx('knip') };

export const sites: Step = { name: 'sites', run: () => script('scripts/make-sites.ts') };

/** Also the sites that only the long tests visit. */
export const longSites: Step = {
  ...sites,
  run: () => command('env', 'LONG=1', process.execPath, '--import', 'tsx', 'scripts/make-sites.ts'),
};

/** It needs no core: it mostly waits for the registry. */
export const supplyChain: Step = {
  name: 'supply chain',
  cores: 0,
  run: () => script('scripts/supply-chain/supply-chain.ts'),
};

const SITES = [sites.name];

export const sizes: Step = {
  name: 'size budgets',
  after: SITES,
  run: () => script('scripts/sizes.ts', '.build/sites/treize'),
};

/** Budgets that `data/` may exceed: reported, never a failure. */
export const liveSizes: Step = {
  name: 'sizes of the published site',
  after: SITES,
  run: () => script('scripts/sizes.ts', '.build/sites/publie', '--live'),
};

/** Tests that any content must pass, run on the site of `data/`. */
export const published: Step = {
  name: 'published content',
  after: SITES,
  run: () => vitest('.build/published.json', ['--config', 'e2e/published/published.config.ts']),
};

/** Projects of `vitest.config.ts`, the longest first. */
const PROJECTS = ['pure', 'dom', 'isolated'];

/** Checks many invalid contents with the real command, each in its own process. */
export const hostile: Step = {
  name: 'hostile content',
  cores: 'all',
  run: () => vitest('.build/hostile.json', ['--config', 'src/compiler/hostile/long-tests.config.ts']),
};

/** One step per Vitest project, so that they run in parallel. `cores` is per step. */
export const units = (cores: number, args: readonly string[] = [], env: Environment = {}): readonly Step[] =>
  PROJECTS.map((project) => ({
    name: `unit tests: ${project}`,
    cores,
    run: () =>
      vitest(`.build/unit-${project}.json`, [`--project=${project}`, `--maxWorkers=${cores}`, ...args], env),
  }));

/** One run of the unit tests affected since `base`, or of all if it is null: not split by project, as few files don't need it. */
export const affectedUnitTests = (workers: number, base: string | null): Step => ({
  name: 'unit tests',
  run: () =>
    vitest('.build/unit.json', [
      `--maxWorkers=${workers}`,
      ...(base === null ? [] : [`--changed=${base}`, '--passWithNoTests']),
    ]),
});

/** Runs alone, on all cores, so that no other step slows it. Its output is printed live. */
export const browser = (args: readonly string[], env: Environment = {}): Step => ({
  name: 'browser tests',
  after: SITES,
  cores: 'all',
  run: () => playwright(args, env),
});
