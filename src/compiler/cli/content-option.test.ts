import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { relative, resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { GENERATED, inContent } from '../../content/files/content-folder.ts';
import { contentOption } from './content-option.ts';

const elsewhere = mkdtempSync(`${tmpdir()}/ailleurs-`);
const given = process.env.CONTENT;

afterEach(() => {
  if (given === undefined) delete process.env.CONTENT;
  else process.env.CONTENT = given;
});

test('--content is read wherever it is written, and what else is asked stays', () => {
  const { folder, rest } = contentOption(['a.docx', '--content', 'e2e/content/treize', '--ecraser']);
  expect(folder.path).toBe('e2e/content/treize');
  expect(rest).toEqual(['a.docx', '--ecraser']);
  expect(contentOption(['--content=e2e/content/treize', '--lieux'])).toEqual({ folder, rest: ['--lieux'] });
});

test('CONTENT names it where the command does not, else it is data', () => {
  process.env.CONTENT = 'e2e/content/inventees';
  expect(contentOption([]).folder.path).toBe('e2e/content/inventees');
  expect(contentOption(['--content', 'data']).folder.path).toBe('data');
  delete process.env.CONTENT;
  expect(contentOption([]).folder.path).toBe('data');
});

test('files of the current directory, and of one elsewhere, are named as whoever called finds them', () => {
  expect(inContent(contentOption(['--content', '.']).folder, 'site.json')).toBe('site.json');
  const named = inContent(contentOption(['--content', elsewhere]).folder, 'site.json');
  expect(resolve(named)).toBe(resolve(elsewhere, 'site.json'));
  expect(named).toBe(relative('.', resolve(elsewhere, 'site.json')));
});

test('two folders never share what is made of them', () => {
  const other = mkdtempSync(`${tmpdir()}/ailleurs-`);
  const folders = ['data', 'e2e/content/treize', '.', elsewhere, other];
  const made = folders.map((path) => GENERATED.content(contentOption(['--content', path]).folder));
  expect(new Set(made).size).toBe(folders.length);
  for (const path of made) expect(path).toMatch(/^\.build\/contents\/\w/u);
  rmSync(other, { recursive: true });
});

test.each([
  [['--content', 'nulle/part'], 'nulle/part'],
  [['--content'], '--content'],
  [['--content=package.json'], 'package.json'],
])('%j is refused with what to write', (args, shown) => {
  expect(() => contentOption(args)).toThrow(
    new RegExp(`^${shown}:1:1 {2}erreur {2}contenu-introuvable\n[^\n]+\n {2}→ Écrivez --content`, 'u'),
  );
});
