import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { compileContent } from './catalogue/compile-content.ts';
import { FROZEN, FROZEN_COMPILED, type FrozenContent } from './frozen-content.fixture.ts';

/** What the compiled content depends on, from the project's root. */
const INPUTS = [
  FROZEN.path,
  'data/territories',
  'src/compiler',
  'src/domain',
  'src/text',
  'package-lock.json',
];

const FILE = join(FROZEN.root, FROZEN_COMPILED);

/** Changes when an input does. */
function stampOf(): string {
  const files = INPUTS.flatMap((input) => {
    const path = join(FROZEN.root, input);
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(?:test|fixture)\.tsx?$/u.test(entry.name))
      .map(({ parentPath, name }) => join(parentPath, name));
  });
  return files
    .map((path) => `${path} ${statSync(path).mtimeMs} ${statSync(path).size}`)
    .sort()
    .join('\n');
}

function compileFrozen(): void {
  const stamp = stampOf();
  if (existsSync(FILE) && JSON.parse(readFileSync(FILE, 'utf8')).stamp === stamp) return;
  const { sheets, catalogue, themes, officialPlaces, upperLevels, mapTopology, epciTopology } =
    compileContent(FROZEN);
  const content: FrozenContent = {
    ...{ sheets, catalogue, themes, officialPlaces },
    ...{ upperLevels, mapTopology, epciTopology },
  };
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
