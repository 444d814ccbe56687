import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { oddProject } from '../odd-project.fixture.ts';
import { readContent } from './read-content.ts';

function projectWith(lines: Readonly<Record<string, string>>) {
  const folder = oddProject(['Ville de Nancy', 'Ville de Metz', 'Ville de Lyon']);
  for (const [id, line] of Object.entries(lines)) {
    const file = join(folder.root, `data/fiches/${id}.md`);
    writeFileSync(file, readFileSync(file, 'utf8').replace('---\n', `---\n${line}\n`));
  }
  const { sheets, former, diagnostics } = readContent(folder);
  const said = diagnostics.filter(({ file }) => file.includes('/fiches/'));
  return { ids: sheets.map(({ id }) => id), former: [...former], said };
}

test('a former address leads to its sheet, and a proposal is not published', () => {
  const { ids, former, said } = projectWith({
    'essai-1': 'anciennement: [un-essai, autre]',
    'essai-2': 'proposee: oui',
  });
  expect(ids).toEqual(['essai-1', 'essai-3']);
  expect(former).toEqual([
    ['un-essai', 'essai-1'],
    ['autre', 'essai-1'],
  ]);
  expect(said.map(({ code, severity, line }) => [code, severity, line])).toEqual([
    ['fiche-proposee', 'avertissement', 2],
  ]);
});

test('an address that another sheet has or had, and one that is none, are refused at their place', () => {
  const { said } = projectWith({
    'essai-1': 'anciennement: [un-essai, essai-3]',
    'essai-2': 'anciennement: [un-essai, Un Essai]',
  });
  const at = said.map(({ code, file, column }) => [code, file.replace(/^.*\//u, ''), column]);
  expect(at).toEqual([
    ['ancienne-adresse', 'essai-1.md', 26],
    ['ancienne-adresse', 'essai-2.md', 16],
    ['ancienne-adresse', 'essai-2.md', 26],
  ]);
});
