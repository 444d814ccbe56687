import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSite } from './build-site.ts';
import { TEST_SITES } from './test-sites.ts';

/** What the sites are made of, from the project's root. */
const INPUTS = ['src', 'data', 'public', 'e2e/content', 'index.html', 'package-lock.json'];

/** Where the state of the inputs is written once the sites are built. */
const STAMP = '.build/sites/stamp';

/** Changes when a file that the sites are made of does. */
function stampOf(): string {
  const files = INPUTS.flatMap((input) => {
    if (!statSync(input).isDirectory()) return [input];
    return readdirSync(input, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/u.test(entry.name))
      .map(({ parentPath, name }) => join(parentPath, name));
  });
  return files
    .map((path) => `${path} ${statSync(path).mtimeMs} ${statSync(path).size}`)
    .sort()
    .join('\n');
}

/** Builds the sites that the browser tests visit, unless they are what the sources say already. @throws as `buildSite`. */
export async function buildTestSites(): Promise<void> {
  const stamp = stampOf();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return;
  for (const site of Object.values(TEST_SITES)) await buildSite(site);
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, stamp);
}
