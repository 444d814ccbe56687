import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FROZEN } from '../src/compiler/frozen-content.fixture.ts';
import { differing, digests } from './hosts/build-two.ts';
import { run } from './run.ts';

const CONTENT = '.build/tests/incremental';
const [AGAIN, CLEAN] = ['.build/tests/again', '.build/tests/clean'];

const inContent = (...path: string[]) => join(CONTENT, ...path);

const cacheOf = (output: string) => `${output}-cache`;

function forget(output: string): void {
  for (const path of [output, cacheOf(output)]) rmSync(path, { recursive: true, force: true });
}

async function build(output: string) {
  const script = 'scripts/hosts/build-content.ts';
  const args = ['--import', 'tsx', script, CONTENT, output, cacheOf(output)];
  const { code, output: printed } = await run(process.execPath, args, { echo: false });
  if (code !== 0) throw new Error(printed);
  return digests(output);
}

function rewrite(file: string, from: RegExp | string, to: string): void {
  const text = readFileSync(inContent(file), 'utf8');
  const changed = text.replace(from, to);
  expect(changed, file).not.toBe(text);
  writeFileSync(inContent(file), changed);
}

const sheet = (at: number) => join('fiches', readdirSync(inContent('fiches')).sort()[at] ?? '');

beforeAll(async () => {
  forget(AGAIN);
  cpSync(join(FROZEN.root, FROZEN.path), CONTENT, { recursive: true });
  await build(AGAIN);
}, 300_000);

afterAll(() => {
  for (const output of [AGAIN, CLEAN]) forget(output);
  rmSync(CONTENT, { recursive: true, force: true });
});

function inSheets(): void {
  rewrite(sheet(0), /\.\n/u, ', et davantage.\n');
  rewrite(sheet(1), /^# .*$/mu, '# Un titre que rien ne disait');
}

const inVocabulary = () => rewrite('themes.json', /"label": "[^"]*"/u, '"label": "Un autre thème"');

function inSettings(): void {
  rewrite('site.json', /"sentence": "[^"]*"/u, '"sentence": "Une autre phrase."');
  rmSync(inContent(sheet(2)));
}

test.each([
  ['sentence and title of sheets', inSheets],
  ['theme', inVocabulary],
  ['setting, and without one of its sheets', inSettings],
] as const)(
  'with another %s, the site is the one that a clean build makes',
  async (_, change) => {
    change();
    const again = await build(AGAIN);
    forget(CLEAN);
    expect(differing(again, await build(CLEAN))).toEqual([]);
  },
  600_000,
);
