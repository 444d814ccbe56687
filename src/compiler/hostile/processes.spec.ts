import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { HOSTILE_CASES } from './all-cases.ts';
import type { HostileCase, Told } from './hostile-case.ts';
import { layProject } from './lay-project.ts';

const COMMAND = fileURLToPath(new URL('../cli/check.ts', import.meta.url));
const MOST_CASES = 120;
/** Kilobytes. */
const MOST_MEMORY = 400 * 1024;
/** Of a core: what else the machine does is not the check's. */
const MOST_SECONDS = 10;
const HANGS_AFTER = 90_000;

/** The process itself tells what it cost, once it ends. */
const MEASURE = `data:text/javascript,${encodeURIComponent(
  "import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(process.env.COST, JSON.stringify(process.resourceUsage())));",
)}`;

interface Run {
  /** Null when it had to be stopped. */
  readonly code: number | null;
  readonly said: string;
  readonly complained: string;
  readonly kilobytes: number;
  readonly seconds: number;
}

function check(root: string): Promise<Run> {
  const cost = join(root, 'cost.json');
  const child = spawn(
    process.execPath,
    ['--import', MEASURE, '--import', import.meta.resolve('tsx'), COMMAND],
    {
      cwd: root,
      env: { ...process.env, COST: cost },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: HANGS_AFTER,
    },
  );
  let said = '';
  let complained = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    complained += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === null) return resolve({ code, said, complained, kilobytes: 0, seconds: 0 });
      const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(readFileSync(cost, 'utf8'));
      const seconds = (userCPUTime + systemCPUTime) / 1e6;
      return resolve({ code, said, complained, kilobytes: maxRSS, seconds });
    });
  });
}

const heading = ({ file, place, severity, code }: Told) => `data/${file}:${place}  ${severity}  ${code}`;

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
    const root = layProject(one);
    const { code, said, complained, kilobytes, seconds } = await check(root).finally(() =>
      rmSync(root, { recursive: true, force: true }),
    );
    expect(complained).toBe('');
    expect(code).toBe(one.told.some(({ severity }) => severity === 'erreur') ? 1 : 0);
    for (const told of one.told) expect(said).toContain(heading(told));
    const errors = one.told.filter(({ severity }) => severity === 'erreur').length;
    expect(said).toContain(`${errors} erreur(s), ${one.told.length - errors} avertissement(s)`);
    expect(kilobytes, 'memory').toBeLessThanOrEqual(MOST_MEMORY);
    expect(seconds, 'time').toBeLessThanOrEqual(MOST_SECONDS);
  });
});
