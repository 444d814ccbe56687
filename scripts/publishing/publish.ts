import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { rounded } from '../../src/core/text/french-measures.ts';
import { count } from '../../src/core/text/french-numbers.ts';
import { SITE_LIST, type SiteList, siteListText } from '../../src/site/output/site-folder.ts';
import {
  isAsset,
  type PublishPlan,
  publishedList,
  publishPlan,
  publishTo,
  readSiteList,
} from './publish-plan.ts';

const SITE = 'dist';
const LISTS = '.build/publication';

const USAGE = 'npm run publish-changes -- --to DOSSIER [--prune] | --against LISTE [--prune]';

function summary({ put, drop, bytes, unchanged }: PublishPlan): string {
  return `${count(put.length)} fichiers à envoyer (${rounded(bytes / 1e6)}\u00a0Mo), ${count(drop.length)} à retirer, ${count(unchanged)} inchangés`;
}

function writeLists(before: SiteList, plan: PublishPlan): void {
  const { put, drop } = plan;
  mkdirSync(LISTS, { recursive: true });
  for (const [name, paths] of [
    ['put-assets', put.filter(isAsset)],
    ['put-pages', put.filter((path) => !isAsset(path))],
    ['drop', drop],
  ] as const)
    writeFileSync(join(LISTS, `${name}.txt`), paths.map((path) => `${path}\n`).join(''));
  writeFileSync(join(LISTS, SITE_LIST), siteListText(publishedList(before, after, plan)));
}

const { values } = parseArgs({
  options: { to: { type: 'string' }, against: { type: 'string' }, prune: { type: 'boolean' } },
});
const { to, against, prune } = values;
const after = readSiteList(join(SITE, SITE_LIST));
if (after.size === 0 || (to === undefined) === (against === undefined)) {
  console.error(after.size === 0 ? `${SITE}/${SITE_LIST}: npm run build` : USAGE);
  process.exitCode = 2;
} else if (to === undefined) {
  const before = readSiteList(against ?? '');
  const plan = publishPlan(before, after, prune);
  writeLists(before, plan);
  console.log(`${summary(plan)}\u00a0: ${LISTS}/`);
} else console.log(summary(publishTo(SITE, to, prune)));
