import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { oddProject } from '../../../compiler/odd-project.fixture.ts';
import type { Fault } from '../protocol.ts';
import { editorApi } from './editor-api.ts';
import { RefusedSave } from './save-sheet.ts';

const folder = oddProject(['Ville de Nancy']);
const api = editorApi({ folder, show: async () => '' });
const file = join(folder.root, 'data/fiches/essai-1.md');
const SHEET = readFileSync(file, 'utf8');
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
  writeFileSync(file, '---\nterritoire: Ville de Metz\n---\n\n# Autre\n');
  expect(api.save({ ...form, newImages: {} })).toMatchObject({
    saved: false,
    theirs: { title: 'Autre', fields: { territoire: 'Ville de Metz' } },
  });
});

const settings = (file: string, change: (fields: Record<string, unknown>) => Record<string, unknown>) => {
  const opened = api.open(file);
  if (!opened) throw new Error(file);
  const { heavyImages: _, doubts: __, ...form } = opened;
  return { ...form, fields: change({ ...form.fields }), newImages: {} };
};
const saidOf = ({ faults }: { readonly faults: readonly Fault[] }) =>
  faults
    .filter(({ isError }) => isError)
    .map(({ field, message, help }) => [field, `${message} ${help}`.trim()]);

test('settings are judged at their fields, in the form’s words, and saved unless they changed', async () => {
  const wrong = settings('site.json', ({ about: _, name: __, ...fields }) => ({
    ...fields,
    accent: '#ffcc00',
  }));
  const said = saidOf(await api.draft(wrong));
  expect(said.map(([field]) => field).sort()).toEqual(['accent', 'name']);
  expect(said).toContainEqual(['name', 'Écrivez ici un texte : il est vide.']);
  const right = settings('site.json', (fields) => ({ ...fields, name: 'Un autre nom' }));
  expect(api.save(right)).toMatchObject({ saved: true });
  expect(api.start().site).toBe('Un autre nom');
  expect(api.save(right)).toMatchObject({ saved: false, theirs: { fields: { name: 'Un autre nom' } } });
});

test('a theme that sheets have is not removed, under its title', () => {
  const without = settings('themes.json', ({ themes }) => ({
    themes: [themes].flat().filter((one) => JSON.stringify(one).includes('"emploi-insertion"') === false),
  }));
  writeFileSync(file, SHEET);
  expect(saidOf(api.save(without))).toEqual([['', '« Essai 1 » : Thème inconnu : « Emploi et insertion ».']]);
});

test('an address that a sheet had leads to it, one of none to nothing', () => {
  const at = { id: 'essai-1', version: api.open('essai-1')?.version ?? null };
  api.rename({ ...at, to: 'essai-neuf' });
  const moved = api.open('essai-1');
  expect(moved?.id).toBe('essai-neuf');
  expect(api.open('inconnue')).toBeNull();
  api.rename({ id: 'essai-neuf', version: moved?.version ?? null, to: 'essai-1' });
});

test.each(['site.json', 'themes.json'])('%s is no sheet, to rename or to remove', (id) => {
  const at = { id, version: api.open(id)?.version ?? null };
  expect(() => api.rename({ ...at, to: 'autre' })).toThrow(RefusedSave);
  expect(() => api.remove(at)).toThrow(RefusedSave);
});

test('an error of the settings that keeps a sheet from being shown names its page', async () => {
  const site = join(folder.root, 'data/site.json');
  const before = readFileSync(site, 'utf8');
  writeFileSync(file, SHEET);
  writeFileSync(site, before.replace(/"name": "[^"]*"/u, '"name": 3'));
  const opened = api.open('essai-1');
  if (!opened) throw new Error('a sheet');
  const { heavyImages: _, doubts: __, ...form } = opened;
  const { faults } = await api.draft({ ...form, newImages: {} });
  writeFileSync(site, before);
  expect(faults.map(({ message }) => message).join()).toContain(
    'L’aperçu attend une correction dans « Réglages »',
  );
});
