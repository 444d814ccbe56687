import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../../src/compiler/files-in.ts';
import { manifestFile } from '../../src/site/bundles/digests.ts';
import { overBudget, type Weighed, weigh, weighedRow } from '../../src/site/bundles/served-bytes.ts';
import { lightBudgets, weighLightPages } from '../../src/site/pages/write-light-pages.ts';

const LARGEST_CARD = 30_000;

/** Of the pictures of shared links, which no visit fetches; nothing on a site without public address. */
function weighCards(folder: string): readonly Weighed[] {
  const cards = join(folder, 'partage');
  if (!existsSync(cards)) return [];
  const sizes = filesIn(cards).map((file) => statSync(join(cards, file)).size);
  const total = Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1000);
  const name = `Card of a shared link, the largest of ${sizes.length} (${total} kB in all, apart)`;
  return [{ name, bytes: Math.max(...sizes), limit: LARGEST_CARD }];
}

/** False when a budget is exceeded; on a `live` site that is a warning, since content may outgrow it. */
export function checkBudgets(folder: string, { live }: { readonly live: boolean }): boolean {
  const chunks = JSON.parse(readFileSync(manifestFile(folder), 'utf8'));
  const budgets = JSON.parse(readFileSync(new URL('budgets.json', import.meta.url), 'utf8'));
  const weighed = [...weigh(folder, chunks, budgets), ...weighCards(folder)];
  console.log(`served bytes of ${folder}/\n${weighed.map(weighedRow).join('\n')}`);
  const light = lightBudgets(weighLightPages(folder));
  if (light.length > 0) console.log(`light pages, as written\n${light.map(weighedRow).join('\n')}`);
  const over = [...weighed, ...light].filter(overBudget);
  if (over.length > 0 && live) console.warn('over budget: a warning only, since the content is live');
  return over.length === 0 || live;
}
