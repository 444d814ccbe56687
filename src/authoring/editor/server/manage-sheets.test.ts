import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mentionsOf, removeSheet, renameSheet, sheetsFormerly } from './manage-sheets.ts';
import { RefusedSave, readSheetFile } from './save-sheet.ts';

const INDEX = `titre: T
fiches:
  - rang: 1
    fiche: un-jardin # vu
  - rang: 2
    fiche: un-jardin-2
relire:
  - fiche: un-jardin
    doute: titre deviné
`;
const RECORD = '{\n  "fiches": {\n    "un-jardin": "a1",\n    "un-jardin-2": "b2"\n  }\n}\n';

function project() {
  const root = mkdtempSync(join(tmpdir(), 'atlas-'));
  const write = (file: string, text: string) => writeFileSync(join(root, 'data', file), text);
  for (const name of ['fiches', 'sources']) mkdirSync(join(root, 'data', name), { recursive: true });
  write('fiches/un-jardin.md', '---\nterritoire: Nancy # vu\n---\n\n# Un jardin\n');
  write('fiches/autre.md', '# Autre\n\n[Voir](https://exemple.fr/fiches/un-jardin/)\n');
  write('fiches/sans-lien.md', '# Sans lien\n\nun-jardin-2.md, un-jardin\n');
  write('sources/d.index.yaml', INDEX);
  write('sources/d.imports.json', RECORD);
  const folder = { root, path: 'data' };
  const read = (file: string) => readFileSync(join(root, 'data', file), 'utf8');
  const at = { id: 'un-jardin', version: readSheetFile(folder, 'un-jardin')?.version ?? null };
  return { folder, read, at, has: (file: string) => existsSync(join(root, file)) };
}

test('what names a sheet is found: links to it, and indexes that list it', () => {
  const { folder } = project();
  expect(mentionsOf(folder, 'un-jardin')).toEqual(['data/fiches/autre.md', 'data/sources/d.index.yaml']);
  expect(() => mentionsOf(folder, '../x')).toThrow(RefusedSave);
});

test('a sheet that is removed is kept aside, unless its file changed', () => {
  const { folder, at, has } = project();
  expect(() => removeSheet(folder, { ...at, version: 'x' })).toThrow(/a changé/u);
  expect(has('data/fiches/un-jardin.md')).toBe(true);
  const kept = removeSheet(folder, at);
  expect([has('data/fiches/un-jardin.md'), has(kept)]).toEqual([false, true]);
});

test('a sheet of another address keeps its text and its old address, and its index and record follow', () => {
  const { folder, read, at, has } = project();
  renameSheet(folder, { ...at, to: 'le-jardin' });
  expect(has('data/fiches/un-jardin.md')).toBe(false);
  expect(read('fiches/le-jardin.md')).toBe(
    '---\nterritoire: Nancy # vu\nanciennement:\n  - un-jardin\n---\n\n# Un jardin\n',
  );
  expect(read('sources/d.index.yaml')).toBe(INDEX.replaceAll(/un-jardin(?!-)/gu, 'le-jardin'));
  expect(read('sources/d.imports.json')).toBe(RECORD.replace('"un-jardin"', '"le-jardin"'));
});

test('its addresses lead on from each other, and the first may be its own again', () => {
  const { folder, read, at } = project();
  renameSheet(folder, { ...at, to: 'le-jardin' });
  const again = (id: string) => ({ id, version: readSheetFile(folder, id)?.version ?? null });
  renameSheet(folder, { ...again('le-jardin'), to: 'le-grand-jardin' });
  for (const id of ['un-jardin', 'le-jardin', 'inconnue'])
    expect(sheetsFormerly(folder, id)).toEqual(id === 'inconnue' ? [] : ['le-grand-jardin']);
  expect(read('fiches/le-grand-jardin.md')).toContain('anciennement:\n  - un-jardin\n  - le-jardin\n');
  renameSheet(folder, { ...again('le-grand-jardin'), to: 'un-jardin' });
  expect(read('fiches/un-jardin.md')).toContain('anciennement:\n  - le-jardin\n  - le-grand-jardin\n');
});

test.each(['autre', 'Un Jardin', ''])('« %s » is refused as an address', (to) => {
  const { folder, at, has } = project();
  expect(() => renameSheet(folder, { ...at, to })).toThrow(RefusedSave);
  expect(has('data/fiches/un-jardin.md')).toBe(true);
});
