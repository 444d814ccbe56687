import { execFile } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { HOSTILE_CASES } from './all-cases.fixture.ts';
import type { Expectation, HostileCase } from './hostile-case.fixture.ts';
import { writeProject } from './write-project.fixture.ts';

const run = promisify(execFile);

const COMMAND = fileURLToPath(new URL('../cli/check.ts', import.meta.url));
const MOST_CASES = 120;
/** Kilobytes. */
const MOST_MEMORY = 400 * 1024;
/** Of a core: what else the machine does is not the check's. */
const MOST_SECONDS = 10;
const HANGS_AFTER = 90_000;

/** The process itself writes what it cost, once it ends. */
const MEASURE = `data:text/javascript,${encodeURIComponent(
  "import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(process.env.COST, JSON.stringify(process.resourceUsage())));",
)}`;

/** @throws Error when it had to be stopped: it leaves no cost. */
async function check(root: string) {
  const cost = join(root, 'cost.json');
  const args = ['--import', MEASURE, '--import', import.meta.resolve('tsx'), COMMAND];
  const settings = { cwd: root, env: { ...process.env, COST: cost }, timeout: HANGS_AFTER };
  const { code = 0, stdout, stderr } = await run(process.execPath, args, settings).catch((error) => error);
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(readFileSync(cost, 'utf8'));
  return { code, stdout, stderr, kilobytes: maxRSS, seconds: (userCPUTime + systemCPUTime) / 1e6 };
}

const heading = ({ file, place, severity, code }: Expectation) =>
  `data/${file}:${place}  ${severity}  ${code}`;

/** As many of each kind, in proportion. */
function evenly(cases: readonly HostileCase[], share: number): readonly HostileCase[] {
  return cases.filter((_, at) => Math.floor((at + 1) * share) > Math.floor(at * share));
}

const all = Object.values(HOSTILE_CASES).flat();
const chosen = evenly(all, Math.min(1, MOST_CASES / all.length));

test(`${MOST_CASES} cases are chosen`, () => {
  expect(chosen).toHaveLength(MOST_CASES);
});

describe.concurrent('checked in a process of its own', () => {
  test.each(chosen.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    const root = writeProject(one);
    const { code, stdout, stderr, kilobytes, seconds } = await check(root).finally(() =>
      rmSync(root, { recursive: true, force: true }),
    );
    expect(stderr).toBe('');
    expect(code).toBe(one.expected.some(({ severity }) => severity === 'erreur') ? 1 : 0);
    for (const expected of one.expected) expect(stdout).toContain(heading(expected));
    const errors = one.expected.filter(({ severity }) => severity === 'erreur').length;
    expect(stdout).toContain(`${errors} erreur(s), ${one.expected.length - errors} avertissement(s)`);
    expect(kilobytes, 'memory').toBeLessThanOrEqual(MOST_MEMORY);
    expect(seconds, 'time').toBeLessThanOrEqual(MOST_SECONDS);
  });
});
