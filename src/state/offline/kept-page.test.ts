import { expect, test } from 'vitest';
import { keptPage } from './offline-paths.ts';

for (const scope of ['https://carte.test/', 'https://exemple.test/atlas/']) {
  test(`under ${scope}, the home page answers its own address whatever it is asked to show`, () => {
    for (const end of ['', '?q=alimentation', '?couleur=revenu#carte', 'index.html', 'index.html?vue=pays'])
      expect(keptPage(scope + end, scope), end).toBe(scope);
  });

  test(`under ${scope}, one page answers every other address`, () => {
    for (const end of ['fiches/migracoop-paris/', 'comparer/?fiches=,a', 'territoires/commune/54395', 'rien'])
      expect(keptPage(scope + end, scope), end).toBe(`${scope}attente.html`);
  });
}
