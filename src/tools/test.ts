import { readFileSync, rmSync } from 'node:fs';
import { publishedContent } from '../compiler/content-folder.ts';
import { buildSite } from './build-site.ts';
import { buildTestSites } from './build-test-sites.ts';
import { findOrInstallChromium } from './chromium.ts';
import { run } from './run.ts';

/** What a step adds to the closing line. */
interface Count {
  readonly passed: number;
  readonly failed: number;
}

const UNIT_REPORT = '.build/unit.json';
const E2E_REPORT = '.build/e2e.json';

async function command(program: string, args: readonly string[], env = {}): Promise<Count> {
  const { code } = await run(program, args, env);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function unit(): Promise<Count> {
  const { code } = await run('npx', [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${UNIT_REPORT}`,
  ]);
  const report = JSON.parse(readFileSync(UNIT_REPORT, 'utf8'));
  const failed = report.numTotalTests - report.numPassedTests;
  return { passed: report.numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed };
}

async function browser(): Promise<Count> {
  rmSync(E2E_REPORT, { force: true });
  const CHROMIUM = await findOrInstallChromium();
  const { code } = await run('npx', ['playwright', 'test'], { CHROMIUM });
  const { stats } = JSON.parse(readFileSync(E2E_REPORT, 'utf8'));
  const failed = stats.unexpected + stats.flaky + stats.skipped;
  return { passed: stats.expected, failed: code !== 0 && failed === 0 ? 1 : failed };
}

async function buildAll(): Promise<Count> {
  await buildSite({ folder: publishedContent(), base: '/', output: 'dist' });
  await buildTestSites();
  return { passed: 1, failed: 0 };
}

const STEPS: readonly (readonly [name: string, step: () => Promise<Count>])[] = [
  ['content', () => command('npx', ['tsx', 'src/compiler/cli/check.ts'])],
  ['build', buildAll],
  ['types', () => command('npx', ['tsc', '--noEmit'])],
  ['lint', () => command('npm', ['run', '--silent', 'lint'])],
  ['import arrows', () => command('npx', ['tsx', 'src/tools/arrows.ts'])],
  ['unused code', () => command('npx', ['knip'])],
  ['size budgets', () => command('npm', ['run', '--silent', 'sizes'])],
  ['unit tests', unit],
  ['browser tests', browser],
];

let passed = 0;
let failed = 0;
for (const [name, step] of STEPS) {
  console.log(`\n── ${name}`);
  try {
    const count = await step();
    passed += count.passed;
    failed += count.failed;
    if (count.failed > 0) console.error(`${name}: FAILED`);
  } catch (error) {
    failed += 1;
    console.error(`${name}: FAILED`, error);
  }
}
if (failed > 0) process.exitCode = 1;
console.log(`\n${passed} passed, ${failed} failed`);
