import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { stampOf } from '../src/content/files/files-in.ts';
import { buildSite } from '../src/site/build-site.ts';
import { writeHostileSheets } from './hostile-sheets.fixture.ts';
import { writeManySheets } from './many-sheets.fixture.ts';
import { HOSTILE, MANY, sitesVisited, TEST_SITES } from './test-sites.ts';

/** What the sites are made of, from the project's root. */
const INPUTS = ['src', 'scripts', 'data', 'public', 'e2e/content', 'index.html', 'package-lock.json'];

/** Where the state of the inputs is written once the sites are built. */
const STAMP = '.build/sites/stamp';

async function buildOnce(stampFile: string, stamp: string, build: () => Promise<void>): Promise<void> {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  await build();
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
}

/** Builds the sites that the browser tests visit, unless they are what the sources say already. @throws as `buildSite`. */
export async function buildTestSites(isLong: boolean): Promise<void> {
  const stamp = stampOf(INPUTS);
  await buildOnce(STAMP, stamp, async () => {
    for (const name of sitesVisited(false)) await buildSite(TEST_SITES[name]);
  });
  if (!isLong) return;
  await buildOnce(`${STAMP}-long`, stamp, async () => {
    for (const name of ['invented', 'folder'] as const) await buildSite(TEST_SITES[name]);
    writeManySheets(MANY, TEST_SITES.frozen.folder.path);
    await buildSite(TEST_SITES.many);
    writeHostileSheets(HOSTILE, TEST_SITES.frozen.folder.path);
    await buildSite(TEST_SITES.hostile);
  });
}
