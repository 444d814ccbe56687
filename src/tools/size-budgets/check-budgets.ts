import { readFileSync } from 'node:fs';
import { lightBudgets, weighLightPages } from '../light-pages/write-light-pages.ts';
import { manifestFile } from './manifest-file.ts';
import { overBudget, weigh, weighedRow } from './served-bytes.ts';

/** False when a budget is exceeded; on a `live` site that is a warning, since content may outgrow it. */
export function checkBudgets(folder: string, { live }: { readonly live: boolean }): boolean {
  const chunks = JSON.parse(readFileSync(manifestFile(folder), 'utf8'));
  const budgets = JSON.parse(readFileSync(new URL('budgets.json', import.meta.url), 'utf8'));
  const weighed = weigh(folder, chunks, budgets);
  console.log(`served bytes of ${folder}/\n${weighed.map(weighedRow).join('\n')}`);
  const light = lightBudgets(weighLightPages(folder));
  if (light.length > 0) console.log(`light pages, as written\n${light.map(weighedRow).join('\n')}`);
  const over = [...weighed, ...light].filter(overBudget);
  if (over.length > 0 && live) console.warn('over budget: a warning only, since the content is live');
  return over.length === 0 || live;
}
