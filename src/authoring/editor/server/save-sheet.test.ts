import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { frozenPath } from '../../../compiler/frozen-content.fixture.ts';
import { heavyImages, newImages, RefusedSave, readSheetFile, saveSheet } from './save-sheet.ts';

const IMAGE = readFileSync(frozenPath('../inventees/images/collines.png'));

function project() {
  const root = mkdtempSync(join(tmpdir(), 'atlas-'));
  mkdirSync(join(root, 'data/fiches'), { recursive: true });
  return { root, path: 'data' };
}

test('a sheet is written whole, once, and again over what was opened', () => {
  const folder = project();
  const first = saveSheet(folder, 'essai', 'un', null);
  expect(readSheetFile(folder, 'essai')).toEqual({ text: 'un', version: first });
  const second = saveSheet(folder, 'essai', 'deux', first);
  expect(readSheetFile(folder, 'essai')?.text).toBe('deux');
  expect(second).not.toBe(first);
  expect(readdirSync(join(folder.root, 'data/fiches'))).toEqual(['essai.md']);
});

test('what changed meanwhile, or exists already, is not written over', () => {
  const folder = project();
  const version = saveSheet(folder, 'essai', 'un', null);
  writeFileSync(join(folder.root, 'data/fiches/essai.md'), 'autre');
  expect(() => saveSheet(folder, 'essai', 'deux', version)).toThrow(/a changé depuis/u);
  expect(() => saveSheet(folder, 'essai', 'deux', null)).toThrow(/déjà cette adresse/u);
  expect(readSheetFile(folder, 'essai')?.text).toBe('autre');
});

test.each(['', '../site', 'a/b', 'A', 'é', 'a.md', '..', 'a\0b', 'a'.repeat(61), '-a'])(
  '« %s » is no sheet’s address',
  (id) => {
    expect(() => saveSheet(project(), id, 'x', null)).toThrow(RefusedSave);
    expect(() => readSheetFile(project(), id)).toThrow(RefusedSave);
  },
);

test('an image is taken under a name of its own', () => {
  const folder = project();
  const sent = { 'collines.png': IMAGE.toString('base64') };
  expect(newImages(folder, sent)).toEqual([
    { file: join(folder.root, 'data/images/collines.png'), content: IMAGE },
  ]);
  mkdirSync(join(folder.root, 'data/images'));
  writeFileSync(join(folder.root, 'data/images/collines.png'), 'une autre');
  expect(() => newImages(folder, sent)).toThrow(/déjà/u);
  writeFileSync(join(folder.root, 'data/images/collines.png'), Buffer.alloc(80_001));
  expect(newImages(folder, sent)).toHaveLength(1);
});

test('images are heavy beyond what a sheet shows', () => {
  const folder = project();
  expect(heavyImages(folder)).toEqual([]);
  mkdirSync(join(folder.root, 'data/images'));
  writeFileSync(join(folder.root, 'data/images/cour.png'), Buffer.alloc(80_001));
  writeFileSync(join(folder.root, 'data/images/rue.jpg'), Buffer.alloc(80_000));
  expect(heavyImages(folder)).toEqual(['cour.png']);
});

test.each([
  ['../collines.png', IMAGE],
  ['collines.svg', IMAGE],
  ['.htaccess', IMAGE],
  ['texte.png', Buffer.from('<svg onload=alert(1)>')],
  ['lourde.png', Buffer.concat([IMAGE, Buffer.alloc(80_000)])],
])('%s is refused', (name, content) => {
  expect(() => newImages(project(), { [name]: content.toString('base64') })).toThrow(RefusedSave);
});

test('what is no text is refused in the words of the check', () => {
  const folder = project();
  const file = join(folder.root, 'data/fiches/essai.md');
  writeFileSync(file, Buffer.from('Un café', 'latin1'));
  expect(() => readSheetFile(folder, 'essai')).toThrow(/pas en UTF-8/u);
  rmSync(file);
  mkdirSync(file);
  expect(() => readSheetFile(folder, 'essai')).toThrow(/dossier/u);
});
