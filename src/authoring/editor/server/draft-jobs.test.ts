import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { oddProject } from '../../../compiler/odd-project.fixture.ts';
import { namedTerritories } from './draft-jobs.ts';

const NEW_GROUPING = `  - identifiant: pays-nouveau
    niveau: pays
    nom: Pays des Glycines
    membres: [200072999, 52008]
    source: inventé
`;

test('a grouping is proposed as soon as it is declared, in its own folder alone', () => {
  const folder = oddProject([]);
  const proposed = (one = folder) => namedTerritories(one, 'Pays des Glycines').map(({ words }) => words);
  expect(proposed()).not.toContain('Pays des Glycines');
  appendFileSync(join(folder.root, 'data/groupings.yaml'), NEW_GROUPING);
  expect(proposed()).toContain('Pays des Glycines');
  expect(proposed(oddProject([]))).not.toContain('Pays des Glycines');
});
