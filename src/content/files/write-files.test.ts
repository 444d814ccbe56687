import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeFiles } from './write-files.ts';

test('all files are written, or none', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'files-'));
  const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
  const lines: string[] = [];
  writeFiles(root, new Map([['a.txt', 'before']]), (line) => lines.push(line));
  expect(lines).toEqual(['a.txt : 0 ko']);

  writeFileSync(path.join(root, 'folder'), 'a file where a folder is wanted');
  const texts = new Map([
    ['a.txt', 'after'],
    ['folder/b.txt', 'after'],
  ]);
  expect(() => writeFiles(root, texts, () => {})).toThrow();
  expect(read('a.txt')).toBe('before');
  expect(readdirSync(root)).toEqual(['a.txt', 'folder']);
});
