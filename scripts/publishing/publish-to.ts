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
import { parseSiteList, SITE_LIST, type SiteList, siteListText } from '../../src/site/site-list.ts';
import { type PublishPlan, publishedList, publishPlan } from './publish-plan.ts';

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
