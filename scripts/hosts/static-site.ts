import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SITE_FILE } from '../../src/compiler/settings/read-site.ts';
import { buildSite, type SiteToBuild } from '../../src/site/build-site.ts';
import { TEST_SITES } from '../test-sites.ts';

/** The frozen content, built for a host that only serves files. */
export const STATIC_SITE = {
  folder: { root: process.cwd(), path: '.build/hosts/treize' },
  base: '/',
  output: '.build/sites/statique',
  compressed: () => false,
} as const satisfies SiteToBuild;

/** @throws as `buildSite`. */
export async function buildStaticSite(): Promise<void> {
  const { root, path } = STATIC_SITE.folder;
  const copy = join(root, path);
  rmSync(copy, { recursive: true, force: true });
  cpSync(TEST_SITES.frozen.folder.path, copy, { recursive: true });
  const settings = join(copy, SITE_FILE);
  const site = { ...JSON.parse(readFileSync(settings, 'utf8')), host: 'statique' };
  writeFileSync(settings, JSON.stringify(site));
  await buildSite(STATIC_SITE);
}
