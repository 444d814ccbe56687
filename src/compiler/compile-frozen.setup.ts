import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { stampOf } from '../content/files/files-in.ts';
import { compileContent } from './catalogue/compile-content.ts';
import { FROZEN, FROZEN_COMPILED, FROZEN_PARTS } from './frozen-content.fixture.ts';

/** What the compiled content depends on, from the project's root. */
const INPUTS = [
  FROZEN.path,
  'data/territories',
  'src/compiler',
  'src/core/settings',
  'src/core/text',
  'package-lock.json',
];

const FILE = join(FROZEN.root, FROZEN_COMPILED);

function compileFrozen(): void {
  const stamp = stampOf(INPUTS.map((input) => join(FROZEN.root, input)));
  if (existsSync(FILE) && JSON.parse(readFileSync(FILE, 'utf8')).stamp === stamp) return;
  const compiled = compileContent(FROZEN);
  const content = Object.fromEntries(FROZEN_PARTS.map((part) => [part, compiled[part]]));
  mkdirSync(dirname(FILE), { recursive: true });
  // Both projects of tests may write it, and read it, at once.
  const own = `${FILE}.${process.pid}`;
  writeFileSync(own, JSON.stringify({ stamp, content }));
  renameSync(own, FILE);
}

/** Compiles the frozen content before the tests, and again while they are watched. */
export default function setup(project: TestProject): void {
  compileFrozen();
  project.onTestsRerun(async () => compileFrozen());
}
