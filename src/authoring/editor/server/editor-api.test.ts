import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { oddProject } from '../../../compiler/odd-project.fixture.ts';
import { editorApi } from './editor-api.ts';

const folder = oddProject(['Ville de Nancy']);
const api = editorApi({ folder, show: async () => '' });
const EMPTY = { id: '', version: null, title: '', fields: {}, parts: [], newImages: {} };

test('an empty form is refused with its faults, not as a conflict', () => {
  const saved = api.save(EMPTY);
  expect(saved).toMatchObject({ saved: false });
  expect(saved).not.toHaveProperty('theirs');
  expect(saved.faults.map(({ field }) => field)).toContain('territoire');
});

test('a file that changed since is given back, and nothing is written', () => {
  const opened = api.open('essai-1');
  if (!opened) throw new Error('a sheet');
  const { heavyImages: _, doubts: __, ...form } = opened;
  const file = join(folder.root, 'data/fiches/essai-1.md');
  writeFileSync(file, '---\nterritoire: Ville de Metz\n---\n\n# Autre\n');
  expect(api.save({ ...form, newImages: {} })).toMatchObject({
    saved: false,
    theirs: { title: 'Autre', fields: { territoire: 'Ville de Metz' } },
  });
});
