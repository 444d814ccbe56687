import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../catalogue/read-content.ts';
import { oddProject } from '../odd-project.fixture.ts';

test('names in error hide no mistake of the sheets', () => {
  const folder = oddProject(['69266', 'Nullepart-sur-Rien']);
  const wrong = 'alias:\n  - { nom: Rien, genre: usage, cibles: ["epci:1"], source: inventé }\n';
  writeFileSync(join(folder.root, 'data/territories/aliases.yaml'), wrong);
  const { sheets, diagnostics } = checkContent(folder);
  expect(sheets.map(({ id }) => id)).toEqual(['essai-1']);
  expect(diagnostics.filter(({ severity }) => severity === 'erreur').map(({ file }) => file)).toEqual([
    'data/territories/aliases.yaml',
    'data/fiches/essai-2.md',
  ]);
});

test('groupings in error leave their sheets out, and are reported once', () => {
  const folder = oddProject(
    ['69266', 'Pays des Essais'],
    'regroupements:\n  - identifiant: pays-des-essais\n    niveau: pays\n    nom: Pays des Essais\n    membres: [0]\n    source: inventé\n',
  );
  const { sheets, diagnostics } = checkContent(folder);
  expect(sheets.map(({ id }) => id)).toEqual(['essai-1']);
  expect(
    diagnostics.filter(({ severity }) => severity === 'erreur').map(({ file, line }) => `${file}:${line}`),
  ).toEqual(['data/groupings.yaml:5']);
});
