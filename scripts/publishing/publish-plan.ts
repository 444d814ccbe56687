import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSiteList, SITE_LIST, type SiteList, siteListText } from '../../src/site/output/site-folder.ts';

export type PublishPlan = ReturnType<typeof publishPlan>;

export const isAsset = (path: string) => path.startsWith('assets/');

/** Refers to files that must be there already. */
const isLast = (path: string) => /^(?:hors-ligne\.js|sitemap\.xml)(?:\.br|\.gz)?$|^_/u.test(path);

const turn = (path: string) => (isAsset(path) ? 0 : isLast(path) ? 2 : 1);

/**
 * From what a host has to what the build wrote. `put`: in the order to send them, assets, pages, then the lists and the worker
 * that refer to them; `drop`: files to remove once the others are there. Code and data of earlier builds stay unless `prune`:
 * pages may still be open.
 */
export function publishPlan(before: SiteList, after: SiteList, prune = false) {
  const changed = [...after].filter(([path, { digest }]) => before.get(path)?.digest !== digest);
  const put = changed.map(([path]) => path).sort((a, b) => turn(a) - turn(b) || (a < b ? -1 : 1));
  const drop = [...before.keys()].filter((path) => !after.has(path) && (prune || !isAsset(path))).sort();
  const bytes = changed.reduce((sum, [, { size }]) => sum + size, 0);
  return { put, drop, bytes, unchanged: after.size - changed.length };
}

/** What a host has once the plan is followed. */
export function publishedList(before: SiteList, after: SiteList, { drop }: PublishPlan): SiteList {
  const dropped = new Set(drop);
  return new Map([...[...before].filter(([path]) => !dropped.has(path)), ...after]);
}

/** Of a folder or of a file; empty where there is none. */
export function readSiteList(path: string): SiteList {
  return existsSync(path) ? parseSiteList(readFileSync(path, 'utf8')) : new Map();
}

function removeEmpty(root: string, folder: string): void {
  if (folder === '.' || readdirSync(join(root, folder)).length > 0) return;
  rmdirSync(join(root, folder));
  removeEmpty(root, dirname(folder));
}

/** Copies what changed of a built site to a folder; the list of what is there comes last. */
export function publishTo(site: string, target: string, prune = false): PublishPlan {
  const before = readSiteList(join(target, SITE_LIST));
  const after = readSiteList(join(site, SITE_LIST));
  const plan = publishPlan(before, after, prune);
  for (const path of plan.put) {
    mkdirSync(join(target, dirname(path)), { recursive: true });
    copyFileSync(join(site, path), join(target, path));
  }
  for (const path of plan.drop) {
    rmSync(join(target, path), { force: true });
    if (existsSync(join(target, dirname(path)))) removeEmpty(target, dirname(path));
  }
  writeFileSync(join(target, SITE_LIST), siteListText(publishedList(before, after, plan)));
  return plan;
}
