import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { count, rounded } from '../../text/french-numbers.ts';
import { type PublishPlan, publishPlan } from './publish-plan.ts';
import { publishTo, readSiteList } from './publish-to.ts';
import { SITE_LIST } from './site-list.ts';

const SITE = 'dist';
const LISTS = '.build/publication';

const USAGE = 'npm run publish-changes -- --to DOSSIER [--prune] | --against LISTE [--prune]';

function told({ put, drop, bytes, unchanged }: PublishPlan): string {
  return `${count(put.length)} fichiers à envoyer (${rounded(bytes / 1e6)}\u00a0Mo), ${count(drop.length)} à retirer, ${count(unchanged)} inchangés`;
}

function writeLists({ put, drop }: PublishPlan): void {
  mkdirSync(LISTS, { recursive: true });
  for (const [name, paths] of [
    ['put', put],
    ['drop', drop],
  ] as const)
    writeFileSync(join(LISTS, `${name}.txt`), paths.map((path) => `${path}\n`).join(''));
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
  const plan = publishPlan(readSiteList(against ?? ''), after, prune);
  writeLists(plan);
  console.log(`${told(plan)}\u00a0: ${LISTS}/put.txt, ${LISTS}/drop.txt`);
} else console.log(told(publishTo(SITE, to, prune)));
