import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../src/content/files/files-in.ts';
import { overBudget, type Weighed, weigh, weighedRow } from '../src/site/bundles/served-bytes.ts';
import { manifestFile } from '../src/site/output/digests.ts';
import { lightBudgets, weighLightPages } from '../src/site/pages/light-pages.ts';

const LARGEST_CARD = 30_000;

/** Of the images of shared links, which no visit fetches; nothing on a site without public address. */
function weighCards(folder: string): readonly Weighed[] {
  const cards = join(folder, 'partage');
  if (!existsSync(cards)) return [];
  const sizes = filesIn(cards).map((file) => statSync(join(cards, file)).size);
  const total = Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1000);
  const name = `Card of a shared link, the largest of ${sizes.length} (${total} kB in all, apart)`;
  return [{ name, bytes: Math.max(...sizes), limit: LARGEST_CARD }];
}

/** With `--live`, a budget that is exceeded is a warning: the content that people publish may outgrow it. */
const [folder = 'dist', ...options] = process.argv.slice(2);
const isLive = options.includes('--live');
const chunks = JSON.parse(readFileSync(manifestFile(folder), 'utf8'));
const budgets = JSON.parse(readFileSync(new URL('size-budgets/budgets.json', import.meta.url), 'utf8'));
const weighed = [...weigh(folder, chunks, budgets), ...weighCards(folder)];
console.log(`served bytes of ${folder}/\n${weighed.map(weighedRow).join('\n')}`);
const light = lightBudgets(weighLightPages(folder));
if (light.length > 0) console.log(`light pages, as written\n${light.map(weighedRow).join('\n')}`);
if ([...weighed, ...light].some(overBudget)) {
  if (isLive) console.warn('over budget: a warning only, since the content is live');
  else process.exitCode = 1;
}
