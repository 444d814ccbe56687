import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FROZEN } from '../../compiler/frozen-content.fixture.ts';
import { readKnowledge } from '../../compiler/sources/knowledge.ts';
import { composeSheet } from '../../core/proposal/compose-sheet.ts';
import { proposedSheet } from './import-proposal.ts';
import { runImport } from './run-import.ts';

const PROPOSAL = {
  territory: 'Mayenne (53)',
  title: 'Un four [à pain]',
  themes: ['emploi-insertion'],
  parts: { pourquoi: '- Un\n- Deux', concretement: 'Un four.' },
  contact: { nom: 'Ada', fonction: '', courriel: 'ada@exemple.fr', telephone: '' },
};
const HEADINGS = [
  { id: 'pourquoi', heading: 'Pourquoi ce projet ?' },
  { id: 'concretement', heading: 'Et concrètement ?' },
] as const;
const { text } = composeSheet(PROPOSAL, HEADINGS);
const MARKED = text.replace('\n---\n', '\nproposee: oui\n---\n');

const knowledge = readKnowledge(FROZEN);

function project(name: string, received: string) {
  const root = mkdtempSync(join(tmpdir(), 'atlas-'));
  mkdirSync(join(root, 'data'));
  writeFileSync(join(root, name), received);
  const run = () => runImport([name], { root, path: 'data' }, () => knowledge);
  const fiches = () => readdirSync(join(root, 'data/fiches'));
  return { run, fiches, sheet: () => readFileSync(join(root, 'data/fiches/un-four-a-pain.md'), 'utf8') };
}

test.each([
  ['the file itself', 'fiche.md', text],
  [
    'a mail saved as text',
    'mail.txt',
    `Bonjour, voici une fiche pour la carte.\r\n\r\n${text.replace(/\n/gu, '\r\n')}-- \r\nAda\r\n`,
  ],
])('a proposal is imported whole from %s, and marked as proposed', async (_, name, received) => {
  const { run, fiches, sheet } = project(name, received);
  const { code, output, errors, proposed } = await run();
  expect([code, errors, proposed]).toEqual([0, '', 'un-four-a-pain']);
  expect(sheet()).toBe(MARKED);
  expect(output).toContain('Territoire : Mayenne (53)\nThèmes : Emploi et insertion\nContact : Ada\n');
  expect((await run()).output).toContain('déjà là');
  expect(fiches()).toEqual(['un-four-a-pain.md']);
});

test('what is wrong in a proposal is said at its line, and the sheet is there to be mended', async () => {
  const { run, sheet } = project('fiche.md', text.replace('Mayenne (53)', 'Mayenne'));
  const { code, errors } = await run();
  expect(code).toBe(1);
  expect(errors).toContain('data/fiches/un-four-a-pain.md:2:13');
  expect(sheet()).toContain('territoire: "Mayenne"\n');
});

test('another text is no proposal', () => {
  for (const other of ['# Un titre\n', '---\ntitre: x\n---\n\n# Un titre\n', 'territoire: "Nancy"\n'])
    expect(proposedSheet(other)).toBeNull();
});
